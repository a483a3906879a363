import { ofWhomMarks, sexes } from "../activities/schema";
import { type Amounts, amountNames, type Cell, noAmounts } from "./contributions";
import { type DistinctPeople, distinctPeople } from "./distinct";
import { type Period, periodsOf } from "./periods";

/** People in a category; null: no head count is stated, or (`hidden`) none that outsiders see. */
export type PeopleCell = { category: string; people: number | null; hidden: boolean };
/** A category with the activities in it; `uncounted` of them state no head count and add no people. */
export type Share = PeopleCell & { activities: number; uncounted: number };

/** What was held in a month or a quarter. People by sex: none where no activity states its head count. */
export type PeriodFigures = Period & {
  byType: { category: string; activities: number }[];
  uncounted: number;
  bySex: PeopleCell[];
};

export type DashboardFigures = {
  held: number;
  planned: number;
  cancelled: number;
  /** Attendances: the sum of head counts. Null: no activity states one. */
  people: number | null;
  /** Activities held whose head count is not stated. */
  uncounted: number;
  distinct: DistinctPeople | null;
  /** Distinct people among those named. */
  namedPeople: number;
  /** Attendances without a name: somebody who is named elsewhere, or somebody new. */
  unnamed: number;
  /** Length of the activities held, in minutes; null: none states it. */
  minutes: number | null;
  overTime: PeriodFigures[];
  bySex: PeopleCell[];
  /** Marks that at least one activity states; `activities`: how many do. */
  ofWhom: (PeopleCell & { activities: number })[];
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
  /** Outsiders (funders) see no small count of people: their cells are those of the ledger "outside". */
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
  const cell = (category: string, people: number | null): PeopleCell => ({
    category,
    people,
    hidden: audience === "outside" && people === null,
  });
  const sexCells = (some: readonly Cell[]) =>
    [...sexes, "hidden"].flatMap((sex) => {
      const { people } = sum(some.filter(({ category }) => category === sex));
      return sex === "hidden" && people === 0 ? [] : [cell(sex, people)];
    });
  const shares = (dimension: Cell["dimension"]): Share[] =>
    group(of(dimension), ({ category }) => category).map(([category, some]) => {
      const amounts = sum(some);
      const { activities, uncounted } = amounts;
      return { ...cell(category, stated(amounts)), activities, uncounted };
    });
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
    namedPeople: named,
    unnamed: whole.people - whole.named,
    minutes: whole.minutes > 0 ? whole.minutes : null,
    overTime: periodsOf(of("type").map(({ month }) => month)).map((period) => {
      const inside = (dimension: Cell["dimension"]) =>
        of(dimension).filter(({ month }) => period.months.includes(month));
      const byType = group(inside("type"), ({ category }) => category);
      const whole = sum(inside("type"));
      return {
        ...period,
        byType: byType.map(([category, same]) => ({ category, activities: sum(same).activities })),
        uncounted: whole.uncounted,
        bySex: stated(whole) === null ? [] : sexCells(inside("sex")),
      };
    }),
    bySex: people === null ? [] : sexCells(of("sex")),
    ofWhom: ofWhomMarks.flatMap((mark) => {
      const { activities, people: marked } = sum(
        of("ofWhom").filter(({ category }) => category === mark),
      );
      // A nought said to outsiders could be small counts that they are not shown.
      const shown = audience === "outside" && marked === 0 ? null : marked;
      return activities === 0 ? [] : [{ ...cell(mark, shown), activities }];
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
