import { addDays, type CalendarDate } from "../dates";
import type { Problem } from "../problems/problem";
import type { AssessmentContent, ToolContent } from "./schema";

/** What a tool may not say although each of its fields may: the same part twice. */
export function toolProblems({ domains }: ToolContent): Problem[] {
  const ids = domains.flatMap(({ id, criteria }) => [id, ...criteria.map((one) => one.id)]);
  return new Set(ids).size === ids.length ? [] : [{ path: "domains", code: "said_twice" }];
}

/** What a round may not say of its tool; the form and the server ask the same function. */
export function assessmentProblems(
  { date, scores, narratives }: AssessmentContent,
  tool: ToolContent,
  today: CalendarDate,
): Problem[] {
  const problems: Problem[] = [];
  if (date > addDays(today, 1)) problems.push({ path: "date", code: "measured_in_future" });
  const criteria = new Set(tool.domains.flatMap((one) => one.criteria.map(({ id }) => id)));
  const steps = tool.scale.length;
  for (const [id, { self, facilitator }] of Object.entries(scores)) {
    if (!criteria.has(id)) problems.push({ path: `scores.${id}`, code: "not_valid" });
    else if (Math.max(self ?? 1, facilitator ?? 1) > steps)
      problems.push({ path: `scores.${id}`, code: "no_such_step", limit: steps });
  }
  const domains = new Set(tool.domains.map(({ id }) => id));
  for (const id of Object.keys(narratives))
    if (!domains.has(id)) problems.push({ path: `narratives.${id}`, code: "not_valid" });
  return problems;
}
