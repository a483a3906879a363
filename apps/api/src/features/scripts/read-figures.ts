import type { DashboardFigures, PeopleCell } from "@suivi/domain/figures/dashboard";
import type { MoneyOf, MoneySums } from "@suivi/domain/money/overview";
import { statedSpan } from "@suivi/domain/programmes/schema";
import { inFrameworkOrder, resultCodes } from "@suivi/domain/results/framework";
import type { ScopeFilter } from "../../lines/conditions";
import { figuresOf } from "../../figures/figures-of";
import type { Basis } from "@suivi/domain/review/status";
import type { Row } from "./read-records";
import type { Reader } from "./store";

export function programmeRows({ programmeId, content, ...head }: Reader): Row[] {
  const { title, countries } = content;
  const span = statedSpan(content);
  return [
    {
      ...head,
      id: programmeId,
      titleFr: title.fr ?? null,
      titleEn: title.en ?? null,
      countries,
      from: span?.from ?? null,
      to: span?.to ?? null,
    },
  ];
}

/** The outcomes of the framework, with what lies beneath each after it. */
export function outcomeRows({ content }: Reader): Row[] {
  const numbers = resultCodes(content);
  return inFrameworkOrder(content.outcomes).map(({ result: { id, parentId, level, title } }) => ({
    id,
    parentId,
    level,
    number: numbers.get(id) ?? "",
    titleFr: title.fr ?? null,
    titleEn: title.en ?? null,
  }));
}

const blank = { dimension: null, category: null, upTo: null, hidden: false, uncounted: null };

/** The figures of the dashboard, one a row. */
export async function figureRows(
  reader: Reader,
  filter: ScopeFilter & { basis: Basis },
): Promise<Row[]> {
  const { figures } = await figuresOf(reader, filter);
  const rows = [...totals(figures), ...categories(figures)];
  return rows.map((row) => {
    const full: Row = { ...blank, ...row };
    const parts = [full["measure"], full["dimension"], full["category"]] as (string | null)[];
    return { ...full, id: parts.filter((part) => part !== null).join("|") };
  });
}

function totals(figures: DashboardFigures): Row[] {
  const { held, people, uncounted, distinct, minutes, capacity } = figures;
  return [
    { measure: "activities", value: held },
    { measure: "people", value: people, uncounted },
    {
      measure: "distinct_people",
      value: distinct?.atLeast ?? null,
      upTo: distinct?.atMost ?? null,
      uncounted,
    },
    { measure: "minutes", value: minutes },
    { measure: "people_tested", value: capacity.tested },
  ];
}

function categories(figures: DashboardFigures): Row[] {
  const people = (dimension: string, cells: readonly (PeopleCell & { uncounted?: number })[]) =>
    cells.map(({ people: value, category, hidden, uncounted = null }) => ({
      measure: "people",
      dimension,
      category,
      value,
      hidden,
      uncounted,
    }));
  const shares = [
    ["type", figures.byType],
    ["region", figures.byRegion],
    ["partner", figures.byPartner],
    ["outcome", figures.byOutcome],
  ] as const;
  return [
    ...(["held", "planned", "cancelled"] as const).map((category) => ({
      measure: "activities",
      dimension: "status",
      category,
      value: figures[category],
    })),
    ...shares.flatMap(([dimension, cells]) =>
      cells.map(({ category, activities: value }) => ({
        measure: "activities",
        dimension,
        category,
        value,
      })),
    ),
    ...people("sex", figures.bySex),
    ...people("of_whom", figures.ofWhom),
    ...shares.flatMap(([dimension, cells]) => people(dimension, cells)),
  ];
}

/** The sums of money, one a row: of each currency by itself. */
export function moneyRows(byCurrency: readonly MoneyOf[]): Row[] {
  return byCurrency.flatMap(({ currency, total, years, results, countries, partners }) => {
    const sums = (by: string, key: string | null, of: MoneySums): Row[] =>
      Object.entries(of).map(([kind, amount]) => ({
        id: [currency, by, key ?? "", kind].join("|"),
        currency,
        by,
        key,
        kind,
        amount,
      }));
    const lists = [
      ["year", years],
      ["outcome", results],
      ["country", countries],
      ["partner", partners],
    ] as const;
    return [
      ...sums("total", null, total),
      ...lists.flatMap(([by, rows]) => rows.flatMap((row) => sums(by, row.key || null, row.sums))),
    ];
  });
}
