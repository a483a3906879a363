import type { ReviewStatus } from "@suivi/domain/review/status";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Decision } from "./decision";
import { sayChanged } from "./say-changed";
import { reviewTexts } from "./texts";

type Props = {
  kind: "assessment" | "measurement" | "statement";
  record: { id: string; version: number; title: string; review: { status: ReviewStatus } };
};

/** On a record's own page: the decision it waits for, for those who decide. */
export function RecordDecision({ kind, record }: Props) {
  const texts = useTexts(reviewTexts);
  const language = useLanguage();
  const { may } = useProgramme();
  const [news, setNews] = useState("");
  const waits = may("review.decide") && record.review.status === "submitted";
  return (
    <>
      <output className={news ? "notice" : "hidden-text"}>{news}</output>
      {waits ? (
        <section className="section stack tight no-print" aria-labelledby="decide">
          <h2 id="decide">{texts.decide}</h2>
          <Decision
            kind={kind}
            activity={record}
            primary
            onDecided={(did) => setNews(texts[did](record.title))}
            onChanged={(refusal) => setNews(sayChanged(refusal, language))}
          />
        </section>
      ) : null}
    </>
  );
}
