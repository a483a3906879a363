import { type Figure, figure } from "@suivi/domain/figures/figure";
import { sayNumber } from "@suivi/domain/numbers";
import { wordsIn } from "@suivi/domain/words/words";
import type { QuestionFigure } from "@suivi/domain/questions/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { NotFound } from "../../shell/not-found";
import { Page } from "../../shell/page";
import { Pager } from "../../shell/pager";
import { useAddress } from "../../shell/use-address";
import { type Outputs, trpc } from "../../trpc";
import { behindTexts } from "./behind-texts";
import { figureIn, nameOf, sayGain, sayValue } from "./figure-name";
import { addressOf, filterIn } from "./filter";
import { LinesTable } from "./lines-table";
import { Reasons } from "./reasons";
import { dashboardTexts } from "./texts";
import { type Figures, useFigures } from "./use-figures";
import { useScope } from "./use-scope";

/** As many as the api gives of each list at a time. */
const pageSize = 25;

const pageIn = (value: string | undefined) =>
  /^[1-9]\d{0,4}$/.test(value ?? "") ? Number(value) : 1;

type Props = {
  /** What stands under it all: about this figure, as it and its scope are called. */
  under(about: QuestionFigure, called: string): ReactNode;
};

/** What is behind a figure: its rule, the activities it counts, and those it leaves out with the reason. */
export default function BehindPage({ under }: Props) {
  const { values } = useAddress();
  const asked = figure.safeParse({
    measure: values["measure"],
    dimension: values["dimension"] ?? null,
    category: values["category"] ?? null,
  });
  return asked.success ? <Behind asked={asked.data} under={under} /> : <NotFound />;
}

function Behind({ asked, under }: Props & { asked: Figure }) {
  const texts = useTexts(behindTexts);
  const language = useLanguage();
  const { id: programmeId, base, outside } = useProgramme();
  const { values } = useAddress();
  const filter = filterIn(values, { outside });
  const undated = values["undated"] === "1";
  const answer = useFigures(filter);
  const { scope, revision } = useScope(filter, answer);
  const [page, leftOutPage] = [pageIn(values["page"]), pageIn(values["left"])];
  const behind = useSuspenseQuery(
    trpc.dashboard.behind.queryOptions({
      programmeId,
      filter: { ...filter, undated },
      figure: asked,
      page,
      leftOutPage,
    }),
  ).data;
  const value = figureIn(answer, asked, undated);
  if (!value) return <NotFound />;
  const back = addressOf(filter).toString();
  return (
    <Page
      title={nameOf(asked, answer, language)}
      lead={
        <>
          <Link href={`${base}/dashboard${back ? `?${back}` : ""}`}>‹ {texts.back}</Link> · {scope}
          {undated ? ` · ${texts.undated}` : ""} · {revision}
        </>
      }
    >
      <div className="behind">
        <p className="value">{sayValue(asked, value, answer, language)}</p>
        <Rule asked={asked} basis={filter.basis} answer={answer} />
      </div>
      <section className="section stack" aria-labelledby="counted">
        <h2 id="counted">
          {texts.counted}{" "}
          <span className="soft number">{sayNumber(behind.countedTotal, language)}</span>
        </h2>
        <Counted asked={asked} counted={behind.counted} />
        <Pager
          name="page"
          page={page}
          total={behind.countedTotal}
          pageSize={pageSize}
          label={texts.pagesCounted}
        />
      </section>
      {outside ? null : (
        <section className="section stack" aria-labelledby="left-out">
          <h2 id="left-out">
            {texts.leftOut}{" "}
            <span className="soft number">{sayNumber(behind.leftOutTotal, language)}</span>
          </h2>
          <LeftOut behind={behind} />
          <Pager
            name="left"
            page={leftOutPage}
            total={behind.leftOutTotal}
            pageSize={pageSize}
            label={texts.pagesLeftOut}
          />
        </section>
      )}
      {under(
        { figure: asked, filter: { ...filter, ...(undated ? { undated } : {}) } },
        [nameOf(asked, answer, language), scope].join(" · ").slice(0, 300),
      )}
    </Page>
  );
}

type RuleProps = { asked: Figure; basis: "approved" | "submitted"; answer: Figures };

function Rule({ asked: { measure, dimension }, basis, answer }: RuleProps) {
  const texts = useTexts(behindTexts);
  const { why } = useTexts(dashboardTexts);
  const language = useLanguage();
  const { distinct, namedPeople, unnamed } = answer.figures;
  const more =
    dimension === "sex" || dimension === "ofWhom" || dimension === "outcome"
      ? texts[dimension]
      : "";
  return (
    <div className="stack tight">
      <h2>{texts.rule}</h2>
      <p>
        {dimension === "status" ? texts.status : texts.rules[measure]} {more}
      </p>
      {measure === "distinct" && distinct && distinct.atLeast < distinct.atMost ? (
        <p>{why(sayNumber(namedPeople, language), sayNumber(unnamed, language))}</p>
      ) : null}
      <p className="soft">{texts.bases[basis]}</p>
    </div>
  );
}

type Answer = Outputs["dashboard"]["behind"];

function Counted({ asked, counted }: { asked: Figure; counted: Answer["counted"] }) {
  const texts = useTexts(behindTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const { measure } = asked;
  if (counted.length === 0) return <p>{texts.nothingCounted}</p>;
  if (measure === "activities")
    return <LinesTable caption={texts.counted} rows={counted.map(({ line }) => ({ line }))} />;
  const added = ({ amount, gain }: Answer["counted"][number]) => {
    if (amount === null) return words.notSeen;
    if (measure === "hours") return sayNumber(amount / 60, language, 1);
    const text = sayNumber(amount, language);
    return measure === "tests" && gain !== null ? texts.gain(text, sayGain(gain, language)) : text;
  };
  return (
    <LinesTable
      caption={texts.counted}
      rows={counted.map((one) => ({ line: one.line, last: added(one) }))}
      last={{ label: texts.adds[measure], number: true }}
    />
  );
}

function LeftOut({ behind }: { behind: Answer }) {
  const texts = useTexts(behindTexts);
  const words = wordsIn(useLanguage());
  if (behind.leftOutTotal === 0) return <p>{texts.nothingLeftOut}</p>;
  return (
    <>
      <p className="soft">{texts.leftOutHelp}</p>
      <Reasons reasons={behind.reasons} />
      <LinesTable
        caption={texts.leftOut}
        rows={behind.leftOut.map(({ line, why }) => ({ line, last: words.leftOut[why] }))}
        last={{ label: texts.why, number: false }}
      />
    </>
  );
}
