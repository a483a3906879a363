import { sayMoment } from "@suivi/domain/numbers";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused, useProblems } from "../../shell/form";
import { AreaField } from "../../shell/text-fields";
import { useChangeId } from "../../shell/use-change-id";
import { useKeptState } from "../../shell/use-kept-state";
import { client, type Outputs, queryClient, refusalOf } from "../../trpc";
import { questionsTexts } from "./texts";

export type Question = Outputs["questions"]["list"][number];

/** The page of the figure that a question is on. */
function figureHref(base: string, { figure, filter }: Question["content"]): string {
  const { basis, undated, ...scope } = filter;
  const words = {
    ...scope,
    basis: basis === "submitted" ? basis : null,
    undated: undated ? "1" : null,
  };
  const [path, more] =
    "indicatorId" in figure
      ? [`results/indicators/${figure.indicatorId}/explain`, { ...figure, indicatorId: null }]
      : ["dashboard/behind", figure];
  const said = Object.entries({ ...more, ...words }).filter(
    (one): one is [string, string] => typeof one[1] === "string",
  );
  return `${base}/${path}?${new URLSearchParams(said).toString()}`;
}

/** A question with its answer, or the way to give one; `figure`: names the figure, and leads to it. */
export function QuestionItem({ question, figure }: { question: Question; figure: boolean }) {
  const texts = useTexts(questionsTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const [answering, setAnswering] = useState(false);
  const { content, asker, at, answer, answeredBy, answeredAt, mayAnswer } = question;
  return (
    <li className="section stack tight">
      {figure ? (
        <p>
          <Link href={figureHref(base, content)}>{content.called}</Link>
        </p>
      ) : null}
      <blockquote>{content.text}</blockquote>
      <p className="soft small">{texts.asked(asker, sayMoment(at, language))}</p>
      {answer === null ? (
        <p className="soft">{texts.open}</p>
      ) : (
        <div className="notice stack tight">
          <p>
            <strong>{texts.answer}</strong>{" "}
            <span className="soft small">
              {texts.answered(answeredBy, sayMoment(answeredAt!, language))}
            </span>
          </p>
          <p className="as-typed">{answer}</p>
        </div>
      )}
      {mayAnswer && !answering ? (
        <div>
          <button type="button" className="button" onClick={() => setAnswering(true)}>
            {answer === null ? texts.toAnswer : texts.correct}
            <span className="hidden-text"> ({content.text.slice(0, 60)})</span>
          </button>
        </div>
      ) : null}
      {answering ? <AnswerForm question={question} onDone={() => setAnswering(false)} /> : null}
    </li>
  );
}

function AnswerForm({ question, onDone }: { question: Question; onDone(): void }) {
  const texts = useTexts(questionsTexts);
  const { id: programmeId } = useProgramme();
  const changeId = useChangeId();
  const {
    value: text,
    set: setText,
    sent: textSent,
  } = useKeptState(`answer ${question.id}`, () => question.answer ?? "");
  const send = useMutation({
    mutationFn: async () => {
      const sent = { programmeId, id: question.id, baseVersion: question.version, text };
      await client.questions.answer.mutate({ ...sent, changeId: changeId(sent) });
      textSent();
      await queryClient.invalidateQueries();
      onDone();
    },
  });
  // Several of these forms may stand on a page: each field has a name of its own.
  const path = `answer-${question.id}`;
  const refused = send.error ? refusalOf(send.error) : null;
  const problems = (refused?.problems ?? []).map((one) => ({ ...one, path }));
  const problem = useProblems(problems);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Refused refusal={refused && { ...refused, problems }} names={{ [path]: texts.yourAnswer }} />
      <AreaField
        path={path}
        label={texts.yourAnswer}
        error={problem(path)}
        value={text}
        onChange={setText}
      />
      <div className="row">
        <button type="submit" className="button primary" aria-busy={send.isPending}>
          {texts.sendAnswer}
        </button>
        <button type="button" className="button plain" onClick={onDone}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
