import { expect, test } from "vitest";
import { periodsOf } from "./periods";
import { blankIndicator, type IndicatorContent } from "./schema";
import {
  groupsOf,
  inGauge,
  type Iptt,
  type IpttCell,
  type IpttLine,
  type TableOptions,
  wholeTable,
} from "./tracking-table";

const span = { from: "2021-01-01", to: "2022-12-31" };
const nothing: IpttCell = {
  value: null,
  fraction: null,
  upTo: null,
  target: null,
  share: null,
  standing: "no_target",
};
const result = (id: string, parentId: string | null, number: string) => ({
  id,
  parentId,
  number,
  depth: parentId ? 1 : 0,
  level: parentId ? "output" : "outcome",
  code: null,
  title: { fr: id },
  assumptions: null,
  source: null,
});
const line = (
  id: string,
  content: Partial<IndicatorContent>,
  more: Partial<IpttLine> = {},
): IpttLine => {
  const whole = { ...blankIndicator("security", 0), title: { fr: id }, ...content };
  return {
    id,
    version: 1,
    number: id,
    content: whole,
    periods: periodsOf(whole.frequency, span).filter(({ key }) => key !== "life"),
    cells: {},
    life: nothing,
    toDate: nothing,
    reported: false,
    evidenced: 0,
    measurements: 0,
    ...more,
  };
};
const table: Iptt = {
  unchanged: false,
  revision: 7,
  basis: "approved",
  fictional: false,
  span,
  levels: [
    { id: "outcome", name: { en: "Outcome" } },
    { id: "output", name: { en: "Output" } },
  ],
  results: [
    result("security", null, "1"),
    result("police", "security", "1.1"),
    result("justice", null, "2"),
  ],
  lines: [
    line("Comités", { frequency: "half" }),
    line("Police", { frequency: "year", resultId: "police" }),
    line(
      "Procès",
      { frequency: "half", resultId: "justice" },
      { toDate: { ...nothing, target: 10, value: 4, standing: "below" }, reported: true },
    ),
  ],
};
const shown = (options: Partial<TableOptions>, today = "2022-03-01") =>
  groupsOf(table, { ...wholeTable, ...options }, "fr", today).map(
    ({ frequency, columns, sections }) => ({
      frequency,
      columns: columns.length,
      lines: sections.flatMap((section) => section.lines.map(({ id }) => id)),
    }),
  );

test("indicators with other periods stand in a table of their own, each under its result", () => {
  expect(shown({})).toEqual([
    { frequency: "half", columns: 4, lines: ["Comités", "Procès"] },
    { frequency: "year", columns: 2, lines: ["Police"] },
  ]);
});

test("a result is shown with what lies beneath it, a word finds what it stands in, accents or none", () => {
  expect(shown({ result: "security" }).flatMap(({ lines }) => lines)).toEqual([
    "Comités",
    "Police",
  ]);
  expect(shown({ search: "comites" }).flatMap(({ lines }) => lines)).toEqual(["Comités"]);
  expect(shown({ search: "nothing of the sort" })).toEqual([]);
});

test("the most recent periods are those that have begun, the last of them first of all", () => {
  const [halves] = groupsOf(table, { ...wholeTable, recent: 2 }, "fr", "2022-03-01");
  expect(halves?.columns.map(({ key }) => key)).toEqual(["half:2021-07-01", "half:2022-01-01"]);
});

test("each gauge counts what it names, and what is not judged is not due", () => {
  const of = (gauge: NonNullable<TableOptions["gauge"]>) =>
    table.lines.filter((one) => inGauge(one, gauge)).map(({ id }) => id);
  expect([of("below"), of("not_due"), of("results"), of("targets"), of("evidence")]).toEqual([
    ["Procès"],
    ["Comités", "Police"],
    ["Procès"],
    [],
    [],
  ]);
  expect(shown({ gauge: "below" }).flatMap(({ lines }) => lines)).toEqual(["Procès"]);
});

test("periods that reach into the stretch asked for are shown, and no others", () => {
  const [halves, years] = groupsOf(
    table,
    { ...wholeTable, from: "2021-08-15", to: "2022-02-01" },
    "fr",
    "2023-01-01",
  );
  expect(halves?.columns.map(({ key }) => key)).toEqual(["half:2021-07-01", "half:2022-01-01"]);
  expect(years?.columns).toHaveLength(2);
});

test("one level is shown alone, or all results of each level together", () => {
  expect(shown({ level: "output" }).flatMap(({ lines }) => lines)).toEqual(["Police"]);
  const results = (byLevel: boolean) =>
    groupsOf(
      table,
      { ...wholeTable, byLevel, frequency: "year" },
      "fr",
      "2023-01-01",
    )[0]!.sections.map(({ result: { id } }) => id);
  expect(results(false)).toEqual(["security", "police", "justice"]);
  expect(results(true)).toEqual(["security", "justice", "police"]);
});
