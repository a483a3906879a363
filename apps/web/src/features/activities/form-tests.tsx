import { peoplePresent } from "@suivi/domain/activities/heads";
import { summariseTests } from "@suivi/domain/activities/tests";
import { sayNumber } from "@suivi/domain/numbers";
import { Fold } from "@suivi/ui/fold";
import { useState } from "react";
import { useTexts } from "../../language";
import { contentOf } from "./form-check";
import { FormLines, FormNumber, useForm } from "./form-context";
import { ScoreTable } from "./form-score-table";
import { scorePath, testsIn } from "./form-scores";
import { formTexts } from "./form-texts";

/** The tests before and after: the group's average, or the score of each person on the list. */
export function Tests() {
  const texts = useTexts(formTexts);
  const { form, problem, reader, mayName } = useForm();
  const content = contentOf(form);
  const summary = summariseTests(content);
  const { before, after, maximum, tested } = form.content.tests;
  const say = (value: number | null) => sayNumber(value, reader, 1);
  const listed = mayName && !form.content.noNames ? Object.keys(form.content.attendance) : [];
  const scored = listed.some((id) =>
    testsIn(form).some((test) => {
      const path = scorePath(id, test);
      return content.attendance[id]?.scores !== undefined || (form.typed[path] ?? "") !== "";
    }),
  );
  const [asked, setAsked] = useState(false);
  const persons = summary?.from === "persons" ? summary : null;
  const stated = [before, after, tested].some((value) => value !== null);
  const wrong =
    problem("tests") ?? listed.map((id) => problem(`attendance.${id}.scores`)).find(Boolean);
  return (
    <Fold
      title={texts.tests}
      state={
        summary ? texts.testsState(say(summary.before), say(summary.after), say(maximum)) : null
      }
      show={wrong !== undefined}
    >
      <div className="heads four">
        <FormNumber path="tests.maximum" label={texts.testMaximum} />
        <FormNumber path="tests.passMark" label={texts.passMark} />
      </div>
      {persons ? (
        <div className="stack tight">
          <output className="total">
            {texts.fromPersons(
              sayNumber(persons.tested, reader),
              persons.tested ?? 0,
              texts.testsState(say(persons.before), say(persons.after), say(maximum)),
            )}
          </output>
          {stated ? (
            <p className="small soft">
              {texts.typedKept(
                texts.testsState(say(before), say(after), say(maximum)),
                sayNumber(tested, reader),
              )}
            </p>
          ) : null}
        </div>
      ) : (
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
        <ScoreTable present={peoplePresent(content).length} />
      ) : listed.length > 0 ? (
        <div>
          <button type="button" className="button" onClick={() => setAsked(true)}>
            {texts.scorePersons}
          </button>
        </div>
      ) : mayName ? (
        <p className="hint">{form.content.noNames ? texts.noScores : texts.namesFirst}</p>
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
