import { sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { type Refusal, trpc } from "../../trpc";
import { ActivityToReview } from "./activity-to-review";
import type { Did } from "./decision";
import { anchorOf, ReviewItem, type Waiting } from "./review-item";
import { sayChanged } from "./say-changed";
import { reviewTexts } from "./texts";
import { WaitingRecords } from "./waiting-records";

type Props = {
  changes(id: string, version: number): ReactNode;
  /** What waits of other kinds than activities. */
  others: Waiting[];
};

/** What waits for a decision, by partner, the longest waiting first; approved or returned here or on its page. */
export function ReviewPage({ changes, others }: Props) {
  const texts = useTexts(reviewTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const [news, setNews] = useState("");
  const activities = useSuspenseQuery(
    trpc.review.queue.queryOptions({ programmeId }, { staleTime: 0 }),
  ).data;
  const queue: Waiting[] = [
    ...activities.map((one) => ({
      kind: "activity" as const,
      id: one.id,
      version: one.version,
      title: textIn(one.title, language),
      partnerId: one.partnerId,
      partner: textIn(one.partner.name, language),
      submittedAt: one.submittedAt,
      body: <ActivityToReview waiting={one} changes={changes} />,
    })),
    ...others,
  ];
  const records = useSuspenseQuery(
    trpc.review.records.queryOptions({ programmeId }, { staleTime: 0 }),
  ).data;
  const groups = byPartner(queue);
  const inOrder = groups.flatMap(({ waiting }) => waiting);

  function decided(one: Waiting, did: Did) {
    setNews(texts[did](one.title));
    // The next one is at hand: the keyboard goes on there.
    const next = inOrder[inOrder.indexOf(one) + 1] ?? inOrder[inOrder.indexOf(one) - 1];
    document.getElementById(next ? anchorOf(next.id) : "content")?.focus();
  }
  const changed = (refusal: Refusal) => setNews(sayChanged(refusal, language));
  return (
    <Page
      title={texts.title}
      lead={
        queue.length > 0 ? texts.waiting(queue.length, sayNumber(queue.length, language)) : null
      }
    >
      <output className={news ? "notice" : "hidden-text"}>{news}</output>
      {queue.length + records.length === 0 ? (
        <div className="section stack tight">
          <h2>{texts.none}</h2>
          <p>{texts.noneHelp}</p>
        </div>
      ) : null}
      {groups.map(({ partner, waiting }) => (
        <section key={partner} className="stack" aria-label={partner}>
          <h2>{partner}</h2>
          <ul className="plain stack">
            {waiting.map((one) => (
              <ReviewItem
                key={one.id}
                waiting={one}
                onDecided={(did) => decided(one, did)}
                onChanged={changed}
              />
            ))}
          </ul>
        </section>
      ))}
      <WaitingRecords records={records} />
    </Page>
  );
}

/** By partner in the order of their names; within each the longest waiting first. */
function byPartner(queue: Waiting[]) {
  const partners = new Map(queue.map((one) => [one.partnerId, one.partner]));
  return [...partners]
    .map(([id, partner]) => ({
      partner,
      waiting: queue
        .filter(({ partnerId }) => partnerId === id)
        .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt)),
    }))
    .sort((a, b) => a.partner.localeCompare(b.partner));
}
