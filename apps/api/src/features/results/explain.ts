import { reachOf, type Standing } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { hideSmallCounts } from "@suivi/domain/figures/small-counts";
import {
  type Contribution,
  fromUnits,
  type Rule,
  selectFor,
} from "@suivi/domain/results/accumulate";
import { breakdownFor, type BreakdownLine } from "@suivi/domain/results/breakdown";
import { countActivities } from "@suivi/domain/results/counted";
import { seriesOf } from "@suivi/domain/results/facts";
import { type Period, periodsOf } from "@suivi/domain/results/periods";
import { ruleOf } from "@suivi/domain/results/rules";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import * as z from "zod/mini";
import { activityFacts } from "../../figures/counted-figures";
import type { Scope } from "../../figures/measurements";
import {
  approvalsOf,
  frameworkOf,
  indicatorRow,
  measurementsOf,
  type MeasurementRow,
  titlesOf,
  type Reader,
} from "./store";

export const explainInput = z.object({
  basis: z.enum(["approved", "submitted"]),
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, "not_valid"))),
  partner: z.optional(z.uuid()),
  indicatorId: z.uuid(),
  /** A period's key, "life", or "to_date" with `until`. */
  period: z.string().check(z.maxLength(80)),
  until: z.optional(z.iso.date()),
});
export type ExplainInput = z.infer<typeof explainInput>;

/** Why a record that speaks of the indicator is no part of a figure. */
export type Excluded =
  | "draft"
  | "returned"
  | "submitted"
  | "outside_period"
  | "no_data"
  | "not_latest"
  | "not_highest"
  | "not_held"
  | "no_date"
  | "no_head_count"
  | "no_hours"
  | "no_tests";

type Counted = { id: string; amount: number; of: number | null };

async function stretchOf(
  reader: Reader,
  content: IndicatorContent,
  { period, until }: ExplainInput,
): Promise<Period> {
  const { span } = await frameworkOf(reader.db, reader.programmeId);
  const life = periodsOf("life", span)[0]!;
  if (period === "to_date" && until) return { ...life, key: period, end: until };
  const own = [life, ...allPeriods(content, span)].find(({ key }) => key === period);
  if (!own) throw new DomainError("not_found");
  return own;
}

const allPeriods = (content: IndicatorContent, span: { from: string; to: string }) =>
  (["year", "half", "four_months", "quarter", "month", "event"] as const).flatMap((frequency) =>
    periodsOf(frequency, span, content.events),
  );

/**
 * A figure explained: the rule, the records it follows from, and those of the same indicator that it leaves out, each
 * with why. Outsiders are told of approved records only.
 */
export async function explain(reader: Reader & { standing: Standing }, asked: ExplainInput) {
  const row = await indicatorRow(reader.db, reader.programmeId, asked.indicatorId);
  if (!row) throw new DomainError("not_found");
  const outside = reachOf(reader.standing, "figures.read") === "approved";
  const scope: Scope = { ...asked, basis: outside ? "approved" : asked.basis };
  const period = await stretchOf(reader, row.content, asked);
  const rule = ruleOf(row.content);
  const parts = row.content.counted
    ? await fromActivities(reader, row.content, period, scope)
    : await fromMeasurements(reader, asked.indicatorId, rule, period, scope);
  const show = (lines: BreakdownLine[]) => (outside ? withoutSmall(lines) : lines.map(inNumbers));
  return {
    indicator: { id: row.id, version: row.version, content: row.content },
    period,
    rule,
    counted: parts.counted,
    leftOut: outside ? [] : parts.leftOut,
    breakdowns: row.content.breakdowns.map((dimensions) => ({
      dimensions,
      lines: show(breakdownFor(rule, parts.contributions, period, dimensions)),
    })),
  };
}

const inNumbers = ({ categories, amount, of }: BreakdownLine) => ({
  categories,
  value: fromUnits(amount) as number | null,
  of: of === null ? null : fromUnits(of),
  hidden: false,
});

function withoutSmall(lines: BreakdownLine[]) {
  const shown = hideSmallCounts(
    lines.map((line, index) => ({ category: String(index), people: fromUnits(line.amount) })),
  );
  return lines.map((line, index) => {
    const value = shown[index]!.people;
    return {
      ...inNumbers(line),
      value,
      of: value === null ? null : inNumbers(line).of,
      hidden: value === null,
    };
  });
}

