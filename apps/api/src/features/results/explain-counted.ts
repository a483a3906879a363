import { type Contribution, fromUnits, selectFor } from "@suivi/domain/results/accumulate";
import { sourceOf } from "@suivi/domain/results/counted";
import type { CountedFacts } from "@suivi/domain/results/counted-records";
import type { Period } from "@suivi/domain/results/periods";
import { ruleOf } from "@suivi/domain/results/rules";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import { countedFacts, countedFigure, countIn, stretchOf } from "../../figures/counted-figures";
import type { Scope } from "../../figures/measurements";
import type { Excluded, ExplainedLine } from "./explain-records";
import { approvalsOf, type CountedKind, titlesOf } from "../../figures/record-titles";
import type { Reader } from "./store";

/** The kind of record that each source is made of. */
export const kinds = {
  activities: "activity",
  rounds: "assessment",
  statements: "statement",
} as const;

/** What is said of each record in a line, whatever its kind. */
function placesIn(facts: CountedFacts) {
  const places = new Map<string, Pick<ExplainedLine, "date" | "country" | "region">>();
  for (const { id, start, country, region } of facts.activities)
    places.set(id, { date: start, country, region });
  for (const { id, date, country } of facts.rounds) places.set(id, { date, country, region: null });
  for (const { id, date, country, region } of facts.statements)
    places.set(id, { date, country, region });
  return places;
}

/** The records that a counted indicator rests on, and those that it leaves out. */
export async function fromCounted(
  { db, programmeId }: Reader,
  { id: indicatorId, content }: { id: string; content: IndicatorContent },
  period: Period,
  scope: Scope,
) {
  const counted = content.counted!;
  const rule = ruleOf(content);
  const asked = { id: indicatorId, rule, counted };
  const facts = await countedFacts(db, programmeId, scope, [counted]);
  const { contributions, leftOut } = countIn(asked, facts, stretchOf(rule, period));
  const source = sourceOf(counted.measure);
  const kind: CountedKind = kinds[source];
  // Organisations that rose were chosen by their stretch already: each stands for itself.
  const chosen =
    source === "rounds" ? contributions : (selectFor(rule, contributions, period)?.chosen ?? []);
  const others = contributions.filter((one) => !chosen.includes(one));
  const ids = [...contributions.map(({ recordId }) => recordId), ...leftOut.map(({ id }) => id)];
  // To readers outside no organisation is told to have risen, or not to have.
  const nameless = source === "rounds" && scope.outside === true;
  const titles = nameless ? new Map() : await titlesOf(db, programmeId, kind, ids);
  const approvals = await approvalsOf(db, kind, ids);
  const places = placesIn(facts);
  const line = (id: string, value: number | null): ExplainedLine => ({
    kind,
    id,
    title: titles.get(id)?.title ?? null,
    partner: titles.get(id)?.partner ?? null,
    ...(nameless ? nowhere : (places.get(id) ?? nowhere)),
    value,
    of: null,
    note: null,
    approvedBy: approvals.get(id)?.by ?? null,
    approvedAt: approvals.get(id)?.at ?? null,
  });
  const asLine = ({ recordId, amount }: Contribution) => line(recordId, fromUnits(amount));
  return {
    contributions: source === "activities" ? contributions : [],
    figure: countedFigure(asked, facts, period),
    counted: chosen.map(asLine),
    leftOut: [
      ...others.map((one) => ({ line: asLine(one), why: "outside_period" as Excluded })),
      ...leftOut.map(({ id, why }) => ({ line: line(id, null), why: why as Excluded })),
    ],
  };
}
const nowhere = { date: null, country: null, region: null };
