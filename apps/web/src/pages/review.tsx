import { ChangesSince } from "../features/activities/changes-since";
import { ReviewPage } from "../features/review/review-page";

/** What waits for a decision, with what changed where it was approved before. */
export default function Review() {
  return <ReviewPage changes={(id, version) => <ChangesSince id={id} version={version} />} />;
}
