import { peoplePresent } from "@suivi/domain/activities/heads";
import type { ActivityContent } from "@suivi/domain/activities/schema";
import { summariseTests } from "@suivi/domain/activities/tests";
import { sayNumber } from "@suivi/domain/numbers";
import type { Language } from "@suivi/domain/text";
import { describedBy } from "@suivi/ui/field";
import { type ClipboardEvent, type KeyboardEvent, memo, useState } from "react";
import { useTexts } from "../../language";
import { fieldId } from "../../shell/form";
import { contentOf } from "./form-check";
import { type FormAtHand, useForm } from "./form-context";
import { isTable, pasteScores, scorePath, type Test, testsIn, wordOf } from "./form-scores";
import { rowsOf } from "./form-sheet";
import { shownNumber, typeNumber } from "./form-state";
import { scoreTexts } from "./form-score-texts";

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
export default function ScoreTable() {
  const texts = useTexts(scoreTexts);
  const { form, edit, problem, reader } = useForm();
  const tests = testsIn(form);
  const [left, setLeft] = useState<string[]>([]);
  const rows = rowsOf(form);
  const content = contentOf(form);
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
      <Averages content={content} />
      <p className="hint">{texts.scoresHint(peoplePresent(content).length)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows and pasting between its fields */}
      <table className="test-scores" onKeyDown={stepBetweenScores} onPaste={paste}>
        <caption className="hidden-text">{texts.person}</caption>
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

/** What the scores of persons come to, and that what was typed of the group is kept beside them. */
function Averages({ content }: { content: ActivityContent }) {
  const texts = useTexts(scoreTexts);
  const { reader } = useForm();
  const summary = summariseTests(content);
  if (summary?.from !== "persons") return null;
  const say = (value: number | null) => sayNumber(value, reader, 1);
  const { before, after, tested, maximum } = content.tests!;
  const averages = (one: { before: number | null; after: number | null }) =>
    texts.testsState(say(one.before), say(one.after), say(maximum));
  return (
    <>
      <output className="total">
        {texts.fromPersons(
          sayNumber(summary.tested, reader),
          summary.tested ?? 0,
          averages(summary),
        )}
      </output>
      {[before, after, tested].some((value) => value !== null) ? (
        <p className="small soft">
          {texts.typedKept(averages({ before, after }), sayNumber(tested, reader))}
        </p>
      ) : null}
    </>
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
  const word = wordOf(useTexts(scoreTexts));
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
