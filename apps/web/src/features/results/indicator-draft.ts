import { type Problem, problemsOf } from "@suivi/domain/problems/problem";
import { allowedRules, indicatorProblems } from "@suivi/domain/results/rules";
import {
  type IndicatorContent,
  indicatorContent,
  type IndicatorKind,
} from "@suivi/domain/results/schema";
import { cleanText, cleanTextOrNull } from "../../shell/clean";

const orNull = (text: string | null) => text?.trim() || null;

/** What was typed of an indicator, as it is sent: trimmed, without steps, breakdowns and targets left empty. */
export const cleanIndicator = (content: IndicatorContent): IndicatorContent => ({
  ...content,
  code: orNull(content.code),
  title: cleanText(content.title),
  definition: orNull(content.definition),
  unit: cleanTextOrNull(content.unit),
  scale: content.scale.map(cleanText).filter(({ fr, en }) => fr || en),
  breakdowns: content.breakdowns
    .map((cross) => [...new Set(cross.filter(Boolean))])
    .filter(
      (cross, index, all) =>
        cross.length > 0 && all.findIndex((other) => other.join() === cross.join()) === index,
    ),
  meansOfVerification: orNull(content.meansOfVerification),
  method: orNull(content.method),
  responsible: orNull(content.responsible),
  events: content.events.map((event) => ({ ...event, name: cleanText(event.name) })),
});

/** What is wrong with an indicator, as the server would say it. */
export function checkIndicator(content: IndicatorContent): Problem[] {
  const read = indicatorContent.safeParse(content);
  if (read.success) return indicatorProblems(read.data);
  const { baseline } = content;
  // A known baseline without its value is not written yet, rather than written wrong.
  const empty = baseline.state === "value" && (baseline.value as number | null) === null;
  return problemsOf(read.error).map((one) =>
    empty && one.path === "baseline.value" ? { ...one, code: "required" } : one,
  );
}

/** An indicator of another kind: its rules are those that the kind allows, as they were where they can be. */
export function withKind(content: IndicatorContent, kind: IndicatorKind): IndicatorContent {
  const allowed = allowedRules(kind);
  const { overTime, acrossPlaces } = content;
  return {
    ...content,
    kind,
    overTime: allowed.overTime.includes(overTime) ? overTime : "latest",
    acrossPlaces: allowed.acrossPlaces.includes(acrossPlaces) ? acrossPlaces : "latest",
    counted: kind === "number" ? content.counted : null,
  };
}
