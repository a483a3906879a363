import { expect } from "vitest";
import { test } from "../../testing/given";

test("the people of the partner's last sheet can be copied, in the order of the paper", async ({
  given,
}) => {
  const earlier = given.withNames(["Zeinabou", "Aïssata"], { start: "2023-09-01" });
  const later = given.withNames(["Oumou", "Boubacar", "Kadiatou"], { start: "2023-10-11" });
  const id = await given.logged(later.content, { people: later.people });
  await given.logged(earlier.content, { people: earlier.people });
  const ask = { programmeId: given.programmeId, partnerId: given.add };

  const amina = await given.as("amina");
  const last = await amina.activities.lastPeople({ ...ask, notId: crypto.randomUUID() });
  expect(last?.start).toBe("2023-10-11");
  expect(last?.people.map(({ name }) => name)).toEqual(["Oumou", "Boubacar", "Kadiatou"]);

  const other = await amina.activities.lastPeople({ ...ask, notId: id });
  expect(other?.people.map(({ name }) => name)).toEqual(["Zeinabou", "Aïssata"]);

  const jean = await given.as("jean");
  expect(await jean.activities.lastPeople({ ...ask, notId: crypto.randomUUID() })).toBeNull();
});
