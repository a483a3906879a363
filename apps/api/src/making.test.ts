import type { Readable } from "node:stream";
import { DomainError } from "@suivi/domain/errors";
import { readXlsx } from "hucre/xlsx";
import { describe, expect } from "vitest";
import { heldBy, type MadeFile } from "./files/made-file";
import { makeNextEdition } from "./features/reports/make-editions";
import { makingAside, makingHere } from "./making";
import { type Given, test } from "./testing/given";
import { aReport } from "./testing/report-cases";

const lead = async (given: Given) => ({
  viewer: (await given.viewer("lead"))!,
  origin: "http://suivi.example",
});
const asked = { programme: "JF", language: "fr", basis: "approved" } as const;
const textOf = (file: MadeFile) => (heldBy(file) as Buffer).toString("utf8");
// To start a thread takes a busy machine a while.
const patience = 60_000;

describe("a thread of its own", () => {
  test(
    "makes the file that would be made here, however many are asked for at once",
    { timeout: patience },
    async ({ given }) => {
      await given.approved();
      const aside = makingAside(given.url);
      const by = await lead(given);
      const texts = await Promise.all(
        Array.from({ length: 5 }, async () => {
          const file = await aside.file("activities", by, asked, "csv");
          expect(file.name).toBe("JF_rapport-activites_fr.csv");
          return textOf(file);
        }),
      );
      const here = textOf(await makingHere(given.db).file("activities", by, asked, "csv"));
      const withoutMoment = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
      expect(new Set(texts.map(withoutMoment))).toEqual(new Set([withoutMoment(here)]));
    },
  );

  test(
    "hands over a long file that was written aside, and refuses as the maker does",
    { timeout: patience },
    async ({ given }) => {
      const aside = makingAside(given.url);
      const by = await lead(given);
      const all = await aside.file("iptt", by, { ...asked, all: "1" }, "xlsx");
      const bytes = Buffer.concat(await (heldBy(all) as Readable).toArray());
      const { sheets } = await readXlsx(bytes);
      expect(sheets[0]?.name).toBe("À propos");
      const country = { ...asked, country: "FR" };
      await expect(aside.file("activities", by, country, "csv")).rejects.toThrow(
        new DomainError("invalid", {
          problems: [{ path: "country", code: "country_not_in_programme" }],
        }),
      );
    },
  );

  test("makes the editions that wait", { timeout: patience }, async ({ given }) => {
    const { db, programmeId } = given;
    const caller = await given.as("lead");
    const change = given.change();
    await caller.reports.make({ ...change, content: { ...aReport(), reportId: null } });
    expect(await makeNextEdition({ db, make: makingAside(given.url).edition })).toBe(true);
    expect(await caller.reports.edition({ programmeId, id: change.id })).toMatchObject({
      state: "made",
    });
  });
});
