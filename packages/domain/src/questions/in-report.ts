import { liesWithin } from "../access/share";
import type { QuestionFigure } from "./schema";

type Scope = {
  from?: string | null | undefined;
  to?: string | null | undefined;
  country?: string | null | undefined;
  partner?: string | null | undefined;
};

/** The months that a figure is of, as far as its question says: an indicator's period is named by its first day. */
function monthsOf({ figure, filter }: QuestionFigure): { from?: string; to?: string } {
  if (!("indicatorId" in figure)) {
    const { from, to } = filter;
    return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  }
  const month = /:(\d{4}-\d\d)-\d\d$/.exec(figure.period)?.[1];
  return month ? { from: month, to: month } : {};
}

/**
 * Whether a question belongs in a report: its figure is of the part of the programme that the report is of, and of
 * months that the report shares.
 */
export function belongsIn(asked: QuestionFigure, { from, to, country, partner }: Scope): boolean {
  if (!liesWithin(asked.filter, { country, partner })) return false;
  if (asked.filter.undated) return !from && !to;
  const months = monthsOf(asked);
  return (!to || (months.from ?? "") <= to) && (!from || (months.to ?? "9999") >= from);
}
