import { sayDates } from "@suivi/domain/numbers";
import { sayRegion } from "@suivi/domain/places/say-place";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { Unsent } from "../../outbox/unsent";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { type Outputs, trpc } from "../../trpc";
import { workTexts } from "./work-texts";

type Own = Outputs["activities"]["mine"];
type OwnLine = Own["drafts"][number] & { note?: string | null };

/** What somebody who logs has under way: what came back to them first, what is due, then what was never sent. */
export function WorkPage({ children }: { children?: ReactNode }) {
  const texts = useTexts(workTexts);
  const { id: programmeId, base } = useProgramme();
  const own = useSuspenseQuery(
    trpc.activities.mine.queryOptions({ programmeId }, { staleTime: 0 }),
  ).data;
  const nothing = Object.values(own).every((lines) => lines.length === 0);
  return (
    <Page
      title={texts.title}
      actions={
        <Link href={`${base}/activities/new`} className="button primary">
          {texts.add}
        </Link>
      }
    >
      <Part title={texts.returned} lines={own.returned} edit />
      <Unsent />
      {children}
      <Part title={texts.drafts} lines={own.drafts} edit />
      <Part title={texts.submitted} lines={own.submitted} />
      {nothing ? (
        <div className="section stack tight">
          <h2>{texts.none}</h2>
          <p>{texts.noneHelp}</p>
        </div>
      ) : null}
    </Page>
  );
}

/** Activities of one standing; those that are still to be worked on lead into the form. */
function Part({ title, lines, edit }: { title: string; lines: OwnLine[]; edit?: boolean }) {
  if (lines.length === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <ul className="plain stack">
        {lines.map((line) => (
          <li key={line.id} className="section stack tight">
            <OneLine line={line} edit={edit ?? false} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneLine({ line, edit }: { line: OwnLine; edit: boolean }) {
  const texts = useTexts(workTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const { base } = useProgramme();
  const { id, type, start, end, note } = line;
  const title = textIn(line.title, language);
  const what = [
    words.activityType[type],
    start ? sayDates(start, end, language) : null,
    sayRegion(line, language),
  ];
  const page = `${base}/activities/${id}`;
  return (
    <>
      <h3>
        {edit ? (
          <Link href={`${page}/edit`} aria-label={texts.goOn(title)}>
            {title}
          </Link>
        ) : (
          <Link href={page}>{title}</Link>
        )}
      </h3>
      <p className="soft small">{what.filter(Boolean).join(" · ")}</p>
      {note ? <blockquote className="notice attention as-typed">{note}</blockquote> : null}
    </>
  );
}
