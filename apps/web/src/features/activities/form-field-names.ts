import type { Problem } from "@suivi/domain/problems/problem";
import type { Language } from "@suivi/domain/text";
import { activityFields } from "./field-names";
import type { Form } from "./form-state";
import { formTexts } from "./form-texts";

/** What the summary of what is wrong calls each field: as the form does; a score by whose it is and of which test. */
export function namesInForm({ people }: Form, problems: Problem[], reader: Language) {
  const texts = formTexts[reader];
  const { fields } = activityFields(reader);
  const scores = problems.flatMap(({ path }) => {
    const [, id, test] = /^attendance\.(.+)\.scores\.(.+)$/.exec(path) ?? [];
    const word = (fields as Record<string, string>)[`attendance.*.scores.${test}`];
    return id ? [[path, `${people[id]?.name ?? "—"}, ${word}`]] : [];
  });
  return {
    ...fields,
    title: texts.title,
    start: texts.start,
    end: texts.end,
    "place.country": texts.country,
    "satisfaction.maximum": texts.satisfaction,
    "satisfaction.mean": texts.satisfaction,
    "followUp.weeks": texts.followUp,
    ...(Object.fromEntries(scores) as Record<string, string>),
  };
}
