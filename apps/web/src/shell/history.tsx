import { useSuspenseQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useLanguage, useTexts } from "../language";
import { useProgramme } from "../session";
import { type Inputs, type Outputs, trpc } from "../trpc";
import { historyTexts } from "./history-texts";
import { type CodeWords, type FieldNames, sayMomentHere, speech } from "./say-value";

type Props = {
  kind: Inputs["history"]["of"]["kind"];
  id: string;
  fields: FieldNames;
  codes?: CodeWords;
};
type Entry = Outputs["history"]["of"]["entries"][number];

/** Who changed what in a record, when and why, before and after; latest first. */
export function History({ kind, id, fields, codes }: Props) {
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
            <strong>{entry.by}</strong> {texts.did[entry.action] ?? entry.action}
            <time className="soft small" dateTime={entry.at}>
              {" · "}
              {sayMomentHere(entry.at, language)}
            </time>
          </p>
          {entry.reason ? (
            <blockquote className="notice attention">{entry.reason}</blockquote>
          ) : null}
          <Changes entry={entry} words={words} />
        </li>
      ))}
    </ol>
  );
}

function Changes({ entry, words }: { entry: Entry; words: ReturnType<typeof speech> }) {
  const texts = useTexts(historyTexts);
  const first = entry.action === "added" || entry.version === 1;
  const rows = entry.changes.flatMap(({ path, before, after }) => {
    const name = words.nameOf(path);
    const row = { path, name, before: words.say(path, before), after: words.say(path, after) };
    return name && row.before !== row.after ? { ...row, name } : [];
  });
  if (rows.length === 0) return first ? null : <p className="soft small">{texts.sameContent}</p>;
  if (first)
    return (
      <details>
        <summary>{texts.stated}</summary>
        <dl className="facts">
          {rows.map(({ path, name, after }) => (
            <Fragment key={path}>
              <dt>{name}</dt>
              <dd>{after}</dd>
            </Fragment>
          ))}
        </dl>
      </details>
    );
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
