import type { Participation } from "@suivi/domain/programmes/schema";

/** An organisation where it stands in the flow of money: how it takes part, and whom it passes money to. */
export type MoneyNode = { organisationId: string; parts: Participation[]; passesTo: MoneyNode[] };

/**
 * The consortium as the flow of money that its sources state: from the funder down, and apart from it those of whom
 * no source says where their money comes from. Whoever gets money from two stands under both; nobody is left out.
 */
export function moneyTree(consortium: Participation[]): {
  fromFunder: MoneyNode[];
  notStated: MoneyNode[];
} {
  const shown = new Set<string>();
  const node = (organisationId: string, from: string | null, above: string[]): MoneyNode => {
    shown.add(organisationId);
    const own = consortium.filter((one) => one.organisationId === organisationId);
    const here = own.filter(({ fundedById }) => fundedById === from);
    const parts = here.length > 0 ? here : own;
    const funded = consortium.filter(({ fundedById }) => fundedById === organisationId);
    const path = [...above, organisationId];
    const next = [...new Set(funded.map((one) => one.organisationId))].filter(
      // Money that comes back to where it came from is drawn once.
      (id) => !path.includes(id),
    );
    return { organisationId, parts, passesTo: next.map((id) => node(id, organisationId, path)) };
  };

  const roots = consortium.filter(({ fundedById }) => fundedById === null);
  const named = new Set(consortium.map(({ organisationId }) => organisationId));
  const outside = consortium.flatMap(({ fundedById }) =>
    fundedById !== null && !named.has(fundedById) ? [fundedById] : [],
  );
  const tops = [...new Set([...roots.map(({ organisationId }) => organisationId), ...outside])];
  const trees = tops.map((id) => node(id, null, []));
  // What only a circle leads to has no top: each such organisation stands for itself.
  for (const { organisationId } of consortium)
    if (!shown.has(organisationId)) trees.push(node(organisationId, null, []));
  const funds = ({ parts }: MoneyNode) => parts.some(({ role }) => role === "funding");
  return { fromFunder: trees.filter(funds), notStated: trees.filter((tree) => !funds(tree)) };
}
