import { sayDate, sayDates } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
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

type Props = {
  children?: ReactNode;
  /** What stands beside the activities of each standing: other records of this person. */
  others: Record<Exclude<keyof Own, "followUps">, ReactNode[]>;
};

/** What somebody who logs has under way: what came back to them first, what is due, then what was never sent. */
export function WorkPage({ children, others }: Props) {
  const texts = useTexts(workTexts);
  const { id: programmeId, base } = useProgramme();
  const own = useSuspenseQuery(
    trpc.activities.mine.queryOptions({ programmeId }, { staleTime: 0 }),
  ).data;
  const all = [...Object.values(own), ...Object.values(others)];
  const nothing = all.every((lines) => lines.length === 0);
  return (
    <Page
      title={texts.title}
      actions={
        <Link href={`${base}/activities/new`} className="button primary">
          {texts.add}
        </Link>
      }
    >
      <Part title={texts.returned} lines={own.returned} others={others.returned} edit />
      <Unsent />
      {children}
      <FollowUps lines={own.followUps} />
      <Part title={texts.drafts} lines={own.drafts} others={others.drafts} edit />
      <Part title={texts.submitted} lines={own.submitted} others={others.submitted} />
      {nothing ? (
        <div className="section stack tight">
          <h2>{texts.none}</h2>
          <p>{texts.noneHelp}</p>
        </div>
      ) : null}
    </Page>
  );
}

/** Follow-ups that wait for their outcome, the first due first. */
function FollowUps({ lines }: { lines: Own["followUps"] }) {
  const texts = useTexts(workTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  if (lines.length === 0) return null;
  return (
    <section className="stack" aria-label={texts.followUps}>
      <h2>{texts.followUps}</h2>
      <ul className="plain stack">
        {lines.map(({ due, overdue, ...line }) => {
          const when = sayDate(due, language);
          return (
            <li key={line.id} className="section stack tight">
              <h3>
                <Link href={`${base}/activities/${line.id}#follow-up`}>
                  {textIn(line.title, language)}
                </Link>
              </h3>
              <p className="small">
                {overdue ? <strong>{texts.followUpOverdue(when)}</strong> : texts.followUpDue(when)}
                <span className="soft">
                  {" · "}
                  {[sayRegion(line, language), shortName(line.partner, language)].join(" · ")}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type PartProps = { title: string; lines: OwnLine[]; others: ReactNode[]; edit?: boolean };

/** Records of one standing; activities that are still to be worked on lead into the form. */
function Part({ title, lines, others, edit }: PartProps) {
  if (lines.length + others.length === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <ul className="plain stack">
        {lines.map((line) => (
          <li key={line.id} className="section stack tight">
            <OneLine line={line} edit={edit ?? false} />
          </li>
        ))}
        {others}
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
