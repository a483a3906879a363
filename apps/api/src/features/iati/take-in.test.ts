import { againstShared, sharedFile } from "@suivi/iati/testing/shared";
import { describe, expect } from "vitest";
import { test } from "../../testing/given";
import { full, publishable, published } from "../../testing/iati";
import { empty, figures, revisionOf, send } from "../../testing/take-in";

describe("a file that was published here", () => {
  test("sets an empty programme up with the same figures; taken in again it changes nothing", async ({
    given,
  }) => {
    for (const cut of ["programme", "country"] as const) {
      await publishable(given, { cut });
      if (cut === "programme") await full(given);
      const xml = await published(given);
      const id = await empty(given);
      const looked = await send(given, xml);
      expect(looked).toMatchObject({ status: 200, applied: false, chosen: "ML-MAT-0123-JF" });
      expect(await revisionOf(given, id)).toBe(1);
      const taken = await send(given, xml, "?apply=1");
      expect(taken.lines).toEqual(looked.lines);
      expect(await figures(given, id)).toEqual(await figures(given, given.programmeId));
      const revision = await revisionOf(given, id);
      expect(revision).toBe(1 + taken.made);
      const again = await send(given, xml, "?apply=1");
      expect(again.made).toBe(0);
      expect(again.lines.filter(({ fate }) => fate === "made")).toEqual([]);
      expect(await revisionOf(given, id)).toBe(revision);
      await given.db.programme.delete({ where: { id } });
    }
  });

  test("brings its settings along, so that it can be published again as it was", async ({
    given,
  }) => {
    await publishable(given, { funderActivityId: "XM-DAC-7-PPR-4000001234", cut: "country" });
    await full(given);
    const xml = await published(given);
    const programmeId = await empty(given);
    await send(given, xml, "?apply=1");
    const admin = await given.as("admin");
    const { points, gaps, file: made } = await admin.iati.readiness({ programmeId });
    expect({ gaps, stops: points.filter(({ kind }) => kind === "stops") }).toEqual({
      gaps: [],
      stops: [],
    });
    expect(made).toMatchObject({ activities: 3 });
    const { content } = await admin.programmes.get({ programmeId });
    expect(content).toMatchObject({
      title: { fr: "Nouveau", en: "Just Future" },
      aim: { fr: "Une sécurité au service de tous" },
      countries: ["ML", "BI"],
      iati: { identifier: "ML-MAT-0123-JF", cut: "country", countryShares: { ML: "60", BI: "40" } },
    });
  });
});

againstShared("real publishers' files", () => {
  for (const name of [
    "gdihub-activity.xml",
    "dipr-2018-02.xml",
    "canada-activity.xml",
    "afdb-ag-2.01.xml",
    "dfid-bf.xml",
  ])
    test(`${name} sets a programme up, once`, async ({ given }) => {
      const id = await empty(given);
      const bytes = sharedFile(`samples/${name}`);
      const { choices } = await send(given, bytes);
      const chosen = choices.at(-1)!.identifier;
      const query = `?apply=1&activity=${encodeURIComponent(chosen)}`;
      const taken = await send(given, bytes, query);
      expect(taken).toMatchObject({ status: 200, chosen });
      expect(taken.made).toBeGreaterThan(1);
      const revision = await revisionOf(given, id);
      expect(await send(given, bytes, query)).toMatchObject({ made: 0 });
      expect(await revisionOf(given, id)).toBe(revision);
    });
});
