import { useSuspenseQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useLanguage, useTexts } from "../language";
import { useProgramme } from "../session";
import { type Inputs, type Outputs, trpc } from "../trpc";
import { historyTexts } from "./history-texts";
import { type CodeWords, type FieldNames, sayMomentHere, speech } from "./say-value";

type Named = { fields: FieldNames; codes?: CodeWords };
type Props = Named & {
  kind: Inputs["history"]["of"]["kind"];
  id: string;
  /** The words for a reason that was chosen from a list. */
  sayReason?: (reason: string) => string;
};
type Entry = Outputs["history"]["of"]["entries"][number];
type Words = ReturnType<typeof speech>;

/** Who changed what in a record, when and why, before and after; latest first. */
export function History({ kind, id, fields, codes, sayReason = (said) => said }: Props) {
  const texts = useTexts(historyTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { entries, names } = useSuspenseQuery(
    trpc.history.of.queryOptions({ programmeId, kind, id }, { staleTime: 0 }),
  ).data;
  const words = speech({ language, fields, codes, names });
  if (entries.length === 0) return <p className="soft">{texts.nothing}</p>;
  return (
    <ol className="plain stack">
      {entries.map((entry) => (
        <li key={entry.number} className="section stack tight">
          <p>
            <strong>{entry.by}</strong>{" "}
            {texts.did[`${kind}.${entry.action}`] ?? texts.did[entry.action] ?? entry.action}
            <time className="soft small" dateTime={entry.at}>
              {" · "}
              {sayMomentHere(entry.at, language)}
            </time>
          </p>
          {entry.reason ? (
            <blockquote className="notice attention">{sayReason(entry.reason)}</blockquote>
          ) : null}
          <Changes entry={entry} words={words} />
        </li>
      ))}
    </ol>
  );
}

/** What an activity says now that it did not say at a version. */
export function ActivitySince({
  id,
  version,
  fields,
  codes,
}: Named & { id: string; version: number }) {
  const texts = useTexts(historyTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { changes, names } = useSuspenseQuery(
    trpc.history.since.queryOptions({ programmeId, id, version }, { staleTime: 0 }),
  ).data;
  const rows = rowsOf(changes, speech({ language, fields, codes, names }));
  return rows.length > 0 ? (
    <Table rows={rows} />
  ) : (
    <p className="soft small">{texts.sameContent}</p>
  );
}

/** The changes that have a name in the reader's words, said in them. */
const rowsOf = (changes: Entry["changes"], words: Words) =>
  changes
    .flatMap(({ path, before, after }) => {
      const name = words.nameOf(path);
      const row = { path, before: words.say(path, before), after: words.say(path, after) };
      return name && row.before !== row.after ? { ...row, name } : [];
    })
    .sort((a, b) => words.placeOf(a.path) - words.placeOf(b.path));

function Changes({ entry, words }: { entry: Entry; words: Words }) {
  const texts = useTexts(historyTexts);
  const first = entry.action === "added" || entry.version === 1;
  // The act says all there is to say of it.
  if (entry.action === "password_given") return null;
  const rows = rowsOf(entry.changes, words);
  if (rows.length === 0) return first ? null : <p className="soft small">{texts.sameContent}</p>;
  if (first)
    return (
      <details>
        <summary>{texts.stated}</summary>
        <dl className="facts">
          {rows.map(({ path, name, after }) => (
            <Fragment key={path}>
              <dt>{name}</dt>
              <dd className="as-typed">{after}</dd>
            </Fragment>
          ))}
        </dl>
      </details>
    );
  return <Table rows={rows} />;
}

function Table({ rows }: { rows: ReturnType<typeof rowsOf> }) {
  const texts = useTexts(historyTexts);
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ path, name, before, after }) => (
          <tr key={path}>
            <th scope="row">{name}</th>
            <td data-label={texts.before}>{before}</td>
            <td data-label={texts.after}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
