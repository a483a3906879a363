import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import { sayProblem } from "@suivi/domain/problems/sentences";
import { notToBeShared } from "@suivi/domain/reports/edition";
import { formatsOf } from "@suivi/domain/reports/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { Views } from "../../shell/views";
import { trpc } from "../../trpc";
import { Changes } from "./changes";
import { type Edition, EditionFacts } from "./edition-facts";
import { fileAddress, pageAddress } from "./file-address";
import { sayPeriod } from "./say-report";
import { reportsTexts } from "./texts";

/** A report as it was made: what it rests on, its files, and the page itself. */
export default function EditionPage({ id }: { id: string }) {
  const texts = useTexts(reportsTexts);
  const language = useLanguage();
  const { id: programmeId, may, base } = useProgramme();
  const { values } = useAddress();
  const { data: edition } = useSuspenseQuery(
    trpc.reports.edition.queryOptions(
      { programmeId, id },
      {
        refetchInterval: ({ state }) =>
          state.data?.state === "waiting" || state.data?.state === "making" ? 700 : false,
      },
    ),
  );
  const { number, content, state, failure } = edition;
  return (
    <Page
      title={texts.editionTitle(sayNumber(number, language), content.name)}
      actions={
        may("share.revise") && !notToBeShared(edition) ? (
          <Link className="button" href={`${base}/shares?edition=${id}`}>
            {texts.share}
          </Link>
        ) : null
      }
      lead={`${texts.kinds[content.kind]} · ${sayPeriod(content, language)}`}
    >
      {state === "waiting" || state === "making" ? <Making edition={edition} /> : null}
      {state === "failed" ? (
        <p className="notice error" role="alert">
          {failure === "not_allowed" || failure === "not_found" ? texts.failedRights : texts.failed}
        </p>
      ) : null}
      {state === "made" ? (
        <>
          <Views
            label={texts.views}
            views={[
              { key: "", label: texts.viewReport },
              { key: "changes", label: texts.viewChanges },
            ]}
          />
          {values["view"] === "changes" ? <Changes id={id} /> : <Made edition={edition} />}
        </>
      ) : null}
    </Page>
  );
}

function Making({ edition: { progress } }: { edition: Edition }) {
  const texts = useTexts(reportsTexts);
  const language = useLanguage();
  const said = texts.making(sayPercent(progress / 100, language));
  return (
    <output className="stack tight">
      <p>{said}</p>
      <progress value={progress} max={100} aria-label={said} />
      <p className="small soft">{texts.mayLeave}</p>
    </output>
  );
}

function Made({ edition }: { edition: Edition }) {
  const texts = useTexts(reportsTexts);
  const language = useLanguage();
  const { id: programmeId, may } = useProgramme();
  const { id, content } = edition;
  const notShared = may("share.revise") ? notToBeShared(edition) : null;
  const formats = [...formatsOf(content.kind)].sort(
    (a, b) => Number(b === content.format) - Number(a === content.format),
  );
  return (
    <>
      <div className="row no-print">
        {formats.map((format) => (
          <a
            key={format}
            href={fileAddress(programmeId, id, format)}
            className={format === content.format ? "button primary" : "button"}
            download
          >
            {texts.formats[format]}
          </a>
        ))}
      </div>
      {notShared ? (
        <p className="small soft no-print">
          {sayProblem({ path: "edition", code: notShared }, language)}
        </p>
      ) : null}
      <EditionFacts edition={edition} />
      <iframe
        className="report-frame"
        title={content.name}
        sandbox=""
        src={pageAddress(programmeId, id)}
      />
    </>
  );
}
