import { headsOf, totalOf } from "@suivi/domain/activities/heads";
import { ofWhomMarks, sexes } from "@suivi/domain/activities/schema";
import { sayNumber } from "@suivi/domain/numbers";
import { wordsIn } from "@suivi/domain/words/words";
import { Fold } from "@suivi/ui/fold";
import { useTexts } from "../../language";
import { fieldId } from "../../shell/form";
import { FormNumber, FormText, useForm } from "./form-context";
import { contentOf } from "./form-check";
import { sexIn } from "./form-state";
import { formTexts } from "./form-texts";

/** How many were there, by sex, with the total as it is typed; and the marks that never add up to it. */
export function HowMany() {
  const texts = useTexts(formTexts);
  const { form, reader, problem } = useForm();
  const words = wordsIn(reader);
  const heads = headsOf(contentOf(form), sexIn(form));
  const typed = sexes.some((sex) => form.content.headCount[sex] !== null);
  const total = heads && sayNumber(totalOf(heads), reader);
  // A sex that has its own sentence shows it by itself.
  const error = sexes.some((sex) => problem(`headCount.${sex}`)) ? undefined : problem("headCount");
  return (
    <fieldset
      id={fieldId("headCount")}
      tabIndex={-1}
      className={error ? "stack tight field has-error" : "stack tight"}
    >
      <legend className="hidden-text">{texts.people}</legend>
      {error ? <p className="wrong">{error}</p> : null}
      <div className="heads">
        {sexes.map((sex) => (
          <FormNumber key={sex} path={`headCount.${sex}`} label={words.sex[sex]} />
        ))}
      </div>
      <output className="total">
        {total === null ? texts.noTotal : typed ? texts.total(total) : texts.totalFromNames(total)}
      </output>
    </fieldset>
  );
}

export function OfWhom() {
  const texts = useTexts(formTexts);
  const { form, reader, problem } = useForm();
  const words = wordsIn(reader);
  const { ofWhom, countNote } = form.content;
  const stated = ofWhomMarks.filter((mark) => ofWhom[mark] !== null);
  const state = stated.map((mark) => `${sayNumber(ofWhom[mark], reader)} ${words.ofWhom[mark]}`);
  return (
    <Fold
      title={`${texts.ofWhom}…`}
      state={state.join(", ") || ofWhomMarks.map((mark) => words.ofWhom[mark]).join(", ")}
      show={
        problem("ofWhom") !== undefined || problem("countNote") !== undefined || countNote !== null
      }
    >
      <p className="hint">{texts.ofWhomHint}</p>
      <div className="heads wide">
        {ofWhomMarks.map((mark) => (
          <FormNumber key={mark} path={`ofWhom.${mark}`} label={words.ofWhom[mark]} />
        ))}
      </div>
      <FormText path="countNote" label={texts.countNote} limit={300} />
    </Fold>
  );
}
