import { Link } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import type { ActivitySeen } from "./activity-page";
import { pageTexts } from "./page-texts";

/** Edit, for who may log here: the next thing to do while it is a draft or was returned. */
export function ActivityActions({ activity: { id, mayLog, review } }: { activity: ActivitySeen }) {
  const texts = useTexts(pageTexts);
  const { base } = useProgramme();
  if (!mayLog) return null;
  const open = review.status === "draft" || review.status === "returned";
  return (
    <Link href={`${base}/activities/${id}/edit`} className={open ? "button primary" : "button"}>
      {texts.edit}
    </Link>
  );
}
