import type { Source } from "@suivi/documents/model";
import { sayMoment, sayNumber } from "@suivi/domain/numbers";
import type { Source as StatedSource } from "@suivi/domain/programmes/source";
import type { Language } from "@suivi/domain/text";
import type { Report } from "./gather-report";
import { reportTexts } from "./texts";

/** Where the report's facts come from, each source once with the facts it states; Suivi's own records first. */
export function sourcesOf(report: Report, language: Language): Source[] {
  const { code, content, figures, dataAt, rows } = report;
  const texts = reportTexts(language);
  const found = new Map<string, { source: StatedSource; facts: Set<string> }>();
  const add = (source: StatedSource | null, fact: string) => {
    if (!source) return;
    const key = JSON.stringify([source.title, source.author, source.url]);
    const one = found.get(key) ?? { source, facts: new Set() };
    found.set(key, { ...one, facts: one.facts.add(fact) });
  };
  for (const { source } of content.periodStated) add(source, texts.facts.period);
  for (const { source } of content.costStated) add(source, texts.facts.cost);
  for (const { source } of content.consortium) add(source, texts.facts.consortium);
  for (const { source } of content.outcomes) add(source, texts.facts.outcomes);
  for (const { source } of rows) add(source, texts.facts.activities);
  const records = texts.records(
    code,
    sayNumber(figures.revision, language),
    sayMoment(dataAt, language),
  );
  return [
    { text: records, note: null, url: null },
    ...[...found.values()].map(({ source: { author, title, url }, facts }) => ({
      text: author ? `${author}, ${title}` : title,
      note: texts.sourceFor([...facts].join(", ")),
      url,
    })),
  ];
}
