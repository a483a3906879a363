import type { Block, Table } from "@suivi/documents/model";
import { sayNumber } from "@suivi/domain/numbers";
import { type Language, textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { editionTexts } from "./edition-texts";
import type { Capacity } from "./neighbours";
import { paragraph, type Part } from "./part";

/** How organisations changed between their assessments; none is named. */
export function capacityPart(capacity: Capacity, language: Language): Part {
  const { capacity: texts, chapters, sheets } = editionTexts(language);
  const { notStated } = wordsIn(language);
  const { assessed, compared, risen, means } = capacity;
  const say = (value: number | null) => (value === null ? notStated : sayNumber(value, language));
  const tables = means.map((mean): Table => {
    const tool = textIn(mean.tool.name, language);
    return {
      name: `${sheets.capacity} ${tool}`,
      caption: texts.caption(tool, sayNumber(mean.organisations, language)),
      columns: [
        { key: "domain", label: texts.domain, kind: "text", width: 60 },
        { key: "from", label: texts.before, kind: "decimal", width: 12 },
        { key: "to", label: texts.after, kind: "decimal", width: 12 },
      ],
      rows: mean.domains.map(({ domainId, from, to }) => ({
        domain: textIn(mean.tool.domains.find(({ id }) => id === domainId)?.title ?? {}, language),
        from,
        to,
      })),
    };
  });
  const blocks: Block[] = [
    {
      kind: "figures",
      figures: [
        { label: texts.assessed, value: say(assessed), note: null },
        { label: texts.compared, value: say(compared), note: texts.comparedNote },
        { label: texts.risen, value: say(risen), note: null },
      ],
    },
    ...tables.map((table) => ({ kind: "table" as const, table })),
  ];
  const figure = (key: string, label: string, value: number | null) => ({
    key: `capacity:${key}`,
    label: `${chapters.capacity} – ${label}`,
    value,
    unit: null,
  });
  return {
    chapter: {
      title: chapters.capacity,
      wide: false,
      blocks: assessed === null && compared === null ? [paragraph(texts.none)] : blocks,
    },
    tables,
    figures: [
      figure("assessed", texts.assessed, assessed),
      figure("compared", texts.compared, compared),
      figure("risen", texts.risen, risen),
    ],
  };
}
