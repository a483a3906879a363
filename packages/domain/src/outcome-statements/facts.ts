import { addDays, type CalendarDate } from "../dates";
import type { Problem } from "../problems/problem";
import type { StatementContent, StatementLevel, Substantiation } from "./schema";

/** What figures need of one copy of a statement. */
export type StatementFact = {
  id: string;
  date: CalendarDate;
  country: string | null;
  region: string | null;
  partnerId: string;
  level: StatementLevel;
  indicatorIds: string[];
  substantiated: boolean;
};

/** Whether an independent person stands by it, at least in part. */
export const isSubstantiated = (found: Substantiation | null): boolean =>
  found !== null && found.verdict !== "disagree";

/** The facts that a statement's content states; each indicator once, however often it was linked. */
export const statementFacts = (
  { date, country, region, partnerId, level, indicatorIds }: StatementContent,
  found: Substantiation | null,
): Omit<StatementFact, "id"> => ({
  date,
  country,
  region,
  partnerId,
  level,
  indicatorIds: [...new Set(indicatorIds)],
  substantiated: isSubstantiated(found),
});

/** What a statement may not say although each of its fields may. */
export function statementProblems(
  { date, country, region }: StatementContent,
  today: CalendarDate,
): Problem[] {
  const problems: Problem[] = [];
  if (date > addDays(today, 1)) problems.push({ path: "date", code: "measured_in_future" });
  if (region !== null && !region.startsWith(`${country}-`))
    problems.push({ path: "region", code: "not_valid" });
  return problems;
}
