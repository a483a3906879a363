import { WorkPage } from "../features/activities/work-page";
import { ActionsList } from "../features/capacity/actions-list";
import { useProgramme } from "../session";

/** What somebody has under way, with the action points that are theirs to follow up. */
export default function Work() {
  const { may } = useProgramme();
  return <WorkPage>{may("assessment.log") ? <ActionsList /> : null}</WorkPage>;
}
