import { newId } from "@suivi/domain/ids";
import type { Problem } from "@suivi/domain/problems/problem";
import { textIn } from "@suivi/domain/text";
import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { type Draft, handedOver } from "../../outbox/draft";
import type { OpenDraft } from "../../outbox/open-draft";
import { flush } from "../../outbox/send";
import { usePart } from "../../outbox/use-open-draft";
import { Refused, useProblems } from "../../shell/form";
import { Waiting } from "../../shell/waiting";
import type { Refusal } from "../../trpc";
import { SendBar } from "./form-bar";
import { What, When } from "./form-basics";
import { check, newPeopleOf } from "./form-check";
import type { Theirs } from "./form-conflict";
import { type FormAtHand, FormProvider } from "./form-context";
import { HowMany, OfWhom } from "./form-counts";
import { Files } from "./form-files";
import { More } from "./form-more";
import { Names } from "./form-names";
import { Whose } from "./form-partner";
import { Where } from "./form-place";
import type { namesInForm as NamesInForm } from "./form-field-names";
import type { Form } from "./form-state";
import { AfterIt, Tests } from "./form-tests";
import { formTexts } from "./form-texts";

// Two people at the same field: rare, and never without a connection.
const FormConflict = lazy(() => import("./form-conflict"));

type Props = Pick<FormAtHand, "programme" | "organisations" | "countries" | "partners"> & {
  open: OpenDraft;
  /** Whether names of this partner's people may be seen and typed. */
  mayName(form: Form): boolean;
};

/** The form itself: the short way first, all else folded away. */
export function FormBody({ open, mayName, ...about }: Props) {
  const texts = useTexts(formTexts);
  const reader = useLanguage();
  const draft = usePart(open, "draft");
  const form = draft.form as Form;
  const today = useToday();
  const [wrong, setWrong] = useState<{ at: number; problems: Problem[] }>({ at: 0, problems: [] });

  const refusal: Refusal | null =
    wrong.problems.length > 0 ? { code: "invalid", problems: wrong.problems } : draft.refusal;
  const problem = useProblems(refusal?.problems ?? []);
  const edit = useCallback(
    (change: (form: Form) => Form) =>
      open.change((now) => typedIn(now, change(now.form as Form), reader)),
    [open, reader],
  );
  const press = (send: boolean, on: (draft: Draft) => Draft = (now) => now) => {
    const next = on(open.snapshot().draft);
    const { content, problems } = check(next.form as Form, { reader, today });
    setWrong({ at: wrong.at + 1, problems });
    if (!content || problems.length > 0) return open.change(() => next);
    const people = newPeopleOf(next.form as Form, { reader, today });
    open.change(() => handedOver(next, { changeId: newId(), content, people, send }));
    void navigator.storage?.persist?.();
    void flush();
  };
  const decide = (decided: Form, { version, content }: Theirs) =>
    press(draft.refusal?.send ?? false, (now) => ({
      ...typedIn(now, decided, reader),
      base: content,
      baseVersion: version,
      refusal: null,
    }));

  const names = useFieldNames(form, refusal, reader);
  const isConflict = wrong.problems.length === 0 && draft.refusal?.code === "conflict";
  return (
    <FormProvider
      value={{ ...about, form, open, reader, today, mayName: mayName(form), edit, problem }}
    >
      <form className="stack wide" noValidate onSubmit={(event) => event.preventDefault()}>
        {isConflict ? (
          <Suspense fallback={<Waiting />}>
            <FormConflict decide={decide} />
          </Suspense>
        ) : (
          <Refused key={wrong.at} refusal={refusal} names={names} />
        )}
        <div className="stack">
          <What />
        </div>
        <div className="stack">
          <When />
        </div>
        <div className="stack">
          <Where />
        </div>
        <section className="stack section">
          <h2>{texts.people}</h2>
          <HowMany />
        </section>
        <div>
          <OfWhom />
          <Names />
          <Whose />
          <Tests />
          <AfterIt />
          <Files />
          <More />
        </div>
        <SendBar press={press} />
      </form>
    </FormProvider>
  );
}

const typedIn = (draft: Draft, form: Form, reader: "fr" | "en"): Draft => ({
  ...draft,
  form,
  changed: true,
  at: new Date().toISOString(),
  title: textIn(form.content.title, reader),
});

const unnamed = {};

/** What fields are called in what is to be corrected: loaded once something is; without a network it is said unnamed. */
function useFieldNames(form: Form, refusal: Refusal | null, reader: "fr" | "en") {
  const [names, setNames] = useState<Record<string, string>>(unnamed);
  const problems = refusal?.problems;
  // Named as they were when it was found wrong: the form goes on changing.
  const name = useEffectEvent((namesInForm: typeof NamesInForm, of: Problem[]) =>
    setNames(namesInForm(form, of, reader)),
  );
  useEffect(() => {
    let stands = true;
    if (problems && problems.length > 0)
      import("./form-field-names").then(
        ({ namesInForm }) => stands && name(namesInForm, problems),
        () => undefined,
      );
    return () => {
      stands = false;
    };
  }, [problems, reader]);
  return names;
}

/** Today on this device: dates have no time zone, the person who types has. */
function useToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
