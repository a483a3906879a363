import { newId } from "@suivi/domain/ids";
import { sayMoment, sayNumber } from "@suivi/domain/numbers";
import { Badge } from "@suivi/ui/badge";
import { useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { Page } from "../../shell/page";
import { useChangeId } from "../../shell/use-change-id";
import { client, type Outputs, queryClient, refusalOf, trpc } from "../../trpc";
import { fileAddress } from "./file-address";
import { sayPeriod } from "./say-report";
import { reportFormTexts } from "./form-texts";
import { reportsTexts } from "./texts";

type Saved = Outputs["reports"]["list"][number];
type Edition = Outputs["reports"]["editions"][number];

/** The reports of a programme: those that are prepared, and every one that was made. */
export default function ReportsPage() {
  const texts = useTexts(reportsTexts);
  const { base, may } = useProgramme();
  const makes = may("report.revise");
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        makes ? (
          <>
            <Link href={`${base}/reports/template`} className="button">
              {texts.template}
            </Link>
            <Link href={`${base}/reports/new`} className="button primary">
              {texts.newReport}
            </Link>
          </>
        ) : null
      }
    >
      {makes ? <SavedReports /> : null}
      <Editions outside={!makes} />
    </Page>
  );
}

function SavedReports() {
  const texts = useTexts(reportsTexts);
  const { id: programmeId } = useProgramme();
  const { data: saved } = useSuspenseQuery(trpc.reports.list.queryOptions({ programmeId }));
  return (
    <section className="stack tight" aria-labelledby="saved-title">
      <h2 id="saved-title">{texts.savedTitle}</h2>
      {saved.length === 0 ? <p className="soft">{texts.savedNone}</p> : null}
      <ul className="plain stack">
        {saved.map((report) => (
          <SavedReport key={report.id} report={report} />
        ))}
      </ul>
    </section>
  );
}

function SavedReport({ report: { id, version, content } }: { report: Saved }) {
  const texts = useTexts(reportsTexts);
  const formTexts = useTexts(reportFormTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const changeId = useChangeId();
  const [editionId] = useState(newId);
  const making = useMutation({
    mutationFn: () => {
      const sent = {
        programmeId,
        id: editionId,
        baseVersion: 0,
        content: { ...content, reportId: id },
      };
      return client.reports.make.mutate({ ...sent, changeId: changeId([version, sent]) });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      navigate(`${base}/reports/editions/${editionId}`);
    },
  });
  return (
    <li className="section">
      <div className="row apart">
        <div>
          <h3>
            <Link href={`${base}/reports/${id}`}>{content.name}</Link>
          </h3>
          <p className="small soft">
            {texts.kinds[content.kind]} · {sayPeriod(content, language)} ·{" "}
            {texts.readers[content.readers]}
          </p>
        </div>
        <button
          type="button"
          className="button"
          aria-busy={making.isPending}
          aria-label={texts.makeAgainOf(content.name)}
          onClick={() => making.mutate()}
        >
          {texts.makeAgain}
        </button>
      </div>
      <Refused refusal={making.error ? refusalOf(making.error) : null} names={formTexts.fields} />
    </li>
  );
}

const unfinished = (editions: Edition[] | undefined) =>
  editions?.some(({ state }) => state === "waiting" || state === "making") ?? false;

function Editions({ outside }: { outside: boolean }) {
  const texts = useTexts(reportsTexts);
  const { id: programmeId } = useProgramme();
  const { data: editions = [] } = useQuery(
    trpc.reports.editions.queryOptions(
      { programmeId },
      { refetchInterval: ({ state }) => (unfinished(state.data) ? 1500 : false) },
    ),
  );
  return (
    <section className="stack tight" aria-labelledby="editions-title">
      <h2 id="editions-title">{texts.editionsTitle}</h2>
      {editions.length === 0 ? (
        <p className="soft">{outside ? texts.editionsNoneOutside : texts.editionsNone}</p>
      ) : (
        <table className="lines">
          <caption className="hidden-text">{texts.editionsTitle}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {texts.number}
              </th>
              <th scope="col">{texts.report}</th>
              <th scope="col">{texts.period}</th>
              <th scope="col">{texts.made}</th>
              <th scope="col">{texts.download}</th>
            </tr>
          </thead>
          <tbody>
            {editions.map((edition) => (
              <Row key={edition.id} edition={edition} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ edition }: { edition: Edition }) {
  const texts = useTexts(reportsTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { id, number, content, state, byName, madeAt, askedAt } = edition;
  const { format } = content;
  return (
    <tr>
      <td className="number">{sayNumber(number, language)}</td>
      <th scope="row" className="full">
        <Link href={`${base}/reports/editions/${id}`}>{content.name}</Link>
        <span className="small soft under">{texts.kinds[content.kind]}</span>
      </th>
      <td>{sayPeriod(content, language)}</td>
      <td>
        {sayMoment(String(madeAt ?? askedAt), language)}
        <span className="small soft under">{byName}</span>
      </td>
      <td>
        {state === "made" ? (
          <a href={fileAddress(programmeId, id, format)} download>
            {texts.formats[format]}
            <span className="hidden-text"> {content.name}</span>
          </a>
        ) : (
          <Badge
            sign={state === "failed" ? "✕" : "…"}
            tone={state === "failed" ? "attention" : "quiet"}
          >
            {texts.states[state]}
          </Badge>
        )}
      </td>
    </tr>
  );
}
