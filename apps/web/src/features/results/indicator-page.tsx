import { sayChangeReason } from "@suivi/domain/results/say";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import { Suspense } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { History } from "../../shell/history";
import { NotFound } from "../../shell/not-found";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { RecordViews } from "../../shell/views";
import { Waiting } from "../../shell/waiting";
import { IndicatorDefinition } from "./indicator-definition";
import { IndicatorParts } from "./indicator-parts";
import { IndicatorPeriods } from "./indicator-periods";
import { indicatorTexts } from "./indicator-texts";
import { optionsIn } from "./iptt-options";
import { resultsTexts } from "./texts";
import { useIndicatorFields } from "./use-indicator-fields";
import { useIptt } from "./use-iptt";

/** One indicator: what it means, what was aimed at and reached in each period, and who changed what. */
export default function IndicatorPage({ id }: { id: string }) {
  const texts = useTexts(indicatorTexts);
  const words = useTexts(resultsTexts);
  const language = useLanguage();
  const { base, may, outside } = useProgramme();
  const { values } = useAddress();
  const options = optionsIn(values, { outside });
  const table = useIptt({ ...options, frequency: undefined });
  const line = table.lines.find((one) => one.id === id);
  if (!line) return <NotFound />;
  const result = table.results.find((one) => one.id === line.content.resultId);
  return (
    <Page
      title={`${line.number} ${textIn(line.content.title, language)}`}
      lead={
        <>
          {result ? `${result.number} ${textIn(result.title, language)} · ` : ""}
          {words.bases[options.basis]}
        </>
      }
      actions={
        <>
          {may("indicator.revise") ? (
            <Link className="button" href={`${base}/results/indicators/${id}/edit`}>
              {texts.edit}
            </Link>
          ) : null}
          {may("measurement.log") && line.content.counted === null ? (
            <Link className="button primary" href={`${base}/results/report?indicator=${id}`}>
              {texts.report}
            </Link>
          ) : null}
        </>
      }
    >
      {may("history.read") ? <RecordViews now={texts.now} /> : null}
      {values["view"] === "history" && may("history.read") ? (
        <IndicatorHistory line={line} span={table.span} />
      ) : (
        <>
          <IndicatorPeriods line={line} options={options} />
          <Suspense fallback={<Waiting />}>
            <IndicatorParts line={line} options={options} />
          </Suspense>
          <IndicatorDefinition line={line} />
        </>
      )}
    </Page>
  );
}

/** Who changed what of the definition and the targets, when and why. */
function IndicatorHistory({ line, span }: { line: IpttLine; span: { from: string; to: string } }) {
  const language = useLanguage();
  const names = useIndicatorFields(line.content, span);
  return (
    <History
      kind="indicator"
      id={line.id}
      {...names}
      sayReason={(reason) => sayChangeReason(reason, language)}
    />
  );
}
