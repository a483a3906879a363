import { newTestDb } from "@suivi/db/testing";
import { check } from "@suivi/iati/check";
import { dutchMfa } from "@suivi/iati/dutch-mfa";
import { libxml2Verdict } from "@suivi/iati/testing/libxml2";
import { againstShared } from "@suivi/iati/testing/shared";
import { blankIatiSettings, cuts, type IatiSettings } from "@suivi/domain/iati/settings";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { newId } from "@suivi/domain/ids";
import type { Iptt } from "@suivi/domain/results/tracking-table";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { addProgramme, reviseProgramme } from "../features/programmes/save-programme";
import { userByEmail, viewerById } from "../features/access/store";
import { gapsOf } from "../features/iati/gaps";
import { gather } from "../features/iati/gather";
import { makeFile } from "../features/iati/make-file";
import { takeIn } from "../features/iati/take-in";
import { overview } from "../features/money/overview";
import { iptt } from "../features/results/iptt";
import { publishedTables } from "../features/results/published-tables";
import { aProgramme } from "../testing/build";
import { type DemoPerson, demoPeople } from "./accounts";
import { demoId } from "./demo-activity";
import { justFutureId } from "./just-future";
import { seed } from "./seed";

let database: Awaited<ReturnType<typeof newTestDb>>;
beforeAll(async () => {
  database = await newTestDb(inject("postgres"));
  await seed(database.db, "a secret of the tests, long enough to sign with", () => undefined);
}, 240_000);
afterAll(() => database.drop());

const viewerOf = async (person: DemoPerson) => {
  const found = await userByEmail(database.db, demoPeople[person].email);
  return (await viewerById(database.db, found!.id))!;
};
const contentOf = async (id: string) => {
  const row = await database.db.programme.findUniqueOrThrow({ where: { id } });
  return { version: row.version, content: row.content as ProgrammeContent };
};
async function revise(programmeId: string, change: Partial<ProgrammeContent>) {
  const { version, content } = await contentOf(programmeId);
  const at = { programmeId, id: programmeId, changeId: newId(), baseVersion: version };
  await reviseProgramme(
    { db: database.db, viewer: await viewerOf("lead") },
    { ...at, content: { ...content, ...change } },
  );
}
async function fileOf(programmeId: string) {
  const facts = (await gather(database.db, programmeId, publishedTables))!;
  expect(gapsOf(facts)).toEqual([]);
  return makeFile(facts, null, new Date());
}
const judged = async (xml: string) => {
  const { structure, errors, warnings, ids } = await check(xml, { packs: [dutchMfa] });
  return { structure, errors, warnings, ids };
};
const sound = { structure: "valid", errors: 0, warnings: 0, ids: {} };

describe("the demonstration as IATI", () => {
  test("breaks no rule and no codelist, and is written in two seconds at the most", async () => {
    const times: number[] = [];
    let xml = "";
    for (let time = 0; time < 3; time += 1) {
      const started = performance.now();
      ({ xml } = await fileOf(demoId));
      times.push(performance.now() - started);
    }
    expect(await judged(xml)).toEqual(sound);
    expect(Math.min(...times)).toBeLessThan(2000);
  });

  test("however it is cut and whatever is withheld: no name of a person, no venue, no withheld name, no rule broken", async () => {
    const { db } = database;
    const people = [
      ...(await db.person.findMany({ select: { name: true } })),
      ...(await db.user.findMany({ select: { name: true } })),
    ].map(({ name }) => name);
    const places = await db.$queryRaw<{ venue: string }[]>`
      select distinct content -> 'place' ->> 'venue' as venue from "Activity" where content -> 'place' ->> 'venue' is not null`;
    expect(people.length).toBeGreaterThan(300);
    expect(places.length).toBeGreaterThan(0);
    const organisations = await db.organisation.findMany({ where: { programmeId: demoId } });
    const { content } = await contentOf(demoId);
    const partners = content.consortium.filter(({ role }) => role === "implementing");
    const choice = fc.record({
      cut: fc.constantFrom(...cuts),
      countries: fc.subarray(content.countries),
      partnerIds: fc.subarray(partners.map(({ organisationId }) => organisationId)),
      stated: fc.boolean(),
      language: fc.constantFrom("fr" as const, "en" as const),
    });
    const run = async ({ cut, countries, partnerIds, stated, language }: Choice) => {
      const iati: IatiSettings = {
        ...content.iati!,
        cut,
        language,
        withheld: { countries, partnerIds },
        countryShares: stated ? content.iati!.countryShares : {},
      };
      await revise(demoId, { iati });
      const { xml } = await fileOf(demoId);
      expect(await judged(xml)).toEqual(sound);
      const hidden = partners.filter(
        (one) => partnerIds.includes(one.organisationId) || countries.includes(one.country!),
      );
      const names = hidden.flatMap(({ organisationId }) => {
        const one = organisations.find(({ id }) => id === organisationId);
        return Object.values((one!.content as OrganisationContent).name);
      });
      const never = [...people, ...places.map(({ venue }) => venue), ...names];
      expect(never.filter((word) => word && xml.includes(word))).toEqual([]);
      for (const country of countries) expect(xml).not.toContain(`code="${country}"`);
    };
    type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;
    await fc.assert(fc.asyncProperty(choice, run), { numRuns: 12 });
  }, 240_000);
});

