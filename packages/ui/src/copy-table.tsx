import { harmless } from "@suivi/domain/harmless";
import { useState } from "react";

export type Cells = (string | number | null)[][];
type Props = { rows(): Cells; words: { copy: string; copied: string }; of: string };

/** Rows as a spreadsheet takes them when pasted; what is not known stays empty. */
export const tabSeparated = (rows: Cells): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) =>
          typeof cell === "string" ? harmless(cell).replace(/\s+/g, " ") : (cell ?? ""),
        )
        .join("\t"),
    )
    .join("\n");

/** Without the clipboard of a safe connection, the old way: through a field that nobody sees. */
function copyOldWay(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "hidden-text";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

/** Copies the table of a chart, to be pasted into a spreadsheet. */
export function CopyTable({ rows, words, of }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const text = tabSeparated(rows());
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done || copyOldWay(text));
  };
  return (
    <span className="copy no-print">
      <button type="button" className="link" onClick={() => void copy()}>
        {words.copy}
        <span className="hidden-text"> {of}</span>
      </button>
      <output>{copied ? words.copied : ""}</output>
    </span>
  );
}
