import { type ChangeInStretch, seriesIn, type RoundFact, type ToolOf } from "./risen";

/** Of fewer organisations nothing is told to readers outside: the mean of two tells each the other's. */
export const fewestOrganisations = 3;

/** The mean of a domain over organisations, at their first and at their last round. */
export type MeanChange = {
  toolId: string;
  edition: number;
  organisations: number;
  domains: { domainId: string; from: number | null; to: number | null }[];
};

const meanOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
};

/** How organisations changed on average, by edition of a tool: each weighs the same, and none is named. */
export function meanChanges(changes: readonly ChangeInStretch[], toolOf: ToolOf): MeanChange[] {
  const keys = new Map(changes.map(({ to }) => [`${to.toolId} ${to.edition}`, to]));
  return [...keys.values()].map(({ toolId, edition }) => {
    const group = changes.filter(({ to }) => to.toolId === toolId && to.edition === edition);
    const parts = group.map(({ change }) => change.domains);
    const domains = (toolOf({ toolId, edition })?.domains ?? []).map(({ id }, at) => {
      // An organisation without a change in the domain has no part in either end.
      const own = parts.flatMap((part) => (part[at]!.change === null ? [] : [part[at]!]));
      return {
        domainId: id,
        from: meanOf(own.map(({ from }) => from)),
        to: meanOf(own.map(({ to }) => to)),
      };
    });
    return { toolId, edition, organisations: group.length, domains };
  });
}

/** Organisations assessed at least once. */
export const organisationsIn = (rounds: readonly RoundFact[]): number =>
  new Set(seriesIn(rounds).map((series) => series[0]!.organisationId)).size;
