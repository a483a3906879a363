import type { Source } from "@suivi/domain/programmes/schema";
import { useLanguage, useTexts } from "../../language";
import { programmeTexts } from "./texts";

/** Where a fact was read, beside it. */
export function SourceNote({ source }: { source: Source | null }) {
  const texts = useTexts(programmeTexts);
  const colon = useLanguage() === "fr" ? "\u202f: " : ": ";
  if (!source) return null;
  const { title, author, url } = source;
  return (
    <span className="small soft">
      {texts.source}
      {colon}
      {author ? `${author}, ` : ""}
      {url ? (
        <a href={url} rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
    </span>
  );
}
