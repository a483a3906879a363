import { followUpDue, followUpState } from "@suivi/domain/activities/follow-up";
import type { ActivityContent } from "@suivi/domain/activities/schema";
import { sayDate, sayNumber } from "@suivi/domain/numbers";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import type { ActivitySeen } from "./activity-page";
import { followUpTexts } from "./follow-up-texts";
import { NoteFollowUp } from "./note-follow-up";
import { currentDay } from "../../shell/current-day";

type FollowUp = NonNullable<ActivityContent["followUp"]>;

/** What is to be looked at weeks or months later, and what was found; where nothing is meant, nothing is shown. */
export function FollowUpSection({ activity }: { activity: ActivitySeen }) {
  const texts = useTexts(followUpTexts);
  const language = useLanguage();
  const [today] = useState(currentDay);
  const { content, mayLog } = activity;
  const { followUp } = content;
  if (!followUp) return null;
  const state = followUpState(followUp);
  const due = followUpDue(content);
  const overdue = state === "open" && due !== null && due < today;
  return (
    <section className="section stack" aria-labelledby="follow-up">
      <h2 id="follow-up">{texts.followUp}</h2>
      <dl className="facts">
        <dt>{texts.due}</dt>
        <dd>
          {sayDate(due, language)}
          <span className="soft">
            {" · "}
            {texts.weeksAfter(sayNumber(followUp.weeks, language), followUp.weeks)}
          </span>
          {overdue ? <strong className="under">{texts.overdue}</strong> : null}
        </dd>
        <Found followUp={followUp} />
      </dl>
      {state === "open" && mayLog && content.status === "held" ? (
        <NoteFollowUp activity={activity} followUp={followUp} />
      ) : null}
    </section>
  );
}

function Found({ followUp: { outcome, waived } }: { followUp: FollowUp }) {
  const texts = useTexts(followUpTexts);
  const [label, said] = outcome === null ? [texts.waived, waived] : [texts.outcome, outcome];
  if (said === null) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd className="as-typed">{said}</dd>
    </>
  );
}

/** What those who came thought of it: the mean, on which scale, and how many answered. */
export function SatisfactionSection({ activity: { content } }: { activity: ActivitySeen }) {
  const texts = useTexts(followUpTexts);
  const language = useLanguage();
  if (!content.satisfaction) return null;
  const { mean, maximum, answered } = content.satisfaction;
  return (
    <section className="section stack" aria-labelledby="satisfaction">
      <h2 id="satisfaction">{texts.satisfaction}</h2>
      <dl className="facts">
        <dt>{texts.mean}</dt>
        <dd>
          {mean === null
            ? "—"
            : texts.outOf(sayNumber(mean, language, 2), sayNumber(maximum, language, 1))}
        </dd>
        <dt>{texts.answered}</dt>
        <dd>{sayNumber(answered, language)}</dd>
      </dl>
    </section>
  );
}
