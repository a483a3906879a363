import { capacityTypes, ofWhomMarks, sexes } from "../activities/schema";
import * as z from "zod/mini";
import { dimensions } from "./contributions";
import type { DashboardFigures, PeopleCell } from "./dashboard";
import { wordsSought } from "../text";

/**
 * What a figure counts: activities, attendances, distinct people, minutes, or the change between the tests of those
 * who took both.
 */
export const measures = ["activities", "people", "distinct", "hours", "tests"] as const;
export type Measure = (typeof measures)[number];

/** One figure of the dashboard: what it counts, of which part. No category is the whole of its dimension. */
export const figure = z.object({
  measure: z._default(z.enum(measures), "activities"),
  dimension: z.nullable(z.enum(dimensions)),
  category: z.nullable(wordsSought(60)),
});
export type Figure = z.infer<typeof figure>;

/** The value of a figure; null: not stated, or hidden because small. */
export type FigureValue = { value: number | null; hidden: boolean };

const shown = (value: number | null): FigureValue => ({ value, hidden: false });
const people = (cell: PeopleCell | undefined): FigureValue =>
  cell ? { value: cell.people, hidden: cell.hidden } : shown(null);

/** What the dashboard says for a figure; undefined for one that it does not show. Distinct people: at most. */
export function valueOf(figures: DashboardFigures, asked: Figure): FigureValue | undefined {
  const { measure, dimension, category } = asked;
  const { capacity } = figures;
  const among = <T extends { category: string }>(cells: T[]) =>
    cells.find((cell) => cell.category === category);
  if (measure === "distinct")
    return dimension ? undefined : shown(figures.distinct?.atMost ?? null);
  if (measure === "tests")
    return dimension === "capacity" && category === null ? shown(capacity.meanGain) : undefined;
  if (measure === "hours") {
    if (dimension === null) return shown(figures.minutes);
    return dimension === "capacity" && category === null ? shown(capacity.minutes) : undefined;
  }
  const counts = measure === "activities";
  const share = (cells: DashboardFigures["byType"]) => {
    const cell = among(cells);
    return counts ? shown(cell?.activities ?? 0) : people(cell);
  };
  switch (dimension) {
    case null:
      return shown(counts ? figures.held : figures.people);
    case "status":
      return counts && (category === "held" || category === "planned" || category === "cancelled")
        ? shown(figures[category])
        : undefined;
    case "type":
      return share(figures.byType);
    case "region":
      return share(figures.byRegion);
    case "partner":
      return share(figures.byPartner);
    case "outcome":
      return share(figures.byOutcome);
    case "capacity":
      if (category === null) return shown(counts ? capacity.activities : capacity.people);
      return capacityTypes.some((type) => type === category) ? share(figures.byType) : undefined;
    case "sex":
      return counts || ![...sexes, "hidden"].some((one) => one === category)
        ? undefined
        : people(among(figures.bySex));
    case "ofWhom":
      return counts || !ofWhomMarks.some((one) => one === category)
        ? undefined
        : people(among(figures.ofWhom));
  }
}

/** Every figure that these figures show: what a test walks to hold each equal to the activities behind it. */
export function figuresShown(figures: DashboardFigures): Figure[] {
  const of = (
    measure: Measure,
    dimension: Figure["dimension"],
    categories: (string | null)[],
  ): Figure[] => categories.map((category) => ({ measure, dimension, category }));
  const names = (cells: { category: string }[]) => cells.map(({ category }) => category);
  const shares = {
    type: figures.byType,
    region: figures.byRegion,
    partner: figures.byPartner,
    outcome: figures.byOutcome,
  };
  return [
    ...of("activities", null, [null]),
    ...of("people", null, [null]),
    ...of("distinct", null, [null]),
    ...of("hours", null, [null]),
    ...of("activities", "status", ["held", "planned", "cancelled"]),
    ...Object.entries(shares).flatMap(([dimension, cells]) => [
      ...of("activities", dimension as keyof typeof shares, names(cells)),
      ...of("people", dimension as keyof typeof shares, names(cells)),
    ]),
    ...of("people", "sex", names(figures.bySex)),
    ...of("people", "ofWhom", names(figures.ofWhom)),
    ...of("activities", "capacity", [null, ...capacityTypes]),
    ...of("people", "capacity", [null]),
    ...of("hours", "capacity", [null]),
    ...of("tests", "capacity", [null]),
  ];
}
