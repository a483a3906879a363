import { ChangesSince } from "../features/activities/changes-since";
import { useMeasurementsToReview } from "../features/results/measurements-to-review";
import { ReviewPage } from "../features/review/review-page";

/** What waits for a decision, of every kind, with what changed where it was approved before. */
export default function Review() {
  const measurements = useMeasurementsToReview();
  return (
    <ReviewPage
      changes={(id, version) => <ChangesSince id={id} version={version} />}
      others={measurements}
    />
  );
}
