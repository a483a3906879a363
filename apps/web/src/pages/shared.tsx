import { sayDate, sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, Suspense, useState } from "react";
import { Route, Router, Switch } from "wouter";
import { FiguresOf } from "../features/dashboard/figures-of";
import QuestionsPage from "../features/questions/questions-page";
import { QuestionsInShort } from "../features/questions/questions-to-answer";
import { EditionFacts } from "../features/reports/edition-facts";
import { EditionFiles, LinkGone, SharedFile, sharedPage } from "../features/shares/shared-file";
import { sharesTexts } from "../features/shares/texts";
import { useLanguage, useTexts } from "../language";
import { CurrentProgramme, useProgramme } from "../session";
import { ErrorPage } from "../shell/error-page";
import { LanguageSwitch } from "../shell/frame";
import { NotFound } from "../shell/not-found";
import { Page } from "../shell/page";
import { shellTexts } from "../shell/texts";
import { Waiting } from "../shell/waiting";
import { client, type Outputs, refusalOf, trpc } from "../trpc";
import { takeLink } from "../visitor";
import Behind from "./behind";

type Opened = Extract<Outputs["shares"]["open"], { state: "works" }>;

/** What somebody sees who has no account but a link. */
export default function Shared() {
  const [secret] = useState(takeLink);
  return secret ? <Opening secret={secret} /> : <Around>{<LinkGone />}</Around>;
}

function Opening({ secret }: { secret: string }) {
  const opened = useSuspenseQuery({
    queryKey: ["shared", secret],
    // Once a visit: each opening is noted.
    queryFn: () =>
      client.shares.open.mutate({ secret }).catch((error: unknown) => {
        if (refusalOf(error).code === "not_found") return null;
        throw error;
      }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  if (!opened) return <Around>{<LinkGone />}</Around>;
  if (opened.state !== "works") return <Around>{<LinkGone {...opened} />}</Around>;
  const { programme, standing, content } = opened;
  return (
    <CurrentProgramme value={{ ...programme, standing }}>
      <Around of={opened}>
        {content.thing === "dashboard" ? (
          <Router base="/shared">
            <Switch>
              <Route path="/">
                <SharedDashboard content={content} />
              </Route>
              <Route path="/:code/dashboard">
                <SharedDashboard content={content} />
              </Route>
              <Route path="/:code/dashboard/behind">
                <Behind />
              </Route>
              <Route path="/:code/questions">
                <QuestionsPage />
              </Route>
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Router>
        ) : content.edition ? (
          <SharedEdition id={content.edition.id} content={content} secret={secret} />
        ) : (
          <SharedFile content={content} secret={secret} />
        )}
      </Around>
    </CurrentProgramme>
  );
}

function SharedDashboard({ content }: Pick<Opened, "content">) {
  const texts = useTexts(sharesTexts);
  const language = useLanguage();
  const { from, to, country, partner } = content;
  const stated = Object.entries({ from, to, country, partner });
  const filter = {
    basis: "approved" as const,
    ...Object.fromEntries(stated.filter(([, value]) => value !== null)),
  };
  return (
    <Page title={texts.dashboardTitle} lead={texts.sharedLead(sayDate(content.until, language))}>
      <div className="stack sections">
        <FiguresOf filter={filter} />
        <QuestionsInShort />
      </div>
    </Page>
  );
}

type EditionProps = Pick<Opened, "content"> & { id: string; secret: string };

/** A report as it was made: its files, the report itself where the link says so, and what it rests on. */
function SharedEdition({ id, content, secret }: EditionProps) {
  const texts = useTexts(sharesTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { data: edition } = useSuspenseQuery(
    trpc.reports.edition.queryOptions({ programmeId, id }),
  );
  const { name } = edition.content;
  return (
    <Page
      title={texts.editionNamed(sayNumber(edition.number, language), name)}
      lead={texts.editionLead(sayDate(content.until, language))}
    >
      <EditionFiles content={content} secret={secret} />
      {content.edition?.formats.includes("html") ? (
        <iframe className="report-frame" title={name} sandbox="" src={sharedPage(secret)} />
      ) : null}
      <EditionFacts edition={edition} />
    </Page>
  );
}

/** The frame of these pages: which programme, in which language, and nothing that leads elsewhere. */
function Around({ of, children }: { of?: Opened; children: ReactNode }) {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  return (
    <>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <header className="top">
        <div className="inner">
          <span className="brand">{texts.suivi}</span>
          <span className="where">{of ? textIn(of.programme.title, language) : ""}</span>
          <LanguageSwitch />
        </div>
      </header>
      {of?.programme.fictional ? <aside className="fictional">{texts.fictional}</aside> : null}
      <main id="content" tabIndex={-1}>
        <ErrorPage>
          <Suspense fallback={<Waiting />}>{children}</Suspense>
        </ErrorPage>
      </main>
    </>
  );
}
