import { textIn } from "@suivi/domain/text";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { type Outputs, trpc } from "../../trpc";
import { Decision } from "./decision";
import { sayChanged } from "./say-changed";
import { reviewTexts } from "./texts";

type Activity = Pick<Outputs["activities"]["get"], "id" | "version" | "review" | "mayDecide"> & {
  title: string;
};

/** On an activity's own page: the decision it waits for; once taken, the next one is at hand. */
export function ReviewBar({ activity }: { activity: Activity }) {
  const texts = useTexts(reviewTexts);
  const language = useLanguage();
  const [news, setNews] = useState<{ text: string; decided: boolean } | null>(null);
  const { title, review, mayDecide } = activity;
  if (!mayDecide) return null;
  const waits = review.status === "submitted" && !news?.decided;
  return (
    <>
      {news ? <News {...news} id={activity.id} /> : null}
      {waits ? (
        <section className="section stack tight no-print" aria-labelledby="decide">
          <h2 id="decide">{texts.decide}</h2>
          <Decision
            activity={activity}
            primary
            onDecided={(did) => setNews({ text: texts[did](title), decided: true })}
            onChanged={(refusal) =>
              setNews({ text: sayChanged(refusal, language), decided: false })
            }
          />
        </section>
      ) : null}
    </>
  );
}

/** What came of it, with the focus on it; then the next one that waits. */
function News({ text, decided, id }: { text: string; decided: boolean; id: string }) {
  const texts = useTexts(reviewTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [text]);
  const queue = useQuery(trpc.review.queue.queryOptions({ programmeId }, { enabled: decided }));
  const next = decided ? queue.data?.find((one) => one.id !== id) : undefined;
  return (
    <div className={decided ? "notice stack tight" : "notice attention"} tabIndex={-1} ref={box}>
      <p>{text}</p>
      {next ? (
        <p>
          <Link href={`${base}/activities/${next.id}`}>
            {texts.next(textIn(next.title, language))}
          </Link>
        </p>
      ) : null}
      {decided ? (
        <p>
          <Link href={`${base}/review`}>{texts.all}</Link>
        </p>
      ) : null}
    </div>
  );
}
