import {
  type Contribution,
  figureFor,
  fromUnits,
  type Rule,
  selectFor,
} from "@suivi/domain/results/accumulate";
import type { RecordNotCounted } from "@suivi/domain/results/counted-records";
import { seriesOf } from "@suivi/domain/results/facts";
import { unpacking } from "@suivi/domain/results/packed-cells";
import type { Period } from "@suivi/domain/results/periods";
import type { LocalText } from "@suivi/domain/text";
import type { Scope } from "../../figures/measurements";
import { measurementsOf, type MeasurementRow, type Reader } from "./store";

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
  | "no_tests"
  | RecordNotCounted;

/** A record behind a figure, or beside it. */
export type ExplainedLine = {
  kind: "measurement" | "activity" | "assessment" | "statement";
  id: string;
  title: LocalText | null;
  date: string | null;
  country: string | null;
  region: string | null;
  partner: MeasurementRow["partner"] | null;
  value: number | null;
  of: number | null;
  /** What was written with it; it may name somebody. */
  note: string | null;
  approvedBy: string | null;
  approvedAt: string | null;
};

const inPlace = (row: { country: string | null; partnerId: string }, { country, partner }: Scope) =>
  (!country || row.country === country) && (!partner || row.partnerId === partner);

/** What was measured of an indicator: what its figure rests on, and what is left out. */
export async function fromMeasurements(
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
  const unpack = unpacking();
  const contributions: Contribution[] = stated.map((row) => ({
    recordId: row.id,
    date: row.date,
    series: seriesOf(row),
    amount: row.amount!,
    of: row.of,
    cells: unpack(row),
  }));
  const chosen = new Set(
    selectFor(rule, contributions, period)?.chosen.map(({ recordId }) => recordId),
  );
  const line = (row: MeasurementRow): ExplainedLine => ({
    kind: "measurement",
    id: row.id,
    title: null,
    date: row.date,
    country: row.country,
    region: row.region,
    partner: row.partner,
    value: row.amount === null ? null : fromUnits(row.amount),
    of: row.of === null ? null : fromUnits(row.of),
    note: row.comment,
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
    figure: figureFor(rule, contributions, period),
    counted: stated.filter((row) => chosen.has(row.id)).map(line),
    leftOut: rows
      .filter((row) =>
        counts(row) ? !chosen.has(row.id) : row.copy === "working" && !countedIds.has(row.id),
      )
      .map((row) => ({ line: line(row), why: why(row) })),
  };
}
