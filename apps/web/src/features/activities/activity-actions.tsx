import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import type { ActivitySeen } from "./activity-page";
import { pageTexts } from "./page-texts";

/** Edit, for who may log here: the next thing to do while it is a draft or was returned. */
export function ActivityActions({
  activity: { id, mayLog, review, content },
}: {
  activity: ActivitySeen;
}) {
  const texts = useTexts(pageTexts);
  const { base, code } = useProgramme();
  const language = useLanguage();
  if (!mayLog) return null;
  const open = review.status === "draft" || review.status === "returned";
  const sheet = new URLSearchParams({ programme: code, activity: id, language });
  return (
    <>
      {content.noNames ? null : (
        <a href={`/exports/sign-in-sheet.pdf?${sheet}`} className="button" download>
          {texts.signInSheet}
        </a>
      )}
      <Link href={`${base}/activities/${id}/edit`} className={open ? "button primary" : "button"}>
        {texts.edit}
      </Link>
    </>
  );
}
