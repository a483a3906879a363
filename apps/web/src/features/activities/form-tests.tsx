import { sayNumber } from "@suivi/domain/numbers";
import { Fold } from "@suivi/ui/fold";
import { useState } from "react";
import { useTexts } from "../../language";
import { onDemand } from "../../shell/on-demand";
import { FormLines, FormNumber, useForm } from "./form-context";
import { formTexts } from "./form-texts";

// With what reads a column of a spreadsheet: most activities have no test.
const ScoreTable = onDemand(() => import("./form-score-table"));

/** The tests before and after: the group's average, or the score of each person on the list. */
export function Tests() {
  const texts = useTexts(formTexts);
  const { form, problem, reader, mayName } = useForm();
  const { tests, attendance, noNames } = form.content;
  const { before, after, maximum, tested } = tests;
  const say = (value: number | null) => sayNumber(value, reader, 1);
  const listed = mayName && !noNames ? Object.entries(attendance) : [];
  const scored = listed.some(
    ([id, { scores }]) =>
      scores || Object.keys(form.typed).some((path) => path.startsWith(`attendance.${id}.`)),
  );
  const both = listed.filter(
    ([, { scores }]) => (scores?.before ?? null) !== null && (scores?.after ?? null) !== null,
  ).length;
  const [asked, setAsked] = useState(false);
  const typed = [before, after, tested].some((value) => value !== null)
    ? texts.testsState(say(before), say(after), say(maximum))
    : null;
  const wrong =
    problem("tests") ?? listed.map(([id]) => problem(`attendance.${id}.scores`)).find(Boolean);
  return (
    <Fold
      title={texts.tests}
      state={both > 0 ? texts.scoredState(sayNumber(both, reader)) : typed}
      show={wrong !== undefined}
    >
      <div className="heads four">
        <FormNumber path="tests.maximum" label={texts.testMaximum} />
        <FormNumber path="tests.passMark" label={texts.passMark} />
      </div>
      {both > 0 ? null : (
        <>
          <p className="hint">{texts.testsHint}</p>
          <div className="heads four">
            <FormNumber path="tests.before" label={texts.testBefore} />
            <FormNumber path="tests.after" label={texts.testAfter} />
            <FormNumber path="tests.tested" label={texts.tested} />
          </div>
        </>
      )}
      {scored || (asked && listed.length > 0) ? (
        <ScoreTable />
      ) : listed.length > 0 ? (
        <div>
          <button type="button" className="button" onClick={() => setAsked(true)}>
            {texts.scorePersons}
          </button>
        </div>
      ) : null}
    </Fold>
  );
}

/** What those who came thought of it, and what is to be looked at weeks or months later. */
export function AfterIt() {
  const texts = useTexts(formTexts);
  const { form, open, problem, reader } = useForm();
  const { followUp, satisfaction } = form.content;
  const say = (value: number) => sayNumber(value, reader, 1);
  const mean = satisfaction?.mean ?? null;
  const weeks = followUp?.weeks ?? null;
  const state = [
    mean === null ? null : texts.meanState(say(mean), sayNumber(satisfaction!.maximum, reader, 1)),
    weeks === null ? null : texts.weeksState(say(weeks), weeks),
  ];
  const wrong = problem("satisfaction") ?? problem("followUp");
  // Of what is being logged there is nothing to follow up yet.
  const logged = open.snapshot().draft.baseVersion > 0;
  const begun = (logged && weeks !== null) || Boolean(followUp?.outcome || followUp?.waived);
  return (
    <Fold
      title={texts.afterIt}
      state={state.filter(Boolean).join(" · ")}
      show={wrong !== undefined}
    >
      <div className="heads">
        <FormNumber path="satisfaction.mean" label={texts.satisfaction} />
        <FormNumber path="satisfaction.maximum" label={texts.satisfactionMaximum} />
        <FormNumber path="satisfaction.answered" label={texts.answered} />
      </div>
      <FormNumber path="followUp.weeks" label={texts.followUpWeeks} hint={texts.followUpHint} />
      {begun ? (
        <>
          <FormLines path="followUp.outcome" label={texts.followUpOutcome} limit={5000} />
          <FormLines path="followUp.waived" label={texts.followUpWaived} limit={500} />
        </>
      ) : null}
    </Fold>
  );
}
