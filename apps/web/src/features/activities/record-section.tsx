import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { sayMomentHere } from "../../shell/say-value";
import { ReviewBadge } from "../../shell/state-badges";
import type { ActivitySeen } from "./activity-page";
import { NotStated } from "./not-stated";
import { pageTexts } from "./page-texts";

/** Notes and source, and how the activity came to be in the figures: who logged it, who approved it, when. */
export function RecordSection({ activity }: { activity: ActivitySeen }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const { outside } = useProgramme();
  const { content, review, author, approvedBy, sight } = activity;
  const approval = approvedBy && (
    <>
      {approvedBy.name ? `${texts.by(approvedBy.name)} ` : ""}
      {texts.approvedOn(sayMomentHere(approvedBy.at, language))}
    </>
  );
  return (
    <section className="section stack" aria-labelledby="record">
      <h2 id="record">{texts.record}</h2>
      <dl className="facts">
        {sight.exactPlace ? (
          <>
            <dt>{texts.notes}</dt>
            <dd className="as-typed">{content.notes ?? <NotStated />}</dd>
          </>
        ) : null}
        <dt>{texts.source}</dt>
        <dd>
          <Source source={content.source} />
        </dd>
        {outside ? null : (
          <>
            <dt>{texts.loggedBy}</dt>
            <dd>{author?.name ?? <NotStated />}</dd>
          </>
        )}
        <dt>{texts.review}</dt>
        <dd>
          <ReviewBadge review={review.status} /> {review.status === "approved" ? approval : null}
        </dd>
        {approval && review.status !== "approved" ? (
          <>
            <dt>{texts.lastApproved}</dt>
            <dd>{approval}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

function Source({ source }: Pick<ActivitySeen["content"], "source">) {
  if (!source) return <NotStated />;
  const { title, author, url } = source;
  // What people typed as an address leads somewhere only where it is one of the web.
  return (
    <>
      {url && /^https?:\/\//.test(url) ? (
        <a href={url} rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {author ? `, ${author}` : null}
    </>
  );
}
