import { sayNumber } from "@suivi/domain/numbers";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { QuestionItem } from "./question-item";
import { questionsTexts } from "./texts";

function useQuestions() {
  const { id: programmeId } = useProgramme();
  return useSuspenseQuery(trpc.questions.list.queryOptions({ programmeId }, { staleTime: 0 })).data;
}

/** The questions that wait for this person's answer. Nothing where there are none. */
export function QuestionsToAnswer() {
  const texts = useTexts(questionsTexts);
  const open = useQuestions().filter(({ answer, mayAnswer }) => mayAnswer && answer === null);
  if (open.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="questions-to-answer">
      <h2 id="questions-to-answer">{texts.waiting}</h2>
      <ul className="plain stack">
        {open.map((one) => (
          <QuestionItem key={one.id} question={one} figure />
        ))}
      </ul>
    </section>
  );
}

/** How many questions there are on these figures, and the way to them. Nothing where there are none. */
export function QuestionsInShort() {
  const texts = useTexts(questionsTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const questions = useQuestions();
  if (questions.length === 0) return null;
  const open = questions.filter(({ answer }) => answer === null).length;
  const say = (count: number) => sayNumber(count, language);
  return (
    <section className="section stack tight no-print" aria-labelledby="questions">
      <h2 id="questions">{texts.title}</h2>
      <p>
        <Link href={`${base}/questions`}>
          {texts.count(questions.length, say(questions.length))}
        </Link>
        <span className="soft"> · {texts.without(open, say(open))}</span>
      </p>
    </section>
  );
}
