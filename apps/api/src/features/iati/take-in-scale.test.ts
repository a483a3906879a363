import { expect } from "vitest";
import { test } from "../../testing/given";
import {
  activity,
  empty,
  file,
  indicator,
  period,
  result,
  send,
  whys,
} from "../../testing/take-in";

test("a file tells the steps of a scale, which is then read as one; a value between two steps is none", async ({
  given,
}) => {
  const id = await empty(given);
  const description =
    "<description><narrative>Ce que les deux se disent. 1 = aucun dialogue. 2 = dialogue, sans suite. 3 = suites données.</narrative></description>";
  const inner = `${description}${period(2021, '<target value="3"/>', '<actual value="2"/>')}${period(2022, "", '<actual value="2.5"/>')}`;
  const taken = await send(
    given,
    file(activity(result("Résultat", indicator("Dialogue", inner, 'measure="4"')))),
    "?apply=1",
  );
  expect(whys(taken, "indicator")).toEqual(["made"]);
  expect(whys(taken, "measurement")).toEqual(["made", "skipped not acceptable"]);
  const admin = await given.as("admin");
  const table = await admin.results.iptt({ programmeId: id, basis: "approved" });
  if (table.unchanged) throw new Error("Nothing was known before.");
  expect(table.lines.map(({ content }) => content)).toMatchObject([
    {
      kind: "scale",
      scale: [{ fr: "aucun dialogue" }, { fr: "dialogue, sans suite" }, { fr: "suites données" }],
      definition: "Ce que les deux se disent.",
    },
  ]);
  expect(table.lines[0]!.life.value).toBe(2);
});
