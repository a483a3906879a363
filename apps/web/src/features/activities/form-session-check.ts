import { calendarDate } from "@suivi/domain/dates";
import { readDecimal } from "@suivi/domain/numbers";
import type { Problem } from "@suivi/domain/problems/problem";
import type { Language } from "@suivi/domain/text";
import type { SessionDraft } from "./form-state";

const mostHours = 24;
/** What is wrong with the separate dates, by their place in the list. */
export function sessionProblems(dates: SessionDraft[] | undefined, reader: Language): Problem[] {
  if (dates?.length === 0) return [{ path: "sessions", code: "required" }];
  return (dates ?? []).flatMap(({ date, last, hours }, at): Problem[] => {
    const [path, read] = [`sessions.${at}.hours`, readDecimal(hours, reader)];
    const days: Problem[] = [];
    if (date === "") days.push({ path: `sessions.${at}.date`, code: "required" });
    else if (!calendarDate.safeParse(date).success)
      days.push({ path: `sessions.${at}.date`, code: "not_a_date" });
    else if (date !== last) days.push({ path: `sessions.${at}.date`, code: "said_twice" });
    if (hours.trim() === "") return days;
    if (read === null) return [...days, { path, code: "not_a_number" }];
    if (read.startsWith("-")) return [...days, { path, code: "too_small", limit: 0 }];
    return Number(read) > mostHours
      ? [...days, { path, code: "too_large", limit: mostHours }]
      : days;
  });
}
