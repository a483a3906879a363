import { useLanguage, useTexts } from "../../language";
import { sayMomentHere } from "../../shell/say-value";
import type { ActivitySeen } from "./activity-page";
import { ChangesSince } from "./changes-since";
import { pageTexts } from "./page-texts";

/** What the review status means for the figures, and what is to be done next; nothing for what is approved. */
export function StandingNotice({ activity }: { activity: ActivitySeen }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const { id, review, mayLog, mayDecide, returnedBy } = activity;
  const { status, note, approvedVersion } = review;
  if (status === "approved") return null;
  return (
    <>
      {status === "returned" ? (
        <div className="notice attention">
          <p>
            {returnedBy?.name
              ? texts.returnedBy(returnedBy.name, sayMomentHere(returnedBy.at, language))
              : texts.returned}
          </p>
          <p className="as-typed">
            <strong>{note}</strong>
          </p>
        </div>
      ) : null}
      {status === "draft" ? (
        <p className="notice">{mayLog ? texts.draft : texts.draftOfOthers}</p>
      ) : null}
      {status === "submitted" && !mayDecide ? <p className="notice">{texts.submitted}</p> : null}
      {approvedVersion === null ? null : (
        <div className="notice attention stack tight">
          <p>{texts.approvedBefore}</p>
          <ChangesSince id={id} version={approvedVersion} />
        </div>
      )}
    </>
  );
}
