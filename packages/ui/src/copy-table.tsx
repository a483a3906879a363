import { harmless } from "@suivi/domain/harmless";
import { useState } from "react";
import { copyText } from "./copy-text";

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

/** Copies the table of a chart, to be pasted into a spreadsheet. */
export function CopyTable({ rows, words, of }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    setCopied(await copyText(tabSeparated(rows())));
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