describe("Just Future", () => {
  test("is not published before somebody has typed what its sources do not state", async () => {
    expect(await gather(database.db, justFutureId, publishedTables)).toBeNull();
  });

  test("breaks no rule once that is typed", async () => {
    const organisations = await database.db.organisation.findMany({
      where: { programmeId: justFutureId },
    });
    const cordaid = organisations.find(
      ({ content }) => (content as OrganisationContent).identifier === "NL-KVK-41160054",
    )!;
    await revise(justFutureId, {
      iati: {
        ...blankIatiSettings,
        reportingOrgId: cordaid.id,
        identifier: "NL-KVK-41160054-JF",
        currency: "EUR",
        sectors: [{ id: newId(), code: "15210", share: null }],
      },
    });
    const { xml } = await fileOf(justFutureId);
    expect(await judged(xml)).toEqual(sound);
    expect(xml).toContain('ref="XM-DAC-7"');
    expect(xml).not.toMatch(/<(budget|transaction|result)\b/);
    for (const name of ["Abdoulaye Coulibaly", "Kalilou Sidibé", "Issa Sidibé"])
      expect(xml).not.toContain(name);
  });
});

describe("taken into an empty programme", () => {
  /** What the table and the money say, without ids. */
  async function figures(programmeId: string) {
    const { db } = database;
    const reader = { db, programmeId: programmeId as ReadableProgrammeId, reach: "all" as const };
    const table = (await iptt(reader, { basis: "approved" })) as Iptt;
    const standing = { administrator: true, membership: null };
    const { byCurrency } = await overview({ ...reader, standing });
    return {
      lines: table.lines.map(({ content, periods, cells }) => ({
        title: content.title,
        baseline: content.baseline.state === "value" ? content.baseline : null,
        cells: periods.flatMap(({ start, end, key }) => {
          const { value, target } = cells[key]!;
          // What lies ahead is not in the file: a running total goes on by itself.
          if (start > today || (value === null && target === null)) return [];
          return [{ start, end, target, value: value && Math.round(value * 10_000) / 10_000 }];
        }),
      })),
      money: byCurrency.map(({ currency, total, years }) => ({ currency, total, years })),
    };
  }
  const today = new Date().toISOString().slice(0, 10);

  test("the demonstration says the same: every baseline, target and actual, every budget and payment", async () => {
    const { content } = await contentOf(demoId);
    const withheld = { countries: [], partnerIds: [] };
    await revise(demoId, { iati: { ...content.iati!, cut: "programme", withheld } });
    const { xml } = await fileOf(demoId);
    const administrator = await viewerOf("administrator");
    const ctx = { db: database.db, viewer: administrator };
    const id = newId();
    await addProgramme(ctx, {
      id,
      changeId: newId(),
      code: "EMPTY",
      content: aProgramme({ title: { fr: "Vide" }, countries: ["ML"], periodStated: [] }),
    });
    const taken = await takeIn(ctx, "EMPTY", { apply: "1" }, xml);
    expect(
      taken.lines.filter(({ fate, kind }) => fate === "skipped" && kind !== "measurement"),
    ).toEqual([]);
    const before = await figures(demoId);
    expect(before.lines.flatMap(({ cells }) => cells).length).toBeGreaterThan(40);
    expect(await figures(id)).toEqual(before);
    expect((await takeIn(ctx, "EMPTY", { apply: "1" }, xml)).made).toBe(0);
  });
});

againstShared("against the official schema", () => {
  test("the demonstration is valid, cut in each way", async () => {
    const { content } = await contentOf(demoId);
    for (const cut of cuts) {
      await revise(demoId, { iati: { ...content.iati!, cut } });
      const { xml } = await fileOf(demoId);
      expect(libxml2Verdict("iati-activities", xml)).toEqual({ verdict: "valid", why: "" });
    }
  });
});
