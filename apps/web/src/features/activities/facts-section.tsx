import { daysOf, sessionDates } from "@suivi/domain/activities/days";
import type { ActivityContent } from "@suivi/domain/activities/schema";
import { sayDate, sayDates, sayMoney, sayNumber } from "@suivi/domain/numbers";
import { sayPlace } from "@suivi/domain/places/say-place";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { StatusBadge } from "../../shell/state-badges";
import type { ActivitySeen } from "./activity-page";
import { NotStated } from "./not-stated";
import { pageTexts } from "./page-texts";

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children || <NotStated />}</dd>
  </>
);

/** What, when, where, by whom and for what. */
export function FactsSection({ activity }: { activity: ActivitySeen }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const { content, outcomes } = activity;
  const words = wordsIn(language);
  return (
    <section className="section stack" aria-labelledby="facts">
      <h2 id="facts">{texts.facts}</h2>
      <dl className="facts">
        <Fact name={texts.type}>{words.activityType[content.type]}</Fact>
        <Fact name={texts.status}>
          <StatusBadge status={content.status} />
          {content.cancelReason ? <p>{content.cancelReason}</p> : null}
        </Fact>
        <Fact name={texts.dates}>
          <Dates content={content} />
        </Fact>
        <Fact name={texts.hours}>
          {content.hours === null ? null : `${sayNumber(content.hours, language, 1)}\u00a0h`}
        </Fact>
        <Fact name={texts.place}>
          {sayPlace(content.place, language)}
          {content.place.hidden ? (
            <span className="soft">
              {" · "}
              {activity.sight.exactPlace ? texts.placeHiddenToOthers : texts.placeHidden}
            </span>
          ) : null}
        </Fact>
        <Fact name={texts.partner}>
          <Organisations ids={[activity.partner.id]} activity={activity} />
        </Fact>
        <Fact name={texts.alsoOrganisedBy}>
          <Organisations ids={content.alsoOrganisedBy} activity={activity} />
        </Fact>
        <Fact name={texts.supportedBy}>
          <Organisations ids={content.supportedBy} activity={activity} />
        </Fact>
        <Fact name={texts.targetGroup}>
          <Organisations
            ids={content.targetGroupId ? [content.targetGroupId] : []}
            activity={activity}
          />
        </Fact>
        <Fact name={texts.outcomes}>
          {outcomes.length > 0 ? (
            <ul className="plain">
              {outcomes.map(({ id, code, title }) => (
                <li key={id}>
                  <strong>{code}</strong> {textIn(title, language)}
                </li>
              ))}
            </ul>
          ) : null}
        </Fact>
        <Fact name={texts.guests}>
          <Guests guests={content.guests} />
        </Fact>
        <Fact name={texts.cost}>{content.cost ? sayMoney(content.cost, language) : null}</Fact>
      </dl>
    </section>
  );
}

/** The dates, and what the source says where it states no full date. */
function Dates({ content }: { content: ActivityContent }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const { start, end, dateNote, sessions } = content;
  const days = daysOf(content).length;
  if (!start) return dateNote ?? <NotStated />;
  return (
    <>
      {sessions && sessionDates(content).length > 0 ? (
        <ul className="plain">
          {Object.entries(sessions)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([date, { hours }]) => (
              <li key={date}>
                {sayDate(date, language)}
                {hours === null ? null : (
                  <span className="soft"> · {`${sayNumber(hours, language, 1)}\u00a0h`}</span>
                )}
              </li>
            ))}
        </ul>
      ) : (
        sayDates(start, end, language)
      )}
      {days > 1 && !sessions ? (
        <span className="soft"> · {texts.days(sayNumber(days, language))}</span>
      ) : null}
      {dateNote ? <p className="soft">{dateNote}</p> : null}
    </>
  );
}

function Organisations({ ids, activity }: { ids: string[]; activity: ActivitySeen }) {
  const language = useLanguage();
  const { base } = useProgramme();
  const named = activity.organisations.filter(({ id }) => ids.includes(id));
  if (named.length === 0) return <NotStated />;
  return (
    <ul className="plain">
      {named.map(({ id, name, acronym }) => (
        <li key={id}>
          <Link href={`${base}/organisations/${id}`}>{textIn(name, language)}</Link>
          {acronym ? ` (${acronym})` : null}
        </li>
      ))}
    </ul>
  );
}

function Guests({ guests }: Pick<ActivityContent, "guests">) {
  const texts = useTexts(pageTexts);
  if (guests.length === 0) return <NotStated />;
  return (
    <ul className="plain">
      {guests.map(({ name, office, part }) => (
        <li key={name + office}>
          {[name, office, part === "chair" ? texts.chairs : null].filter(Boolean).join(", ")}
        </li>
      ))}
    </ul>
  );
}
