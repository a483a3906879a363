import type { Block, Table } from "@suivi/documents/model";
import type { MoneyOf, MoneySums } from "@suivi/domain/money/overview";
import { sayAmount } from "@suivi/domain/money/say";
import { sayPercent } from "@suivi/domain/numbers";
import type { EditionFigure } from "@suivi/domain/reports/edition";
import { resultCodes } from "@suivi/domain/results/framework";
import { type Language, textIn } from "@suivi/domain/text";
import { editionTexts } from "./edition-texts";
import type { Money } from "./neighbours";
import { paragraph, heading, type Part } from "./part";

const kinds = ["budget", "expenditure", "incoming_funds", "disbursement"] as const;
type Row = { of: string; sums: MoneySums };

const shareSpent = ({ budget, expenditure }: MoneySums): number | null =>
  budget === null || expenditure === null || Number(budget) === 0
    ? null
    : Number(expenditure) / Number(budget);

/** Planned against spent, a currency at a time, in all, by year and by result. */
export function moneyPart({ byCurrency, together, outcomes }: Money, language: Language): Part {
  const { money: texts, chapters, sheets } = editionTexts(language);
  const codes = resultCodes({ outcomes });
  const results = new Map(
    outcomes.map(({ id, title }) => [id, `${codes.get(id) ?? ""} ${textIn(title, language)}`]),
  );
  const rowsOf = ({ total, years, results: own }: MoneyOf): Row[] => [
    { of: texts.total, sums: total },
    ...years.map(({ key, sums }) => ({ of: key || texts.unnamed, sums })),
    ...(own.length > 1
      ? own.map(({ key, sums }) => ({ of: results.get(key)?.trim() ?? texts.unnamed, sums }))
      : []),
  ];
  const groups = [
    ...byCurrency.map((money) => ({ title: money.currency, money })),
    ...(together
      ? [{ title: texts.together(together.money.currency), money: together.money }]
      : []),
  ];
  const blocks = groups.flatMap(({ title, money }): Block[] => [
    heading(title),
    { kind: "table", table: pageOf(title, rowsOf(money), language) },
  ]);
  return {
    chapter: {
      title: chapters.money,
      wide: false,
      blocks: blocks.length === 0 ? [paragraph(texts.none)] : [...blocks, paragraph(texts.note)],
    },
    tables: [
      sheetOf(
        groups.map((group) => ({ ...group, rows: rowsOf(group.money) })),
        sheets.money,
        language,
      ),
    ],
    figures: byCurrency.flatMap((money) => figuresOf(money, language)),
  };
}

/** On a page an amount is text, so that no digit goes through a float. */
function pageOf(name: string, rows: Row[], language: Language): Table {
  const { money: texts } = editionTexts(language);
  return {
    name,
    columns: [
      { key: "of", label: texts.of, kind: "text", width: 34 },
      ...kinds.map((key) => ({ key, label: texts[key], kind: "number" as const, width: 15 })),
      { key: "share", label: texts.share, kind: "number", width: 10 },
    ],
    rows: rows.map(({ of, sums }) => ({
      of,
      ...Object.fromEntries(kinds.map((kind) => [kind, sayAmount(sums[kind], language)])),
      share: sayPercent(shareSpent(sums), language),
    })),
  };
}

function sheetOf(
  groups: { title: string; money: MoneyOf; rows: Row[] }[],
  name: string,
  language: Language,
): Table {
  const { money: texts } = editionTexts(language);
  return {
    name,
    columns: [
      { key: "currency", label: texts.currency, kind: "text", width: 24 },
      { key: "of", label: texts.of, kind: "text", width: 44 },
      ...kinds.map((key) => ({ key, label: texts[key], kind: "number" as const, width: 15 })),
      { key: "share", label: texts.share, kind: "percent", width: 11 },
    ],
    rows: groups.flatMap(({ title, rows }) =>
      rows.map(({ of, sums }) => ({
        currency: title,
        of,
        ...Object.fromEntries(
          kinds.map((kind) => [kind, sums[kind] === null ? null : Number(sums[kind])]),
        ),
        share: shareSpent(sums),
      })),
    ),
  };
}

function figuresOf({ currency, total }: MoneyOf, language: Language): EditionFigure[] {
  const { money: texts, chapters } = editionTexts(language);
  return kinds.map((kind) => ({
    key: `money:${currency}:${kind}`,
    label: `${chapters.money} – ${texts[kind]}`,
    value: total[kind] === null ? null : Number(total[kind]),
    unit: currency,
  }));
}
