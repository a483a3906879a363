import type { RiseRule, Scores, ToolContent, Voice } from "./schema";

type Domains = Pick<ToolContent, "domains">;

/** The mean of a domain over the criteria that were scored; null: none was. */
export type DomainMean = { domainId: string; mean: number | null; scored: number; of: number };

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
const known = (values: readonly (number | null)[]) =>
  values.filter((value): value is number => value !== null);

/** The means of one voice, domain by domain. Criteria without a score are left out; `scored` of `of` says how many. */
export function domainMeans({ domains }: Domains, scores: Scores, voice: Voice): DomainMean[] {
  return domains.map(({ id, criteria }) => {
    const given = known(criteria.map((one) => scores[one.id]?.[voice] ?? null));
    return { domainId: id, mean: meanOf(given), scored: given.length, of: criteria.length };
  });
}

/** The mean of a round: each domain that has a mean weighs the same. */
export const overallMean = (means: readonly { mean: number | null }[]): number | null =>
  meanOf(known(means.map(({ mean }) => mean)));

export type DomainChange = {
  domainId: string;
  from: number | null;
  to: number | null;
  change: number | null;
  /** Criteria scored in both rounds, and how many there are. */
  compared: number;
  of: number;
};
export type Change = Omit<DomainChange, "domainId"> & { domains: DomainChange[] };

const difference = (from: number | null, to: number | null) =>
  from === null || to === null ? null : to - from;

/**
 * What changed between two rounds of the same edition. Only criteria that both scored are compared: a criterion left
 * open in one of them would move the mean although nothing changed.
 */
export function changeBetween(tool: Domains, earlier: Scores, later: Scores, voice: Voice): Change {
  const domains = tool.domains.map(({ id, criteria }) => {
    const pairs = criteria.flatMap((one) => {
      const [before, after] = [earlier[one.id]?.[voice], later[one.id]?.[voice]];
      return before == null || after == null ? [] : [[before, after] as const];
    });
    const from = meanOf(pairs.map(([before]) => before));
    const to = meanOf(pairs.map(([, after]) => after));
    const of = criteria.length;
    return { domainId: id, from, to, change: difference(from, to), compared: pairs.length, of };
  });
  const from = meanOf(known(domains.map((one) => one.from)));
  const to = meanOf(known(domains.map((one) => one.to)));
  const total = (key: "compared" | "of") => domains.reduce((sum, one) => sum + one[key], 0);
  return {
    domains,
    from,
    to,
    change: difference(from, to),
    compared: total("compared"),
    of: total("of"),
  };
}

// Means of whole steps: what differs by less than this is the same number.
const tiny = 1e-9;

/** Whether capacity rose by the tool's stated rule; null: nothing was scored in both rounds. */
export function rose(
  { meanUp, domainDown }: RiseRule,
  { change, domains }: Change,
): boolean | null {
  if (change === null) return null;
  const held = domains.every((one) => one.change === null || one.change > -domainDown + tiny);
  return held && change >= meanUp - tiny;
}
