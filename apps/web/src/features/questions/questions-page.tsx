import { useSuspenseQuery } from "@tanstack/react-query";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { trpc } from "../../trpc";
import { QuestionItem } from "./question-item";
import { questionsTexts } from "./texts";

/** The questions on figures: those that reach this person, or that they asked; the open ones first. */
export default function QuestionsPage() {
  const texts = useTexts(questionsTexts);
  const { id: programmeId } = useProgramme();
  const { data: questions } = useSuspenseQuery(
    trpc.questions.list.queryOptions({ programmeId }, { staleTime: 0 }),
  );
  return (
    <Page title={texts.title} lead={texts.lead} narrow>
      {questions.length === 0 ? <p>{texts.none}</p> : null}
      <ul className="plain stack">
        {questions.map((one) => (
          <QuestionItem key={one.id} question={one} figure />
        ))}
      </ul>
    </Page>
  );
}
