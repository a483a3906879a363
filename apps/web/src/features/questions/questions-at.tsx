import { newId } from "@suivi/domain/ids";
import type { QuestionFigure } from "@suivi/domain/questions/schema";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused, useProblems } from "../../shell/form";
import { AreaField } from "../../shell/text-fields";
import { useChangeId } from "../../shell/use-change-id";
import { useKeptState } from "../../shell/use-kept-state";
import { client, queryClient, refusalOf, trpc } from "../../trpc";
import { QuestionItem } from "./question-item";
import { questionsTexts } from "./texts";

type Props = { about: QuestionFigure; called: string };

/** The questions on a figure with their answers, and the way to ask one. */
export function QuestionsAt({ about, called }: Props) {
  const texts = useTexts(questionsTexts);
  const { id: programmeId, base } = useProgramme();
  const { data: questions } = useSuspenseQuery(
    trpc.questions.at.queryOptions({ programmeId, ...about }, { staleTime: 0 }),
  );
  return (
    <section className="section stack no-print" aria-labelledby="questions">
      <h2 id="questions">{texts.here}</h2>
      {questions.length > 0 ? (
        <ul className="plain stack">
          {questions.map((one) => (
            <QuestionItem key={one.id} question={one} figure={false} />
          ))}
        </ul>
      ) : null}
      <AskForm about={about} called={called} />
      <p>
        <Link href={`${base}/questions`}>{texts.all}</Link>
      </p>
    </section>
  );
}

function AskForm({ about, called }: Props) {
  const texts = useTexts(questionsTexts);
  const { id: programmeId } = useProgramme();
  const changeId = useChangeId();
  const {
    value: { id, text },
    set,
    sent: asked,
  } = useKeptState(JSON.stringify(about), () => ({ id: newId(), text: "" }));
  const ask = useMutation({
    mutationFn: async () => {
      const content = { ...about, called, text };
      const sent = { programmeId, id, baseVersion: 0, content };
      await client.questions.ask.mutate({ ...sent, changeId: changeId(sent) });
      asked();
      await queryClient.invalidateQueries({ queryKey: trpc.questions.pathKey() });
    },
  });
  const refusal = ask.error ? refusalOf(ask.error) : null;
  const problem = useProblems(refusal?.problems ?? []);
  return (
    <form
      className="stack form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate();
      }}
    >
      <Refused refusal={refusal} names={{ text: texts.question }} />
      {ask.isSuccess ? <output className="notice">{texts.sent}</output> : null}
      <AreaField
        path="text"
        label={texts.question}
        hint={texts.questionHint}
        error={problem("text")}
        value={text}
        onChange={(next) => set({ id, text: next })}
      />
      <div>
        <button type="submit" className="button" aria-busy={ask.isPending}>
          {texts.send}
        </button>
      </div>
    </form>
  );
}
