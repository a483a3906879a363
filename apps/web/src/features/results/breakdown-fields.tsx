import { cellKey } from "@suivi/domain/part-key";
import { readNumber, sayNumber } from "@suivi/domain/numbers";
import type { Problem } from "@suivi/domain/problems/problem";
import { textIn } from "@suivi/domain/text";
import { useLanguage, useTexts } from "../../language";
import { fieldId, useProblems } from "../../shell/form";
import { useDimensions } from "./breakdown-table";
import type { Draft } from "./measurement-draft";
import { reportTexts } from "./report-texts";

type Props = {
  at: string;
  dimensions: string[];
  fraction: boolean;
  draft: Draft;
  problems: Problem[];
  onChange(draft: Draft): void;
};

/** The cells of one breakdown, checked against the total while they are typed; what they leave over is unknown. */
export function BreakdownFields({ at, dimensions, fraction, draft, problems, onChange }: Props) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const problem = useProblems(problems);
  const known = useDimensions().filter(({ id }) => dimensions.includes(id));
  const combinations = known.reduce<{ categories: Record<string, string>; label: string }[]>(
    (before, dimension) =>
      before.flatMap(({ categories, label }) =>
        dimension.categories.map((category) => ({
          categories: { ...categories, [dimension.id]: category.id },
          label: [label, textIn(category.name, language)].filter(Boolean).join(", "),
        })),
      ),
    [{ categories: {}, label: "" }],
  );
  const keys = combinations.map(({ categories }) => cellKey(categories));
  const sum = keys.reduce(
    (all, key) => all + (readNumber(draft.cells[key]?.value ?? "", language) ?? 0),
    0,
  );
  const total = readNumber(draft.value, language);
  const set = (key: string, part: { value?: string; of?: string }) =>
    onChange({
      ...draft,
      cells: { ...draft.cells, [key]: { value: "", of: "", ...draft.cells[key], ...part } },
    });
  const wrong = problem("cells");
  return (
    <fieldset className={wrong ? "field has-error" : "field"}>
      <legend>{known.map(({ name }) => textIn(name, language)).join(" × ")}</legend>
      {wrong ? <span className="wrong">{wrong}</span> : null}
      <div className="cells">
        {combinations.map(({ label }, index) => {
          const key = keys[index]!;
          const id = fieldId(`${at}.cells.${index}`);
          const invalid = problems.some(({ path }) => path === `cells.${key}`) || undefined;
          return (
            <div key={key} className="row">
              <label htmlFor={id}>{label}</label>
              <input
                id={id}
                className="count"
                inputMode="decimal"
                aria-invalid={invalid}
                value={draft.cells[key]?.value ?? ""}
                onChange={(event) => set(key, { value: event.target.value })}
              />
              {fraction ? (
                <input
                  className="count"
                  inputMode="decimal"
                  aria-label={`${label}, ${texts.denominator}`}
                  aria-invalid={invalid}
                  value={draft.cells[key]?.of ?? ""}
                  onChange={(event) => set(key, { of: event.target.value })}
                />
              ) : null}
            </div>
          );
        })}
      </div>
      <output className={total !== null && sum > total ? "wrong" : "hint"}>
        {texts.sum(sayNumber(sum, language, 4), sayNumber(total, language, 4))}
      </output>
    </fieldset>
  );
}
