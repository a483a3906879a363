import { useSuspenseQuery } from "@tanstack/react-query";
import { textIn } from "@suivi/domain/text";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { History } from "../../shell/history";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { RecordViews } from "../../shell/views";
import { trpc } from "../../trpc";
import { Consortium } from "./consortium";
import { Facts } from "./facts";
import { useProgrammeFields } from "../../shell/programme-fields";
import { Outcomes } from "./outcomes";
import { Sources, sourcesOf } from "./source-note";
import { programmeTexts } from "./texts";

/** What a programme is: aim, period, countries, outcomes, and who passes money to whom. */
export function ProgrammePage({ results }: { results?: ReactNode }) {
  const texts = useTexts(programmeTexts);
  const language = useLanguage();
  const { id, may, base } = useProgramme();
  const { content, organisations, activitiesByOutcome } = useSuspenseQuery(
    trpc.programmes.get.queryOptions({ programmeId: id }),
  ).data;
  const names = useProgrammeFields(content.levels);
  const { values } = useAddress();
  const history = may("history.read") && values["view"] === "history";
  const edits = may("programme.revise");
  const { aliases, aim, outcomes, consortium } = content;
  const sources = sourcesOf(content);
  return (
    <Page
      title={textIn(content.title, language)}
      lead={aliases.length > 0 ? texts.alsoCalled(aliases.join(", ")) : null}
      actions={
        edits ? (
          <Link href={`${base}/edit`} className="button">
            {texts.edit}
          </Link>
        ) : null
      }
    >
      {may("history.read") ? <RecordViews now={texts.view} /> : null}
      {history ? (
        <History kind="programme" id={id} {...names} />
      ) : (
        <>
          <div className="grid">
            <div className="stack">
              {aim ? <p className="aim">{textIn(aim, language)}</p> : null}
              <PageLinks />
            </div>
            <Facts content={content} organisations={organisations} />
          </div>
          {edits && (outcomes.length === 0 || consortium.length === 0) ? <Start /> : null}
          {results}
          <Outcomes framework={content} activities={activitiesByOutcome} sources={sources} />
          <Consortium consortium={consortium} organisations={organisations} sources={sources} />
          <Sources sources={sources} />
        </>
      )}
    </Page>
  );
}

function PageLinks() {
  const texts = useTexts(programmeTexts);
  const { links } = texts;
  const { base, may } = useProgramme();
  return (
    <nav className="stack tight no-print" aria-label={texts.pages}>
      {may("figures.read") ? (
        <p>
          <Link href={`${base}/dashboard`} className="button primary">
            {links.dashboard}
          </Link>
        </p>
      ) : null}
      <p className="row">
        <Link href={`${base}/activities`}>{links.activities}</Link>
        <Link href={`${base}/organisations`}>{links.organisations}</Link>
        {may("membership.read") ? <Link href={`${base}/people`}>{links.people}</Link> : null}
      </p>
    </nav>
  );
}

/** What a new programme needs next, in the order in which it is done. */
function Start() {
  const { startTitle, start } = useTexts(programmeTexts);
  const { base } = useProgramme();
  return (
    <section className="notice stack tight">
      <h2>{startTitle}</h2>
      <ol>
        {(["organisations", "edit", "people"] as const).map((key) => (
          <li key={key}>
            <Link href={`${base}/${key}`}>{start[key]}</Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
