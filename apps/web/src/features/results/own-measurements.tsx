import { sayCountry, sayDate } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { type Outputs, trpc } from "../../trpc";
import { reportTexts } from "./report-texts";
import { sayMeasured } from "./say-measured";

type Row = Outputs["results"]["toReport"][number];
type Own = Row["measurements"][number];

/** Measurements that this person has under way, by standing: what came back, what was not sent, what waits. */
export function useOwnMeasurements(): Record<"returned" | "drafts" | "submitted", ReactNode[]> {
  const { id: programmeId } = useProgramme();
  const rows = useSuspenseQuery(
    trpc.results.toReport.queryOptions({ programmeId }, { staleTime: 0 }),
  ).data;
  const own = (review: Own["review"]) =>
    rows.flatMap((row) =>
      row.measurements
        .filter((one) => one.review === review)
        .map((one) => <OneMeasurement key={one.id} row={row} one={one} />),
    );
  return { returned: own("returned"), drafts: own("draft"), submitted: own("submitted") };
}

function OneMeasurement({ row, one }: { row: Row; one: Own }) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const { date, country } = one.content;
  const what = [
    texts.measurement,
    sayMeasured(one.content, row.content, language),
    sayDate(date, language),
    country && sayCountry(country, language),
  ];
  return (
    <li className="section stack tight">
      <h3>
        <Link href={`${base}/results/measurements/${one.id}`}>
          {textIn(row.content.title, language)}
        </Link>
      </h3>
      <p className="soft small">{what.filter(Boolean).join(" · ")}</p>
      {one.review === "returned" && one.reviewNote ? (
        <blockquote className="notice attention as-typed">{one.reviewNote}</blockquote>
      ) : null}
    </li>
  );
}
