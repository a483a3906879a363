import type { StatementContent } from "@suivi/domain/outcome-statements/schema";
import { sayDate } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { fieldId } from "../../shell/form";
import { trpc } from "../../trpc";
import { statementTexts } from "./texts";
import { useChoices } from "./use-choices";

type Props = {
  content: StatementContent;
  patch(part: Partial<StatementContent>): void;
  problem(path: string): string | undefined;
};
type Path = "activityIds" | "indicatorIds";

/** What a statement is linked to: indicators it counts in, and the partner's latest activities. */
export function LinkFields({ content, patch, problem }: Props) {
  const texts = useTexts(statementTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { indicators } = useChoices();
  const filter = content.partnerId ? { partner: content.partnerId } : {};
  const { items } = useSuspenseQuery(
    trpc.activities.list.queryOptions({
      programmeId,
      filter: { ...filter, status: "held", sort: "-start", page: 1 },
    }),
  ).data;
  const activities = items.map(({ id, title, start }) => ({
    id,
    label: [textIn(title, language), start && sayDate(start, language)].filter(Boolean).join(" · "),
  }));
  const list = (path: Path, choices: { id: string; label: string }[], hint?: string) => (
    <fieldset className="stack tight section" id={fieldId(path)} tabIndex={-1}>
      <legend>
        <strong>{texts.fields[path]}</strong>
      </legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {problem(path) ? <p className="wrong">{problem(path)}</p> : null}
      {choices.map(({ id, label }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={content[path].includes(id)}
            onChange={(event) =>
              patch({
                [path]: event.target.checked
                  ? [...content[path], id]
                  : content[path].filter((one) => one !== id),
              })
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
  return (
    <>
      {list(
        "indicatorIds",
        indicators,
        indicators.length > 0 ? texts.indicatorsHint : texts.noIndicator,
      )}
      {activities.length > 0 ? list("activityIds", activities) : null}
    </>
  );
}
