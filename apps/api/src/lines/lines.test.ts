import { expect } from "vitest";
import { type Given, test } from "../testing/given";
import type { Name } from "../testing/world";
import type { ListFilter } from "./conditions";

const list = async ({ as, programmeId }: Given, who: Name, filter: ListFilter = {}) =>
  (await as(who)).activities.list({ programmeId, filter });
const titles = async (given: Given, who: Name, filter: ListFilter) =>
  (await list(given, who, filter)).items.map(({ title }) => title.fr);

test("search finds words of the title and the place without accents, and % is a sign like any other", async ({
  given,
}) => {
  const place = { country: "ML", region: "ML-7", district: "Ansongo", venue: null, hidden: false };
  await given.logged({ title: { fr: "Réunion à Ménaka" } });
  await given.logged({ title: { fr: "Formation" }, place });
  await given.logged({ title: { fr: "100 % de femmes" } });
  expect(await titles(given, "amina", { search: "reunion a menaka" })).toEqual([
    "Réunion à Ménaka",
  ]);
  expect(await titles(given, "amina", { search: "ansongo" })).toEqual(["Formation"]);
  expect(await titles(given, "amina", { search: "100 %" })).toEqual(["100 % de femmes"]);
  expect(await titles(given, "amina", { search: "%" })).toEqual(["100 % de femmes"]);
});

test("filters narrow together, and the count is of all that fit", async ({ given }) => {
  await given.logged({ type: "training", start: "2023-10-31" });
  await given.logged({ type: "training", start: "2023-11-01" });
  await given.logged({ type: "workshop", start: "2023-10-15" });
  const october = { from: "2023-10", to: "2023-10" };
  expect((await list(given, "lead", { ...october, type: "training" })).total).toBe(1);
  expect((await list(given, "lead", october)).total).toBe(2);
  expect((await list(given, "lead", { review: "draft", status: "held" })).total).toBe(3);
  expect((await list(given, "lead", { partner: given.ligue })).total).toBe(0);
});

test("what states no head count comes last, whichever way people are sorted", async ({ given }) => {
  const people = (female: number | null) => ({ female, male: null, unknown: null });
  await given.logged({ title: { fr: "beaucoup" }, headCount: people(30) });
  await given.logged({ title: { fr: "non précisé" }, headCount: people(null) });
  await given.logged({ title: { fr: "personne" }, headCount: people(0) });
  expect(await titles(given, "lead", { sort: "people" })).toEqual([
    "personne",
    "beaucoup",
    "non précisé",
  ]);
  expect(await titles(given, "lead", { sort: "-people" })).toEqual([
    "beaucoup",
    "personne",
    "non précisé",
  ]);
});

test("a funder's list shows what was approved, and tells nothing of a correction under way", async ({
  given,
}) => {
  const id = await given.approved({ title: { fr: "Atelier validé" } });
  await given.revise(id, { title: { fr: "Atelier corrigé" } });
  await given.logged({ title: { fr: "Brouillon" } });
  const seen = await list(given, "funder");
  expect(seen.items).toEqual([
    expect.objectContaining({ id, title: { fr: "Atelier validé" }, review: "approved" }),
  ]);
  expect((await list(given, "funder", { review: "draft" })).total).toBe(0);
  expect(await titles(given, "lead", { review: "draft" })).toEqual(
    expect.arrayContaining(["Atelier corrigé", "Brouillon"]),
  );
});

test("a hidden place is found by nobody's search", async ({ given }) => {
  const place = { country: "ML", region: "ML-7", district: "Ansongo", venue: null, hidden: true };
  await given.approved({ place });
  for (const who of ["funder", "jean", "lead"] as const)
    expect((await list(given, who, { search: "ansongo" })).total).toBe(0);
  expect((await list(given, "funder", { region: "ML-7" })).total).toBe(1);
});

test("the calendar shows what starts, goes on or ends in a month, and to funders what was approved", async ({
  given,
}) => {
  await given.approved({ title: { fr: "à cheval" }, start: "2023-09-29", end: "2023-10-02" });
  await given.approved({ title: { fr: "annulé" }, status: "cancelled", cancelReason: "Pluie" });
  await given.logged({ title: { fr: "brouillon" }, start: "2023-10-31" });
  await given.approved({ title: { fr: "novembre" }, start: "2023-11-01" });
  await given.approved({ title: { fr: "sans date" }, start: null, dateNote: "automne 2023" });
  const october = async (who: Name) =>
    (await (await given.as(who)).activities.calendar({ ...given, month: "2023-10" })).map(
      ({ title }) => title.fr,
    );
  expect(await october("lead")).toEqual(["à cheval", "annulé", "brouillon"]);
  expect(await october("funder")).toEqual(["à cheval", "annulé"]);
});
