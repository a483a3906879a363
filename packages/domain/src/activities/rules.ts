import { addDays, type CalendarDate } from "../dates";
import { sessionDates } from "./days";
import type { Problem, ProblemCode } from "../problems/problem";
import { headsOf, namedHeads, totalOf } from "./heads";
import { type ActivityContent, type Sex, ofWhomMarks } from "./schema";

type Known = { today: CalendarDate; sexOf: (personId: string) => Sex };

/** What an activity may not say although each of its fields may; the form and the server ask the same function. */
export function activityProblems(content: ActivityContent, { today, sexOf }: Known): Problem[] {
  const problems: Problem[] = [];
  const say = (path: string, code: ProblemCode, limit?: number) =>
    problems.push(limit === undefined ? { path, code } : { path, code, limit });
  const { start, end, status, place, tests } = content;

  if (start === null && content.dateNote === null) say("start", "required");
  if (start !== null && end !== null && end < start) say("end", "end_before_start");
  // Tomorrow is already today further east: a day of grace, as dates have no time zone.
  if (status === "held" && start !== null && start > addDays(today, 1))
    say("start", "held_in_future");
  if (status === "cancelled" && content.cancelReason === null)
    say("cancelReason", "cancel_reason_needed");
  if (place.region !== null && !place.region.startsWith(`${place.country}-`))
    say("place.region", "not_valid");

  const names = Object.entries(content.attendance);
  if (content.noNames && names.length > 0) say("attendance", "names_not_wanted");
  const dates = new Set(sessionDates(content));
  const isHeld = (day: CalendarDate) =>
    dates.size > 0 ? dates.has(day) : start === null || (day >= start && day <= (end ?? start));
  if (names.some(([, { marks }]) => !Object.keys(marks).every(isHeld)))
    say("attendance", "day_outside_dates");

  const heads = headsOf(content, sexOf);
  if (heads) {
    const named = namedHeads(content, sexOf);
    const total = totalOf(heads);
    if (totalOf(named) > total) say("headCount", "fewer_heads_than_names", totalOf(named));
    else if (named.female > heads.female + heads.unknown)
      say("headCount.female", "fewer_heads_than_names", named.female);
    else if (named.male > heads.male + heads.unknown)
      say("headCount.male", "fewer_heads_than_names", named.male);
    for (const mark of ofWhomMarks)
      if ((content.ofWhom[mark] ?? 0) > total) say(`ofWhom.${mark}`, "of_whom_above_total", total);
  } else {
    for (const mark of ofWhomMarks)
      if ((content.ofWhom[mark] ?? 0) > 0) say(`ofWhom.${mark}`, "of_whom_above_total", 0);
  }
  if (tests) {
    if ((tests.before ?? 0) > tests.maximum)
      say("tests.before", "test_above_maximum", tests.maximum);
    if ((tests.after ?? 0) > tests.maximum) say("tests.after", "test_above_maximum", tests.maximum);
    if ((tests.passMark ?? 0) > tests.maximum)
      say("tests.passMark", "test_above_maximum", tests.maximum);
  }
  problems.push(...scoreProblems(content));
  const { satisfaction } = content;
  if (satisfaction && (satisfaction.mean ?? 0) > satisfaction.maximum)
    say("satisfaction.mean", "too_large", satisfaction.maximum);
  return problems;
}

/** Scores want their scale, stay within it, and are of people who were there. */
function scoreProblems({ attendance, tests }: ActivityContent): Problem[] {
  const scored = Object.entries(attendance).filter(([, { scores }]) => scores !== undefined);
  if (scored.length > 0 && !tests) return [{ path: "tests.maximum", code: "required" }];
  return scored.flatMap(([personId, { marks, scores }]): Problem[] => {
    const at = (test: string) => `attendance.${personId}.scores.${test}`;
    const above = Object.entries(scores!)
      .filter(([, score]) => (score ?? 0) > tests!.maximum)
      .map(([test]) => ({
        path: at(test),
        code: "test_above_maximum" as const,
        limit: tests!.maximum,
      }));
    const absent = !Object.values(marks).some((mark) => mark !== "absent");
    return absent ? [...above, { path: at("before"), code: "tested_but_absent" }] : above;
  });
}

/** A planned activity whose attendance is stated was held (FLOWS.md §1), unless it lies in the future. */
export function afterCounting(content: ActivityContent, today: CalendarDate): ActivityContent {
  const counted =
    Object.values(content.headCount).some((count) => count !== null) ||
    Object.keys(content.attendance).length > 0;
  const past = content.start === null || content.start <= addDays(today, 1);
  return content.status === "planned" && counted && past ? { ...content, status: "held" } : content;
}
