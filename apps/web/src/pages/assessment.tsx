import { AssessmentPage } from "../features/capacity/assessment-page";
import { RecordDecision } from "../features/review/record-decision";

/** A round with the decision that it may wait for. */
export default function Assessment({ id }: { id: string }) {
  return (
    <AssessmentPage
      id={id}
      decision={(round, title) => <RecordDecision kind="assessment" record={{ ...round, title }} />}
    />
  );
}
