import { useState } from "react";
import { copyText } from "./copy-text";

type Props = { text: string; words: { copy: string; copied: string }; of: string };

/** Copies a text, and says that it did. */
export function CopyButton({ text, words, of }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => setCopied(await copyText(text));
  return (
    <span className="copy no-print">
      <button type="button" className="button" onClick={() => void copy()}>
        {words.copy}
        <span className="hidden-text"> {of}</span>
      </button>
      <output>{copied ? words.copied : ""}</output>
    </span>
  );
}
