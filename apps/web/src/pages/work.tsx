import { WorkPage } from "../features/activities/work-page";
import { ActionsList } from "../features/capacity/actions-list";
import { QuestionsToAnswer } from "../features/questions/questions-to-answer";
import { useOwnMeasurements } from "../features/results/own-measurements";
import { useProgramme } from "../session";

/** What somebody has under way, measurements too, with the action points that are theirs to follow up. */
export default function Work() {
  const { may } = useProgramme();
  const measurements = useOwnMeasurements();
  return (
    <WorkPage others={measurements}>
      {may("question.answer") ? <QuestionsToAnswer /> : null}
      {may("assessment.log") ? <ActionsList /> : null}
    </WorkPage>
  );
}
