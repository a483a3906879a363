import { describe, expect } from "vitest";
import { type Given, test } from "../../testing/given";
import { anIndicator } from "../../testing/results";

const counting = (
  given: Given,
  measure: "attendances" | "distinct_people" | "organisations" | "activities",
) =>
  anIndicator(given, {
    counted: { measure, types: [], resultIds: [], countries: [] },
    breakdowns: [["sex"]],
    frequency: "month",
  });
const explained = async (
  given: Given,
  by: "lead" | "funder",
  indicatorId: string,
  period = "life",
) =>
  (await given.as(by)).results.explain({
    programmeId: given.programmeId,
    basis: "approved",
    indicatorId,
    period,
  });
const linesOf = ({ breakdowns }: Awaited<ReturnType<typeof explained>>) =>
  breakdowns[0]!.lines.map(({ categories, value }) => [categories[0], value]);
const uncounted = { female: null, male: null, unknown: null };

describe("people counted once each", () => {
  test("are explained by the attendances behind them, which say that they do not add up to the figure", async ({
    given,
  }) => {
    const { content, people } = given.withNames(["Aïssata Maïga", "Awa Cissé"]);
    await given.approved({ ...content, headCount: uncounted }, { people });
    const day = "2023-11-20";
    const attendance = Object.fromEntries(
      people.map(({ id }, row) => [id, { row, marks: { [day]: "present" as const } }]),
    );
    await given.approved({ start: day, headCount: uncounted, attendance });
    const id = await counting(given, "distinct_people");
    const answer = await explained(given, "lead", id);
    expect(answer.figure?.value).toBe(2);
    expect(answer.partsAre).toBe("attendances");
    expect(linesOf(answer)).toEqual([["female", 4]]);
    expect(answer.counted.map(({ value }) => value)).toEqual([2, 2]);
    expect(
      (await explained(given, "lead", await counting(given, "attendances"))).partsAre,
    ).toBeNull();
    expect((await explained(given, "lead", await counting(given, "organisations"))).partsAre).toBe(
      "activities",
    );
  });
});

describe("a funder who compares two answers", () => {
  test("finds in the difference of a year and its months what each activity's page tells, and no small count", async ({
    given,
  }) => {
    // October is of 25 people; November of 3; December of 12, two women among them.
    await given.approved();
    await given.approved({ start: "2023-11-08", headCount: { female: 3, male: 0, unknown: 0 } });
    await given.approved({ start: "2023-12-06", headCount: { female: 2, male: 10, unknown: 0 } });
    const id = await counting(given, "attendances");
    const of = async (by: "lead" | "funder", period: string) => {
      const answer = await explained(given, by, id, period);
      return [answer.figure?.value ?? null, linesOf(answer)];
    };
    expect(await of("lead", "life")).toEqual([
      40,
      [
        ["female", 17],
        ["male", 23],
      ],
    ]);
    expect(await of("funder", "month:2023-11-01")).toEqual([null, []]);
    expect(await of("funder", "month:2023-12-01")).toEqual([12, [["hidden", 12]]]);
    expect(await of("funder", "life")).toEqual([
      37,
      [
        ["female", 12],
        ["male", 13],
        ["hidden", 12],
      ],
    ]);
    const table = await (
      await given.as("funder")
    ).results.iptt({ programmeId: given.programmeId, basis: "approved" });
    if (table.unchanged) throw new Error("Nothing was known before.");
    expect(table.lines[0]!.life.value).toBe(37);
    const [bySex] = await (
      await given.as("funder")
    ).results.breakdowns({ programmeId: given.programmeId, basis: "approved", indicatorId: id });
    expect(
      bySex!.rows.map(({ categories, cells }) => [categories[0], cells["life"]?.value]),
    ).toEqual(
      expect.arrayContaining([
        ["female", 12],
        ["hidden", 12],
        ["male", 13],
      ]),
    );
  });
});
