import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { Source } from "@suivi/domain/programmes/source";
import { useLanguage, useTexts } from "../../language";
import { programmeTexts } from "./texts";

const sameSource = (a: Source, b: Source) =>
  a.title === b.title && a.author === b.author && a.url === b.url;

/** Every source that a programme names, once, in the order in which its page comes to them. */
export function sourcesOf(content: ProgrammeContent): Source[] {
  const { periodStated, costStated, outcomes, consortium } = content;
  const named = [...periodStated, ...costStated, ...outcomes, ...consortium];
  return named
    .flatMap(({ source }) => source ?? [])
    .filter((one, index, all) => all.findIndex((other) => sameSource(one, other)) === index);
}

/** A source in full. */
export const SourceText = ({ source: { title, author, url } }: { source: Source }) => (
  <>
    {author ? `${author}, ` : ""}
    {url ? (
      <a href={url} rel="noreferrer">
        {title}
      </a>
    ) : (
      title
    )}
  </>
);

/** Where a fact was read, in full beside it. */
export function SourceNote({ source }: { source: Source | null }) {
  const texts = useTexts(programmeTexts);
  const colon = useLanguage() === "fr" ? "\u202f: " : ": ";
  if (!source) return null;
  return (
    <span className="small soft">
      {texts.source}
      {colon}
      <SourceText source={source} />
    </span>
  );
}

/** Where a fact was read, as a number in the list at the foot of the page. */
export function SourceMark({ source, sources }: { source: Source | null; sources: Source[] }) {
  const texts = useTexts(programmeTexts);
  const number = source ? sources.findIndex((one) => sameSource(one, source)) + 1 : 0;
  if (number === 0) return null;
  return (
    <a href={`#source-${number}`} className="mark" aria-label={`${texts.source} ${number}`}>
      [{number}]
    </a>
  );
}

/** The sources of the page, numbered. */
export function Sources({ sources }: { sources: Source[] }) {
  const texts = useTexts(programmeTexts);
  if (sources.length === 0) return null;
  return (
    <section className="stack tight section" aria-labelledby="sources">
      <h2 id="sources">{texts.sources}</h2>
      <ol className="small sources">
        {sources.map((source, index) => (
          <li key={index} id={`source-${index + 1}`}>
            <SourceText source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}
