import { sayMoment, sayNumber, sayPercent } from "@suivi/domain/numbers";
import { formatsOf } from "@suivi/domain/reports/schema";
import { wordsIn } from "@suivi/domain/words/words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { Views } from "../../shell/views";
import { type Outputs, trpc } from "../../trpc";
import { Changes } from "./changes";
import { fileAddress, pageAddress } from "./file-address";
import { sayPeriod } from "./say-report";
import { reportsTexts } from "./texts";

type Edition = Outputs["reports"]["edition"];

/** A report as it was made: what it rests on, its files, and the page itself. */
export default function EditionPage({ id }: { id: string }) {
  const texts = useTexts(reportsTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
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
  const { id: programmeId } = useProgramme();
  const { id, content } = edition;
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
      <Facts edition={edition} />
      <iframe
        className="report-frame"
        title={content.name}
        sandbox=""
        src={pageAddress(programmeId, id)}
      />
    </>
  );
}

function Facts({ edition }: { edition: Edition }) {
  const { facts, readers } = useTexts(reportsTexts);
  const language = useLanguage();
  const { byName, madeAt, revision, journalNumber, content, outside, program, dataHash } = edition;
  const rows: [string, string][] = [
    [facts.by, byName],
    [facts.at, sayMoment(String(madeAt), language)],
    [facts.readers, readers[outside ? "outside" : "team"]],
    [facts.basis, wordsIn(language).basis[outside ? "approved" : content.basis]],
    [facts.revision, sayNumber(revision, language)],
    [facts.journal, sayNumber(journalNumber, language)],
    [facts.program, program ?? ""],
    [facts.hash, dataHash ?? ""],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
