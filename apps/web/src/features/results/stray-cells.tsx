import { categoriesIn } from "@suivi/domain/part-key";
import { sayCategory } from "@suivi/domain/results/say";
import { useLanguage, useTexts } from "../../language";
import { useDimensions } from "./breakdown-table";
import type { Draft } from "./measurement-draft";
import { reportTexts } from "./report-texts";

type Props = { breakdowns: string[][]; draft: Draft; onChange(draft: Draft): void };

/** Numbers that the definition no longer asks for: kept as they were typed until somebody takes them out. */
export function StrayCells({ breakdowns, draft, onChange }: Props) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const dimensions = useDimensions();
  const listed = ([dimension, category]: [string, string]) =>
    dimensions.find(({ id }) => id === dimension)?.categories.some(({ id }) => id === category) ===
    true;
  const fits = (categories: Record<string, string>) =>
    breakdowns.some((asked) => Object.keys(categories).every((one) => asked.includes(one))) &&
    Object.entries(categories).every(listed);
  const stray = Object.entries(draft.cells)
    .map(([key, cell]) => ({ key, cell, categories: categoriesIn(key) }))
    .filter(({ cell, categories }) => cell.value.trim() !== "" && !fits(categories));
  if (stray.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{texts.stray}</legend>
      <p className="hint">{texts.strayHelp}</p>
      <ul className="plain">
        {stray.map(({ key, cell, categories }) => {
          const said = Object.entries(categories)
            .map(([dimension, category]) => sayCategory(dimensions, dimension, category, language))
            .join(", ");
          return (
            <li key={key} className="row apart whole">
              <span>
                {said} <strong>{cell.of ? `${cell.value} / ${cell.of}` : cell.value}</strong>
              </span>
              <button
                type="button"
                className="button plain"
                aria-label={`${texts.takeOut} (${said})`}
                onClick={() => {
                  const { [key]: _, ...cells } = draft.cells;
                  onChange({ ...draft, cells });
                }}
              >
                {texts.takeOut}
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
