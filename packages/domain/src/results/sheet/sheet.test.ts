import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../programmes/schema";
import { languages } from "../../text";
import { levelTemplates, standardDimensions } from "../framework";
import {
  acrossPlacesRules,
  blankIndicator,
  directions,
  frequencies,
  type IndicatorContent,
  overTimeRules,
} from "../schema";
import { indicatorCells, indicatorColumns, type IndicatorColumn } from "./indicator-row";
import type { Cells, SheetContext } from "./naming";
import { readIndicator } from "./read-indicator";
import { readResult, resultCells, type ResultColumn } from "./result-row";

const security = "0197a5a0-0000-7000-8000-000000000001";
const police = "0197a5a0-0000-7000-8000-000000000002";
const context: SheetContext = {
  language: "fr",
  levels: levelTemplates[0]!.levels,
  dimensions: standardDimensions,
  catalogues: [
    {
      id: "DD",
      name: { en: "Dialogue and Dissent" },
      source: null,
      indicators: [{ id: "DD2", title: { en: "Laws" } }],
    },
  ],
  results: [
    { id: security, number: "1", title: { fr: "Sécurité", en: "Security" } },
    { id: police, number: "1.1", title: { fr: "Police de proximité" } },
  ],
};
const empty = Object.fromEntries(
  indicatorColumns.map((column) => [column, ""]),
) as Cells<IndicatorColumn>;
const filled: Cells<IndicatorColumn> = {
  ...empty,
  result: "1.1 Police de proximité",
  titleFr: "Postes ouverts",
  kind: "nombre",
  direction: "à la hausse",
};
const read = (cells: Partial<Cells<IndicatorColumn>>, base: IndicatorContent | null = null) =>
  readIndicator({ cells: { ...filled, ...cells }, base, position: 3 }, context);

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).map((one) => one.trim());
const words = text.filter((one) => one !== "" && one === one.normalize("NFC"));
const local = fc
  .record({ fr: words, en: words }, { requiredKeys: [] })
  .filter(({ fr, en }) => fr !== undefined || en !== undefined);
const amount = fc.integer({ min: -1_000_000, max: 1_000_000_000 }).map((one) => one / 10_000);
const anyIndicator: fc.Arbitrary<IndicatorContent> = fc.record({
  ...Object.fromEntries(
    Object.entries(blankIndicator(security, 0)).map(([key, value]) => [key, fc.constant(value)]),
  ),
  resultId: fc.constantFrom(security, police),
  code: fc.option(words),
  title: local,
  definition: fc.option(words),
  unit: fc.option(local),
  direction: fc.constantFrom(...directions),
  overTime: fc.constantFrom(...overTimeRules),
  acrossPlaces: fc.constantFrom(...acrossPlacesRules),
  frequency: fc.constantFrom(...frequencies.filter((one) => one !== "event")),
  baseline: fc.oneof(
    fc.constant({ state: "unknown" as const }),
    fc.constant({ state: "not_applicable" as const }),
    fc.record({
      state: fc.constant("value" as const),
      value: amount,
      of: fc.option(fc.nat()),
      year: fc.option(fc.integer({ min: 1990, max: 2100 })),
    }),
  ),
  breakdowns: fc.subarray([["sex", "age"], ["setting", "disability"], ["displacement"]]),
  targets: fc.dictionary(fc.constantFrom("life||", "life|ML|", "year:2023-01-01||"), amount),
  contributesTo: fc.subarray([{ catalogue: "DD", code: "DD2" }]),
}) as never;

