import { sayDate } from "@suivi/domain/numbers";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { History } from "../../shell/history";
import { NotFound } from "../../shell/not-found";
import { Page } from "../../shell/page";
import { ReviewBadge } from "../../shell/state-badges";
import { useAddress } from "../../shell/use-address";
import { RecordViews } from "../../shell/views";
import { type Outputs, trpc } from "../../trpc";
import { useMeasurementFields } from "./measurement-conflict";
import { MeasurementForm } from "./measurement-form";
import { reportTexts } from "./report-texts";
import { useIptt } from "./use-iptt";

type Measurement = Outputs["results"]["measurement"];
type Props = {
  id: string;
  /** The decision that it may wait for. */
  decision(measurement: Measurement, title: string): ReactNode;
};

/** One measurement: what it says, where it stands in review, and its correction. */
export function MeasurementPage({ id, decision }: Props) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { values } = useAddress();
  const measurement = useSuspenseQuery(
    trpc.results.measurement.queryOptions({ programmeId, id }),
  ).data;
  const table = useIptt({
    basis: "submitted",
    country: undefined,
    partner: undefined,
    frequency: undefined,
  });
  const line = table.lines.find((one) => one.id === measurement.content.indicatorId);
  if (!line) return <NotFound />;
  const { review } = measurement;
  const said = `${textIn(line.content.title, language)}, ${sayDate(measurement.content.date, language)}`;
  return (
    <Page
      title={`${texts.measurement} · ${sayDate(measurement.content.date, language)}`}
      lead={
        <>
          <Link href={`${base}/results/indicators/${line.id}`}>
            {line.number} {textIn(line.content.title, language)}
          </Link>{" "}
          · <ReviewBadge review={review.status} />
        </>
      }
    >
      {review.note ? (
        <p className="notice attention">
          <strong>{texts.note}</strong> {review.note}
        </p>
      ) : null}
      <RecordViews now={texts.now} />
      {values["view"] === "history" ? (
        <MeasurementHistory measurement={measurement} indicator={line.content} />
      ) : (
        <>
          {decision(measurement, said)}
          <MeasurementForm measurement={measurement} indicator={line.content} />
        </>
      )}
    </Page>
  );
}

function MeasurementHistory({
  measurement: { id, content },
  indicator,
}: {
  measurement: Measurement;
  indicator: IndicatorContent;
}) {
  return <History kind="measurement" id={id} fields={useMeasurementFields(indicator, [content])} />;
}
