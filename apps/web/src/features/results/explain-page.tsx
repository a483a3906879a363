import { sayCountry, sayNumber } from "@suivi/domain/numbers";
import type { QuestionFigure } from "@suivi/domain/questions/schema";
import { sayFigure, sayPeriod, sayRule } from "@suivi/domain/results/say";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import { BreakdownTable } from "./breakdown-table";
import { explainTexts } from "./explain-texts";
import { optionsIn } from "./iptt-options";
import { RecordsTable } from "./records-table";
import { resultsTexts } from "./texts";

type Props = {
  id: string;
  /** What stands under it all: about this figure, as it and its period are called. */
  under(about: QuestionFigure, called: string): ReactNode;
};

/** A figure explained: the rule, the records that it rests on, those it leaves out and why, who approved them. */
export default function ExplainPage({ id: indicatorId, under }: Props) {
  const texts = useTexts(explainTexts);
  const words = useTexts(resultsTexts);
  const language = useLanguage();
  const { id: programmeId, base, outside } = useProgramme();
  const { values } = useAddress();
  const { basis, country, partner } = optionsIn(values, { outside });
  const { period, until } = values;
  const { indicator, ...explained } = useSuspenseQuery(
    trpc.results.explain.queryOptions({
      programmeId,
      indicatorId,
      basis,
      period: period ?? "life",
      ...(until ? { until } : {}),
      ...(country ? { country } : {}),
      ...(partner ? { partner } : {}),
    }),
  ).data;
  const { content } = indicator;
  const named = sayPeriod(explained.period, content.frequency, language);
  const stretch =
    explained.period.key === "life"
      ? words.life
      : explained.period.key === "to_date"
        ? texts.toDate
        : `${named.name} (${named.months})`;
  const [counted, left] = [explained.counted.length, explained.leftOut.length];
  return (
    <Page
      title={texts.title}
      lead={
        <Link href={`${base}/results/indicators/${indicatorId}`}>
          {textIn(content.title, language)}
        </Link>
      }
    >
      <section className="stack tight">
        <div className="figure">
          <p>
            {stretch} · {words.bases[basis]}
          </p>
          <p className="value">{sayFigure(explained.figure, content, language)}</p>
          {content.unit ? <p className="soft">{textIn(content.unit, language)}</p> : null}
        </div>
        {explained.figure === null ? <p>{texts.nothing}</p> : null}
      </section>
      <section className="stack tight section">
        <h2>{texts.rule}</h2>
        {sayRule(content, language).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      {explained.breakdowns.map((breakdown) =>
        breakdown.lines.length === 0 ? null : (
          <BreakdownTable
            key={breakdown.dimensions.join(" ")}
            breakdown={breakdown}
            parts={explained.partsAre}
            content={content}
          />
        ),
      )}
      <section className="stack tight section">
        <h2>{texts.countedTitle(counted, sayNumber(counted, language))}</h2>
        {counted > 0 ? (
          <RecordsTable
            rows={explained.counted.map((line) => ({ line }))}
            parts={explained.partsAre}
            content={content}
          />
        ) : null}
      </section>
      {outside ? null : (
        <section className="stack tight section">
          <h2>{texts.leftOutTitle(left, sayNumber(left, language))}</h2>
          {left > 0 ? (
            <RecordsTable rows={explained.leftOut} parts={explained.partsAre} content={content} />
          ) : null}
        </section>
      )}
      {under(
        {
          figure: { indicatorId, period: period ?? "life", ...(until ? { until } : {}) },
          filter: { basis, ...(country ? { country } : {}), ...(partner ? { partner } : {}) },
        },
        [textIn(content.title, language), stretch, country && sayCountry(country, language)]
          .filter(Boolean)
          .join(" · ")
          .slice(0, 300),
      )}
    </Page>
  );
}