describe("a row of the framework in a workbook", () => {
  test("that was left as it stood changes nothing, whatever language it was written in", () => {
    fc.assert(
      fc.property(
        anyIndicator,
        fc.constantFrom(...languages),
        fc.constantFrom(...languages),
        (content, written, taken) => {
          const cells = indicatorCells(content, { ...context, language: written });
          const back = readIndicator(
            { cells, base: content, position: 0 },
            { ...context, language: taken },
          );
          expect(back).toEqual({ content, reason: null, problems: [] });
        },
      ),
    );
  });

  test("says the whole of a new indicator: what it says is read as it was meant", () => {
    fc.assert(
      fc.property(anyIndicator, (content) => {
        const cells = indicatorCells(content, context);
        const back = readIndicator({ cells, base: null, position: content.position }, context);
        const { targets, ...rest } = content;
        const { targets: read, ...others } = back.content;
        expect([others, back.problems]).toEqual([rest, []]);
        expect(read).toEqual("life||" in targets ? { "life||": targets["life||"] } : {});
      }),
    );
  });

  test("needs a result, a title, a kind and a direction, and no more", () => {
    expect(read({}).problems).toEqual([]);
    expect(read({}).content).toMatchObject({ resultId: police, position: 3, frequency: "half" });
    const missing = read({ result: "", titleFr: "", kind: "", direction: "" });
    expect(missing.problems.map(({ column, code }) => [column, code])).toEqual([
      ["result", "required"],
      ["kind", "required"],
      ["direction", "required"],
    ]);
    expect(read({ titleFr: "" }).problems).toEqual([{ column: "titleFr", code: "required" }]);
  });

  test("names each cell that can't be read", () => {
    const wrong: [Partial<Cells<IndicatorColumn>>, IndicatorColumn, string][] = [
      [{ result: "Justice" }, "result", "unknown_result"],
      [{ kind: "couleur" }, "kind", "not_a_choice"],
      [{ overTime: "au hasard" }, "overTime", "not_a_choice"],
      [{ baseline: "beaucoup" }, "baseline", "not_a_number"],
      [{ baseline: "3", baselineYear: "l’an dernier" }, "baselineYear", "not_a_whole_number"],
      [{ lifeTarget: "N/A" }, "lifeTarget", "not_a_number"],
      [{ breakdowns: "Sexe × Pointure" }, "breakdowns", "unknown_dimension"],
      [{ contributesTo: "DD9" }, "contributesTo", "not_a_choice"],
      [{ reason: "sans raison" }, "reason", "not_a_choice"],
      [{ kind: "échelle qualitative" }, "scaleFr", "scale_too_short"],
      [{ kind: "percentage", overTime: "running total" }, "overTime", "percentage_not_running"],
    ];
    for (const [cells, column, code] of wrong)
      expect(read(cells).problems[0]).toMatchObject({ column, code });
  });

  test("takes words of either language, numbers as they are written, and lists with semicolons or lines", () => {
    const { content, problems, reason } = read({
      kind: "Qualitative scale",
      overTime: "latest value",
      acrossPlaces: "lieu le plus haut",
      scaleFr: "Aucun\nQuelques-uns",
      scaleEn: "None; Some",
      lifeTarget: "1 034,5",
      baseline: "n/a",
      breakdowns: "sexe × âge ; Milieu",
      contributesTo: "dd2",
      reason: "donor requirement",
    });
    expect(problems).toEqual([]);
    expect(reason).toBe("donor_requirement");
    expect(content).toMatchObject({
      scale: [
        { fr: "Aucun", en: "None" },
        { fr: "Quelques-uns", en: "Some" },
      ],
      targets: { "life||": 1034.5 },
      baseline: { state: "not_applicable" },
      breakdowns: [["sex", "age"], ["setting"]],
      contributesTo: [{ catalogue: "DD", code: "DD2" }],
    });
  });
});

describe("a row of a result", () => {
  const outcome: Outcome = {
    id: police,
    parentId: security,
    level: "output",
    code: null,
    title: { fr: "Police de proximité" },
    assumptions: "Accès possible",
    source: null,
  };
  const of = (cells: Partial<Cells<ResultColumn>>, base: Outcome | null = outcome) =>
    readResult(
      { id: police, cells: { ...resultCells(outcome, context), ...cells }, base },
      context,
    );

  test("that was left as it stood changes nothing", () => {
    expect(of({})).toEqual({ result: outcome, problems: [] });
  });

  test("moves under another by its number or title, never under itself, and keeps its source", () => {
    expect(of({ parent: "" }).result.parentId).toBeNull();
    expect(of({ parent: "sécurité" }).result.parentId).toBe(security);
    for (const parent of ["1.1", "Justice"])
      expect(of({ parent }).problems).toEqual([{ column: "parent", code: "unknown_result" }]);
  });

  test("takes its level from the list, in either language", () => {
    expect(of({ level: "Outcome" }).result.level).toBe("outcome");
    expect(of({ level: "Effort" }).problems).toEqual([{ column: "level", code: "not_a_choice" }]);
    expect(of({ level: "", titleFr: "" }, null).problems.map(({ column }) => column)).toEqual([
      "level",
      "titleFr",
    ]);
  });
});
