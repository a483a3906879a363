import { ofWhomMarks, sexes, type Sex } from "../activities/schema";
import { type Amounts, amountNames, type Cell, noAmounts } from "./contributions";
import { type DistinctPeople, distinctPeople } from "./distinct";
import { hideSmallCounts, smallCount } from "./small-counts";

/** People in a category: null is not known (no head count), or hidden because small; `hidden` tells which. */
export type PeopleCell = { category: string; people: number | null; hidden: boolean };
/** A category with the activities in it; `uncounted` of them state no head count and add no people. */
export type Share = PeopleCell & { activities: number; uncounted: number };

export type DashboardFigures = {
  held: number;
  planned: number;
  cancelled: number;
  /** Attendances: the sum of head counts. Null: no activity states one. */
  people: number | null;
  /** Activities held whose head count is not stated. */
  uncounted: number;
  distinct: DistinctPeople | null;
  /** Length of the activities held, in minutes; null: none states it. */
  minutes: number | null;
  activitiesByMonth: { month: string; byType: { category: string; activities: number }[] }[];
  peopleByMonth: { month: string; bySex: PeopleCell[] }[];
  bySex: PeopleCell[];
  ofWhom: PeopleCell[];
  byType: Share[];
  byRegion: Share[];
  byPartner: Share[];
  byOutcome: Share[];
  capacity: {
    activities: number;
    people: number | null;
    minutes: number | null;
    uncounted: number;
    tested: number;
    /** Mean gain between the tests over the people tested, as a share of the scale; null: nobody was. */
    meanGain: number | null;
  };
};

export type FiguresInput = {
  /** Sums over the period; months kept for type, sex and status. */
  cells: readonly Cell[];
  /** Distinct named people. */
  named: number;
  fullestRoom: number;
  /** Outsiders (funders) see no small count of people. */
  audience: "inside" | "outside";
};

const sum = (cells: readonly Cell[]): Amounts => {
  const total = { ...noAmounts };
  for (const cell of cells) for (const name of amountNames) total[name] += cell[name];
  return total;
};

const group = (cells: readonly Cell[], by: (cell: Cell) => string): [string, Cell[]][] => {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) groups.set(by(cell), [...(groups.get(by(cell)) ?? []), cell]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** People counted by these amounts; null when every activity leaves its head count unstated. */
const stated = ({ activities, uncounted, people }: Amounts) =>
  activities > uncounted ? people : null;

/** The one calculation behind the dashboard, its exports and its API. Order of the cells changes nothing. */
export function dashboardFigures({
  cells,
  named,
  fullestRoom,
  audience,
}: FiguresInput): DashboardFigures {
  const of = (dimension: Cell["dimension"]) => cells.filter((cell) => cell.dimension === dimension);
  const show = (shown: { category: string; people: number }[]): PeopleCell[] =>
    audience === "inside"
      ? shown.map((cell) => ({ ...cell, hidden: false }))
      : hideSmallCounts(shown).map((cell) => ({ ...cell, hidden: cell.people === null }));
  const sexCells = (some: readonly Cell[]) =>
    show(
      sexes.map((sex: Sex) => ({
        category: sex,
        people: sum(some.filter(({ category }) => category === sex)).people,
      })),
    );
  const shares = (dimension: Cell["dimension"]): Share[] => {
    const groups = group(of(dimension), ({ category }) => category).map(([category, some]) => ({
      category,
      ...sum(some),
    }));
    const shown = show(groups.map(({ category, people }) => ({ category, people })));
    return groups.map((amounts, index) => {
      const { activities, uncounted, category } = amounts;
      const cell = shown[index]!;
      return {
        category,
        activities,
        uncounted,
        people: cell.hidden ? null : stated(amounts),
        hidden: cell.hidden,
      };
    });
  };
  const statuses = (status: string) =>
    sum(of("status").filter(({ category }) => category === status)).activities;
  const whole = sum(of("type"));
  const people = stated(whole);
  const trained = sum(of("capacity"));

  return {
    held: statuses("held"),
    planned: statuses("planned"),
    cancelled: statuses("cancelled"),
    people,
    uncounted: whole.uncounted,
    distinct:
      people === null
        ? null
        : distinctPeople({ named, unnamed: whole.people - whole.named, fullestRoom }),
    minutes: whole.minutes > 0 ? whole.minutes : null,
    activitiesByMonth: group(of("type"), ({ month }) => month).map(([month, some]) => ({
      month,
      byType: group(some, ({ category }) => category).map(([category, same]) => ({
        category,
        activities: sum(same).activities,
      })),
    })),
    peopleByMonth: group(of("sex"), ({ month }) => month).map(([month, some]) => ({
      month,
      bySex: sexCells(some),
    })),
    bySex: people === null ? [] : sexCells(of("sex")),
    ofWhom: ofWhomMarks.flatMap((mark) => {
      const marked = of("ofWhom").filter(({ category }) => category === mark);
      if (marked.length === 0) return [];
      const count = sum(marked).people;
      const hidden = audience === "outside" && count > 0 && count < smallCount;
      return [{ category: mark, people: hidden ? null : count, hidden }];
    }),
    byType: shares("type"),
    byRegion: shares("region"),
    byPartner: shares("partner"),
    byOutcome: shares("outcome"),
    capacity: {
      activities: trained.activities,
      people: stated(trained),
      uncounted: trained.uncounted,
      minutes: trained.minutes > 0 ? trained.minutes : null,
      tested: trained.tested,
      meanGain: trained.tested > 0 ? trained.gain / 10_000 / trained.tested : null,
    },
  };
}
