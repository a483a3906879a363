import type { Language } from "@suivi/domain/text";
import { describedBy } from "@suivi/ui/field";
import { type ClipboardEvent, type KeyboardEvent, memo, useState } from "react";
import { useTexts } from "../../language";
import { fieldId } from "../../shell/form";
import { type FormAtHand, useForm } from "./form-context";
import { isTable, pasteScores, scorePath, type Test, testsIn, wordOf } from "./form-scores";
import { rowsOf } from "./form-sheet";
import { shownNumber, typeNumber } from "./form-state";
import { formTexts } from "./form-texts";

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 };

/** Arrows and Enter go to the same test of the next or previous person. */
function stepBetweenScores(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target as HTMLInputElement;
  const step = steps[event.key];
  const row = field.closest("tr");
  if (!step || !row) return;
  event.preventDefault();
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  const place = [...row.querySelectorAll("input")].indexOf(field);
  next?.querySelectorAll("input")[place]?.focus();
}

/** The people of the list with a number for each test, to be typed or pasted. */
export function ScoreTable({ present }: { present: number }) {
  const texts = useTexts(formTexts);
  const { form, edit, problem, reader } = useForm();
  const tests = testsIn(form);
  const [left, setLeft] = useState<string[]>([]);
  const rows = rowsOf(form);
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const { id, test } = (event.target as HTMLElement).dataset;
    const text = event.clipboardData.getData("text/plain");
    if (!id || !isTable(text)) return;
    event.preventDefault();
    const from = { id, test: test as Test };
    setLeft(pasteScores(form, from, text, reader).left);
    edit((now) => pasteScores(now, from, text, reader).form);
  };
  return (
    <div className="stack tight">
      <p className="hint">{texts.scoresHint(present)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows and pasting between its fields */}
      <table className="scores" onKeyDown={stepBetweenScores} onPaste={paste}>
        <caption className="hidden-text">{texts.scorePersons}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.person}</th>
            {tests.map((test) => (
              <th key={test} scope="col">
                {wordOf(texts)[test]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, person }) => (
            <ScoreRow
              key={id}
              id={id}
              name={person.name}
              shown={tests.map((test) => shownNumber(form, scorePath(id, test), reader)).join("\n")}
              wrong={tests.map((test) => problem(scorePath(id, test)) ?? "").join("\n")}
              again={tests.includes("later")}
              reader={reader}
              edit={edit}
            />
          ))}
        </tbody>
      </table>
      {left.length > 0 ? (
        <div className="notice attention" role="alert">
          <p>{texts.scoresLeft}</p>
          <ul>
            {left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

type RowProps = {
  id: string;
  name: string;
  /** What stands in the fields and what is wrong with them, a line each: plain text, so that a row that stays is known. */
  shown: string;
  wrong: string;
  again: boolean;
  reader: Language;
  edit: FormAtHand["edit"];
};

const ScoreRow = memo(function ScoreRow({ id, name, reader, edit, again, ...said }: RowProps) {
  const word = wordOf(useTexts(formTexts));
  const tests: Test[] = again ? ["before", "after", "later"] : ["before", "after"];
  const [shown, wrong] = [said.shown.split("\n"), said.wrong.split("\n")];
  return (
    <tr>
      <th scope="row">
        {name}
        {tests.map((test, at) =>
          wrong[at] ? (
            <span key={test} className="wrong under" id={`${fieldId(scorePath(id, test))}-error`}>
              {wrong[at]}
            </span>
          ) : null,
        )}
      </th>
      {tests.map((test, at) => {
        const path = scorePath(id, test);
        return (
          <td key={test}>
            <input
              {...describedBy(fieldId(path), { error: wrong[at] || undefined })}
              className="count"
              inputMode="decimal"
              autoComplete="off"
              aria-label={`${name}, ${word[test].toLowerCase()}`}
              data-id={id}
              data-test={test}
              value={shown[at]}
              onChange={({ target }) => edit((now) => typeNumber(now, path, target.value, reader))}
            />
          </td>
        );
      })}
    </tr>
  );
});
