import { describe, expect, test } from "vitest";
import { activityFile } from "../testing/activity-file.ts";
import { numberIn } from "../values/numbers.ts";
import { type ReadActivity, read } from "./read.ts";
import { Refusal } from "./refusal.ts";

async function all(source: Parameters<typeof read>[0]): Promise<ReadActivity[]> {
  const found: ReadActivity[] = [];
  for await (const item of read(source)) if ("activity" in item) found.push(item);
  return found;
}

describe("reading", () => {
  test("gives each activity by the names of the standard, with its line", async () => {
    const [first] = await all(activityFile());
    expect(first).toMatchObject({ version: "2.03", line: 3, problems: [] });
    expect(first?.activity).toMatchObject({
      lang: "fr",
      iatiIdentifier: "ML-MAT-0123-PAIX",
      title: { narrative: [{ text: "Paix et sécurité à Bamako" }] },
      sector: [{ code: "15210" }],
      transaction: [],
    });
  });

  test.each(["2.01", "2.02", "2.03"])("takes version %s", async (version) => {
    expect(await all(activityFile({ root: `version="${version}"` }))).toHaveLength(1);
  });

  test("keeps what is odd as it is written, tells where it is, and makes no number of it", async () => {
    const budget = `<budget><period-start iso-date="31/12/2023"/><period-end iso-date="2023-12-31"/>
      <value value-date="2023-01-01">N/A</value></budget>`;
    const [first] = await all(activityFile({ after: budget }));
    const [found] = first!.activity.budget;
    expect(found?.periodStart?.isoDate).toBe("31/12/2023");
    expect(numberIn(found?.value?.text)).toBeNull();
    expect(first!.problems.map(({ element, line }) => [element, line])).toEqual([
      ["budget/period-start/@iso-date", 13],
      ["budget/value", 14],
    ]);
  });

  test("an activity is given before the next is read", async () => {
    let pieces = 0;
    async function* slow() {
      const file = activityFile();
      yield file.slice(0, file.indexOf("</iati-activities>"));
      for (; pieces < 10; pieces += 1) yield " ";
      yield "</iati-activities>";
    }
    for await (const _item of read(slow())) break;
    expect(pieces).toBe(0);
  });

  test.each([
    [activityFile({ root: 'version="1.03"' }), "line 2: This is a file of IATI 1.03"],
    [activityFile({ root: "" }), "line 2: The file does not say its IATI version"],
    ["<html/>", "line 1: The file begins with html"],
    [activityFile().replace("</title>", ""), "line 14: The element title is still open here"],
  ])("refuses what can't be read, in a sentence with the line", async (text, sentence) => {
    await expect(all(text)).rejects.toThrow(Refusal);
    await expect(all(text)).rejects.toThrow(sentence);
  });

  test("what came before the fault is given", async () => {
    const found: unknown[] = [];
    const broken = activityFile().replace("</iati-activities>", "<iati-activity>");
    const reading = (async () => {
      for await (const item of read(broken)) found.push(item);
    })();
    await expect(reading).rejects.toThrow(Refusal);
    expect(found).toHaveLength(1);
  });
});

describe("numbers", () => {
  test.each(["N/A", "", " ", "Yes", "1,000", "£3", "1e3", "NaN", null, undefined])(
    "%j is not known, and never 0",
    (text) => expect(numberIn(text)).toBeNull(),
  );
  test.each([
    ["0", 0],
    [" 12.50 ", 12.5],
    ["-3", -3],
    [".5", 0.5],
  ])("%j is %d", (text, number) => expect(numberIn(text)).toBe(number));
});
