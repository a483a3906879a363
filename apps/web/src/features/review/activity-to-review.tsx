import { sexes } from "@suivi/domain/activities/schema";
import { sayDates, sayNumber } from "@suivi/domain/numbers";
import { sayRegion } from "@suivi/domain/places/say-place";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { sayMomentHere } from "../../shell/say-value";
import { StatusBadge } from "../../shell/state-badges";
import type { Outputs } from "../../trpc";
import { reviewTexts } from "./texts";

export type Waiting = Outputs["review"]["queue"][number];

type Props = {
  waiting: Waiting;
  /** What changed since a version that was approved. */
  changes(id: string, version: number): ReactNode;
};

/** An activity that waits: what a decision looks at. */
export function ActivityToReview({ waiting, changes }: Props) {
  const texts = useTexts(reviewTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const { base } = useProgramme();
  const { id, type, status, start, end, author, submittedAt, approvedVersion } = waiting;
  const title = textIn(waiting.title, language);
  const when = sayMomentHere(submittedAt, language);
  const what = [
    words.activityType[type],
    start ? sayDates(start, end, language) : null,
    sayRegion(waiting, language),
  ];
  return (
    <div className="stack tight">
      <h3>
        <Link href={`${base}/activities/${id}`}>{title}</Link>
      </h3>
      <p className="small">
        <StatusBadge status={status} /> · {what.filter(Boolean).join(" · ")}
      </p>
      <p>{sayPeople(waiting, language)}</p>
      <p className="soft small">
        {author ? texts.submittedBy(author, when) : texts.submittedOn(when)}
      </p>
      {approvedVersion === null ? null : (
        <div className="notice attention">
          <p>{texts.approvedBefore}</p>
          {changes(id, approvedVersion)}
        </div>
      )}
    </div>
  );
}

/** "27 people (14 W, 11 M, 2 other or not stated) · 22 named · 2 evidence files". */
function sayPeople({ people, heads, named, evidence }: Waiting, reader: "fr" | "en"): string {
  const texts = reviewTexts[reader];
  const say = (count: number) => sayNumber(count, reader);
  const split = sexes
    .filter((sex) => heads && heads[sex] > 0)
    .map((sex) => `${say(heads![sex])} ${texts.short[sex]}`);
  const counted =
    people === null
      ? texts.peopleNotStated
      : texts.people(people, say(people)) + (split.length > 0 ? ` (${split.join(", ")})` : "");
  return [
    counted,
    named > 0 ? texts.named(named, say(named)) : texts.noNames,
    evidence > 0 ? texts.evidence(evidence, say(evidence)) : texts.noEvidence,
  ].join(" · ");
}
