import { type NotRisen, risenIn, type RoundFact, type ToolOf } from "../capacity/risen";
import type { StatementFact } from "../outcome-statements/facts";
import { type Contribution, toUnits } from "./accumulate";
import type { ActivityFact } from "./counted";
import type { Counted } from "./schema";

/** All that counted indicators are counted among; what none of them asks for is left empty. */
export type CountedFacts = {
  activities: readonly ActivityFact[];
  rounds: readonly RoundFact[];
  toolOf: ToolOf;
  statements: readonly StatementFact[];
};
type Stretch = { start: string; end: string };

/** Why a record is no part of a counted indicator, although it might have been. */
export type RecordNotCounted = NotRisen | "not_linked" | "other_level" | "not_substantiated";
type LeftOut = { id: string; why: RecordNotCounted }[];

const inCountries = ({ countries }: Counted, country: string | null) =>
  countries.length === 0 || (country !== null && countries.includes(country));

/** Organisations that rose in a stretch, each a contribution of one: its last round. */
export function countRisen(rule: Counted, { rounds, toolOf }: CountedFacts, stretch: Stretch) {
  const asked = rounds.filter(({ country }) => inCountries(rule, country));
  const { risen, leftOut } = risenIn(asked, toolOf, stretch);
  const contributions = risen.map(({ to }) => contribution(to, to.organisationId));
  return { contributions, leftOut: leftOut as LeftOut };
}

/** Statements linked to an indicator, each once, by level, and only those substantiated where the rule says so. */
export function countStatements(
  rule: Counted,
  { statements }: CountedFacts,
  indicatorId: string | null,
) {
  const contributions: Contribution[] = [];
  const leftOut: LeftOut = [];
  for (const fact of statements) {
    if (!inCountries(rule, fact.country)) continue;
    const why = whyNot(rule, fact, indicatorId);
    if (why) leftOut.push({ id: fact.id, why });
    else contributions.push(contribution(fact, fact.id));
  }
  return { contributions, leftOut };
}

function whyNot(
  { levels = [], substantiatedOnly }: Counted,
  fact: StatementFact,
  indicatorId: string | null,
): RecordNotCounted | null {
  if (indicatorId === null || !fact.indicatorIds.includes(indicatorId)) return "not_linked";
  if (levels.length > 0 && !levels.includes(fact.level)) return "other_level";
  return substantiatedOnly && !fact.substantiated ? "not_substantiated" : null;
}

const contribution = (
  { id, date }: { id: string; date: string },
  series: string,
): Contribution => ({
  recordId: id,
  date,
  series,
  amount: toUnits(1),
  of: null,
  cells: [],
});
