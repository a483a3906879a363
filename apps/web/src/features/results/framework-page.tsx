import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import { Arranging } from "./framework-arranging";
import { FrameworkCards } from "./framework-cards";
import { Logframe } from "./framework-logframe";
import { frameworkTexts } from "./framework-texts";
import { FrameworkTree } from "./framework-tree";
import { ResultsTabs } from "./results-tabs";
import { useFramework } from "./use-framework";

const views = ["cards", "logframe", "tree"] as const;

/** The results framework: as cards that are added, edited and moved, as a logframe, as a tree. */
export default function FrameworkPage() {
  const texts = useTexts(frameworkTexts);
  const { base, may } = useProgramme();
  const { values, link } = useAddress();
  const framework = useFramework();
  const edits = may("programme.revise");
  const view = views.find((one) => one === values["view"]) ?? "cards";
  const arranging = edits && view === "cards" && values["arrange"] === "1";
  const some = framework.cards.length > 0;
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        edits ? (
          <>
            <Link href={`${base}/results/framework/sheet`} className="button">
              {texts.sheet}
            </Link>
            <Link href={`${base}/results/framework/settings`} className="button">
              {texts.settings}
            </Link>
            <Link href={`${base}/results/framework/new`} className="button primary">
              {texts.add}
            </Link>
          </>
        ) : null
      }
    >
      <ResultsTabs />
      {some ? (
        <div className="row apart no-print">
          <nav aria-label={texts.views}>
            <ul className="choices">
              {views.map((one) => (
                <li key={one}>
                  <Link
                    href={link({ view: one === "cards" ? null : one, arrange: null })}
                    aria-current={view === one ? "page" : undefined}
                  >
                    {texts.view[one]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {edits && view === "cards" ? (
            <Link className="button" href={link({ arrange: arranging ? null : 1 })}>
              {arranging ? texts.arranged : texts.arrange}
            </Link>
          ) : null}
        </div>
      ) : (
        <Empty />
      )}
      {!some ? null : view === "logframe" ? (
        <Logframe framework={framework} />
      ) : view === "tree" ? (
        <FrameworkTree framework={framework} />
      ) : arranging ? (
        <Arranging framework={framework} />
      ) : (
        <FrameworkCards framework={framework} />
      )}
      {may("indicator.revise") ? <TakenOut /> : null}
    </Page>
  );
}

function Empty() {
  const texts = useTexts(frameworkTexts);
  const { may } = useProgramme();
  return (
    <div className="stack tight">
      <h2>{texts.empty}</h2>
      <p>{may("programme.revise") ? texts.emptyHelp : texts.emptyReader}</p>
    </div>
  );
}

/** Indicators that were taken out: each is put back on its own page. */
function TakenOut() {
  const texts = useTexts(frameworkTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const list = useSuspenseQuery(trpc.results.takenOut.queryOptions({ programmeId })).data;
  if (list.length === 0) return null;
  return (
    <details className="no-print">
      <summary>
        {texts.takenOut} ({list.length})
      </summary>
      <p className="soft">{texts.takenOutHelp}</p>
      <ul className="plain">
        {list.map(({ id, content }) => (
          <li key={id}>
            <Link href={`${base}/results/indicators/${id}/edit`}>
              {textIn(content.title, language)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
