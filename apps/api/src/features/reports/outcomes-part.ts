import type { Table } from "@suivi/documents/model";
import { sayCountry, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { type Language, textIn } from "@suivi/domain/text";
import { editionTexts } from "./edition-texts";
import type { Statement } from "./neighbours";
import { paragraph, type Part } from "./part";

/** Changes that were observed: who changed what, and whether somebody independent says so too. */
export function outcomesPart(statements: Statement[], language: Language): Part {
  const { outcomes: texts, chapters, sheets } = editionTexts(language);
  const columns: Table["columns"] = [
    { key: "date", label: texts.date, kind: "date", width: 11 },
    { key: "actor", label: texts.actor, kind: "text", width: 24 },
    { key: "change", label: texts.change, kind: "text", width: 60 },
    { key: "contribution", label: texts.contribution, kind: "text", width: 44 },
    { key: "place", label: texts.place, kind: "text", width: 13 },
    { key: "partner", label: texts.partner, kind: "text", width: 14 },
    { key: "level", label: texts.level, kind: "text", width: 16 },
    { key: "substantiated", label: texts.substantiated, kind: "text", width: 13 },
  ];
  const rows = statements.map(({ id, content, substantiated, partner }) => {
    const { actor, change, date, country, level, tendency, contribution } = content;
    const said = textIn(change, language);
    return {
      date,
      actor: textIn(actor, language),
      change: tendency === "negative" ? `${said} (${texts.negative})` : said,
      contribution,
      place: country && sayCountry(country, language),
      partner: shortName(partner, language),
      level: texts.levels[level],
      substantiated: substantiated ? texts.yes : texts.no,
      id,
    };
  });
  const page: Table = {
    name: sheets.outcomes,
    caption: texts.caption(rows.length, sayNumber(rows.length, language)),
    columns,
    rows,
  };
  const figure = (key: string, label: string, value: number) => ({
    key: `outcomes:${key}`,
    label: `${chapters.outcomes} – ${label}`,
    value,
    unit: null,
  });
  return {
    chapter: {
      title: chapters.outcomes,
      wide: rows.length > 0,
      blocks: [rows.length > 0 ? { kind: "table", table: page } : paragraph(texts.none)],
    },
    tables: [
      { ...page, columns: [...columns, { key: "id", label: texts.id, kind: "text", width: 38 }] },
    ],
    figures: [
      figure("all", texts.count, rows.length),
      figure("substantiated", texts.ofThem, statements.filter((one) => one.substantiated).length),
    ],
  };
}
