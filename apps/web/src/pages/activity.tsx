import { textIn } from "@suivi/domain/text";
import { ActivityPage } from "../features/activities/activity-page";
import { ReviewBar } from "../features/review/review-bar";
import { useLanguage } from "../language";

/** An activity's page with the decision that it may wait for. */
export default function Activity({ id }: { id: string }) {
  const language = useLanguage();
  return (
    <ActivityPage
      id={id}
      decision={(activity) => (
        <ReviewBar activity={{ ...activity, title: textIn(activity.content.title, language) }} />
      )}
    />
  );
}
