import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankActivity } from "../activities/schema";
import { type Action, mayOn, type Membership, policy, reachOf, type Standing } from "./policy";
import { asSeen, sightOf } from "./visible";

const membership: fc.Arbitrary<Membership> = fc.oneof(
  fc.record({
    role: fc.constantFrom("lead" as const, "funder" as const),
    organisationId: fc.constant(null),
    country: fc.constant(null),
  }),
  fc.constantFrom(
    { role: "coordinator" as const, organisationId: "add", country: null },
    { role: "coordinator" as const, organisationId: "ligue", country: null },
    { role: "coordinator" as const, organisationId: null, country: "ML" },
    { role: "coordinator" as const, organisationId: null, country: "BI" },
  ),
);
const standing: fc.Arbitrary<Standing> = fc.record({
  administrator: fc.boolean(),
  membership: fc.option(membership),
});
const actions = Object.keys(policy) as Action[];
const action = fc.constantFrom(...actions);
const record = fc.record({
  partnerId: fc.constantFrom("add", "ligue"),
  country: fc.constantFrom("ML", "BI"),
});
const of = (role: Membership["role"], more: Partial<Membership> = {}): Standing => ({
  administrator: false,
  membership: { role, organisationId: null, country: null, ...more },
});
const administrator: Standing = { administrator: true, membership: null };

describe("who may do what", () => {
  test("nobody without a membership does anything", () => {
    for (const one of actions)
      expect(reachOf({ administrator: false, membership: null }, one)).toBe("no");
  });

  test("a funder changes nothing, and reads at most what was approved", () => {
    for (const one of actions) expect(["approved", "no"]).toContain(reachOf(of("funder"), one));
    const changes = actions.filter((one) => /\.(log|revise|merge|decide)$/.test(one));
    expect(changes.filter((one) => reachOf(of("funder"), one) !== "no")).toEqual([]);
  });

  test("a visitor reads the figures or the report that a link shows, and nothing beside them", () => {
    const opened = actions.filter((one) => reachOf(of("visitor"), one) !== "no");
    expect(opened).toEqual([
      "dashboard.read",
      "report.make",
      "report.read",
      "question.ask",
      "question.read",
    ]);
    for (const one of opened) expect(reachOf(of("visitor"), one)).toBe("approved");
  });

  test("an administrator keeps the installation and reads no names, decides nothing, logs nothing", () => {
    const never: Action[] = ["person.read", "evidence.read", "review.decide", "activity.log"];
    for (const one of never) expect(reachOf(administrator, one)).toBe("no");
  });

  test("a lead may all that anybody in the programme may", () => {
    fc.assert(
      fc.property(membership, action, record, (one, what, on) => {
        const may = mayOn({ administrator: false, membership: one }, what, on);
        expect(!may || mayOn(of("lead"), what, on)).toBe(true);
      }),
    );
  });

  test("an administrator who is a member too loses nothing by either", () => {
    fc.assert(
      fc.property(membership, action, record, (one, what, on) => {
        const alone = mayOn({ administrator: false, membership: one }, what, on);
        const both = mayOn({ administrator: true, membership: one }, what, on);
        expect(both).toBe(alone || mayOn(administrator, what, on));
      }),
    );
  });

  test("a coordinator touches the own partner's records, one of a country those in it; names the partner's alone", () => {
    const add = of("coordinator", { organisationId: "add" });
    const mali = of("coordinator", { country: "ML" });
    const here = { partnerId: "add", country: "ML" };
    const abroad = { partnerId: "add", country: "BI" };
    const other = { partnerId: "ligue", country: "ML" };
    const may = (who: Standing, what: Action) =>
      [here, abroad, other].map((on) => mayOn(who, what, on));
    expect(may(add, "activity.log")).toEqual([true, true, false]);
    expect(may(mali, "activity.log")).toEqual([true, false, true]);
    expect(may(add, "person.read")).toEqual([true, true, false]);
    expect(may(mali, "person.read")).toEqual([false, false, false]);
    expect(may(mali, "evidence.read")).toEqual([false, false, false]);
  });
});

describe("an activity as a reader sees it", () => {
  const content = {
    ...blankActivity("add", "ML"),
    title: { fr: "Atelier" },
    place: { country: "ML", region: "ML-7", district: "Ansongo", venue: "Mairie", hidden: true },
    attendance: { person: { row: 0, marks: {} } },
    evidence: { file: { name: "Aïssata.jpg", type: "image/jpeg", bytes: 1 } },
    guests: [
      { name: "Issa Sidibé", office: "Maire", part: "chair" as const, publicOffice: true },
      { name: "Sadio", office: null, part: "guest" as const, publicOffice: false },
    ],
    notes: "Chez Sadio",
    followUp: { weeks: 12, outcome: "Revu chez Moussa", waived: null },
  };

  test("says no name, file, note or hidden place to those who neither log there nor recorded it", () => {
    fc.assert(
      fc.property(standing, (who) => {
        const sight = sightOf(who, { partnerId: "add", country: "ML" });
        const told = JSON.stringify(asSeen(content, sight));
        const logs = mayOn(who, "activity.log", { partnerId: "add", country: "ML" });
        const names = mayOn(who, "person.read", { partnerId: "add", country: "ML" });
        expect(sight).toEqual({ names, exactPlace: logs });
        expect(["Aïssata", "person"].some((word) => told.includes(word))).toBe(names);
        expect(
          ["Ansongo", "Mairie", "Chez Sadio", "Revu chez Moussa"].some((word) =>
            told.includes(word),
          ),
        ).toBe(logs);
        expect(told.includes('"Sadio"')).toBe(names);
        // Who holds a public office is named: their presence is public.
        expect(told).toContain("Issa Sidibé");
        expect(told).toContain("ML-7");
      }),
    );
  });

  test("is whole to those with every right", () => {
    expect(asSeen(content, sightOf(of("lead"), { partnerId: "add", country: "ML" }))).toEqual(
      content,
    );
  });
});