const inPlace = (row: { country: string | null; partnerId: string }, { country, partner }: Scope) =>
  (!country || row.country === country) && (!partner || row.partnerId === partner);

async function fromMeasurements(
  { db, programmeId }: Reader,
  id: string,
  rule: Rule,
  period: Period,
  scope: Scope,
) {
  const rows = (await measurementsOf(db, programmeId, id)).filter((row) => inPlace(row, scope));
  const counts = (row: MeasurementRow) =>
    scope.basis === "approved" ? row.onApproved : row.onSubmitted;
  const stated = rows.filter((row) => counts(row) && row.amount !== null);
  const contributions: Contribution[] = stated.map((row) => ({
    recordId: row.id,
    date: row.date,
    series: seriesOf(row),
    amount: row.amount!,
    of: row.of,
    cells: row.cells,
  }));
  const chosen = new Set(
    selectFor(rule, contributions, period)?.chosen.map(({ recordId }) => recordId),
  );
  const line = (row: MeasurementRow) => ({
    kind: "measurement" as const,
    id: row.id,
    title: null,
    date: row.date,
    country: row.country,
    region: row.region,
    partner: row.partner,
    value: row.amount === null ? null : fromUnits(row.amount),
    of: row.of === null ? null : fromUnits(row.of),
    approvedBy: row.onApproved ? row.approvedBy : null,
    approvedAt: row.onApproved ? (row.approvedAt?.toISOString() ?? null) : null,
  });
  const why = (row: MeasurementRow): Excluded => {
    if (!counts(row)) return row.review === "approved" ? "submitted" : row.review;
    if (row.amount === null) return "no_data";
    if (row.date > period.end || (rule.overTime !== "running" && row.date < period.start))
      return "outside_period";
    return rule.overTime === "latest" ? "not_latest" : "not_highest";
  };
  // A record whose approved copy counts is no second time left out for its working copy.
  const countedIds = new Set(stated.map(({ id: one }) => one));
  return {
    contributions,
    counted: stated.filter((row) => chosen.has(row.id)).map(line),
    leftOut: rows
      .filter((row) =>
        counts(row) ? !chosen.has(row.id) : row.copy === "working" && !countedIds.has(row.id),
      )
      .map((row) => ({ line: line(row), why: why(row) })),
  };
}

async function fromActivities(
  { db, programmeId }: Reader,
  content: IndicatorContent,
  period: Period,
  scope: Scope,
) {
  const rule = content.counted!;
  const facts = await activityFacts(db, programmeId, scope, false);
  const { contributions, leftOut } = countActivities(rule, facts);
  const chosen = selectFor(ruleOf(content), contributions, period)?.chosen ?? [];
  const others = contributions.filter((one) => !chosen.includes(one));
  const ids = [...contributions.map(({ recordId }) => recordId), ...leftOut.map(({ id }) => id)];
  const [titles, approvals] = [await titlesOf(db, programmeId, ids), await approvalsOf(db, ids)];
  const byId = new Map(facts.map((one) => [one.id, one]));
  const line = ({ id, amount, of }: Counted) => {
    const fact = byId.get(id);
    const approval = approvals.get(id);
    return {
      kind: "activity" as const,
      id,
      title: titles.get(id)?.title ?? null,
      date: fact?.start ?? null,
      country: fact?.country ?? null,
      region: fact?.region ?? null,
      partner: titles.get(id)?.partner ?? null,
      value: amount,
      of,
      approvedBy: approval?.by ?? null,
      approvedAt: approval?.at ?? null,
    };
  };
  const asLine = ({ recordId, amount }: Contribution) =>
    line({ id: recordId, amount: fromUnits(amount), of: null });
  return {
    contributions,
    counted: chosen.map(asLine),
    leftOut: [
      ...others.map((one) => ({ line: asLine(one), why: "outside_period" as Excluded })),
      ...leftOut.map(({ id, why }) => ({
        line: { ...line({ id, amount: 0, of: null }), value: null },
        why: why as Excluded,
      })),
    ],
  };
}
