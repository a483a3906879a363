import BehindPage from "../features/dashboard/behind-page";
import { QuestionsAt } from "../features/questions/questions-at";
import { useProgramme } from "../session";

/** What is behind a figure, and what was asked about it, for those who may ask. */
export default function Behind() {
  const { may } = useProgramme();
  return (
    <BehindPage
      under={(about, called) =>
        may("question.ask") ? <QuestionsAt about={about} called={called} /> : null
      }
    />
  );
}
