import { reachOf, type Standing } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { fromUnits, valueOf } from "@suivi/domain/results/accumulate";
import { breakdownFor } from "@suivi/domain/results/breakdown";
import { partsOf } from "@suivi/domain/results/counted";
import { type Period, periodsOf } from "@suivi/domain/results/periods";
import { ruleOf } from "@suivi/domain/results/rules";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import * as z from "zod/mini";
import type { PeriodFigure } from "../../figures/indicator-figures";
import type { Scope } from "../../figures/measurements";
import { fromCounted } from "./explain-counted";
import { fromMeasurements } from "./explain-records";
import { shownLines } from "./shown-lines";
import { frameworkOf, indicatorRow, type Reader } from "./store";

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
  const scope: Scope = { ...asked, basis: outside ? "approved" : asked.basis, outside };
  const period = await stretchOf(reader, row.content, asked);
  const rule = ruleOf(row.content);
  const parts = row.content.counted
    ? await fromCounted(reader, row, period, scope)
    : await fromMeasurements(reader, asked.indicatorId, rule, period, scope);
  return {
    indicator: { id: row.id, version: row.version, content: row.content },
    period,
    rule,
    figure: figureShown(parts.figure),
    /** What its parts count, where it counts each of its own once. */
    partsAre: row.content.counted && partsOf(row.content.counted),
    // Who approved is a person's name, and a note may hold one: they stay inside.
    counted: outside
      ? parts.counted.map((line) => ({ ...line, approvedBy: null, note: null }))
      : parts.counted,
    leftOut: outside ? [] : parts.leftOut,
    breakdowns: row.content.breakdowns.map((dimensions) => ({
      dimensions,
      lines: shownLines(breakdownFor(rule, parts.contributions, period, dimensions, { outside })),
    })),
  };
}

/** The figure in numbers; null: nothing was measured. */
const figureShown = (figure: PeriodFigure | null) =>
  figure && {
    value: valueOf(figure),
    fraction:
      figure.of === null
        ? null
        : { numerator: fromUnits(figure.amount), denominator: fromUnits(figure.of) },
    upTo: figure.upTo === undefined ? null : fromUnits(figure.upTo),
  };
