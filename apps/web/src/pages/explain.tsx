import ExplainPage from "../features/results/explain-page";
import { QuestionsAt } from "../features/questions/questions-at";
import { useProgramme } from "../session";

/** A figure of an indicator explained, and what was asked about it, for those who may ask. */
export default function Explain({ id }: { id: string }) {
  const { may } = useProgramme();
  return (
    <ExplainPage
      id={id}
      under={(about, called) =>
        may("question.ask") ? <QuestionsAt about={about} called={called} /> : null
      }
    />
  );
}
