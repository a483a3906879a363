import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newTestDb } from "@suivi/db/testing";
import { newId } from "@suivi/domain/ids";
import { afterAll, expect, inject, test } from "vitest";
import { addProgramme } from "../features/programmes/save-programme";
import { viewer } from "../seed/accounts";
import { aProgramme } from "../testing/build";
import { command } from "../testing/suivi";
import { world } from "../testing/world";

const scratch = mkdtempSync(join(tmpdir(), "suivi-iati-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const file = join(scratch, "paix.xml");
writeFileSync(
  file,
  `<iati-activities version="2.03"><iati-activity xml:lang="fr" default-currency="EUR"><iati-identifier>ML-MAT-0123-PAIX</iati-identifier>
  <reporting-org ref="ML-MAT-0123" type="24"><narrative>Réseau de paix</narrative></reporting-org>
  <title><narrative>Paix</narrative></title><description><narrative>Des comités plus ouverts.</narrative></description>
  <participating-org role="2" ref="ML-MAT-0123" type="24"><narrative>Réseau de paix</narrative></participating-org>
  <activity-status code="2"/><activity-date type="1" iso-date="2021-01-01"/><activity-date type="3" iso-date="2024-12-31"/>
  <recipient-country code="ML"/><sector code="15210"/>
  <budget><period-start iso-date="2021-01-01"/><period-end iso-date="2021-12-31"/><value value-date="2021-01-01">1000</value></budget>
  </iati-activity></iati-activities>`,
);

test("a file sets a programme up, and what it says is published again, from the command line", async () => {
  const { db, url, drop } = await newTestDb(inject("postgres"));
  const { users } = await world(db);
  const admin = await viewer(db, users.admin);
  const content = aProgramme({ countries: ["ML"], periodStated: [] });
  const id = newId();
  await addProgramme({ db, viewer: admin }, { id, changeId: newId(), code: "NEW", content });
  await db.$disconnect();
  const suivi = (...args: string[]) =>
    command(["iati", ...args], { DATABASE_URL: url, SUIVI_DATA: scratch });

  const early = await suivi("publish", "--programme", "new");
  expect(early).toMatchObject({ status: 1, err: "" });
  expect(early.out).toContain("(/NEW/iati/settings)");

  const looked = await suivi("take-in", file, "--programme", "NEW", "--preview");
  expect(looked.out).toMatch(/3 records would be made or changed in NEW/);
  const taken = await suivi("take-in", file, "--programme", "NEW", "--json");
  expect(JSON.parse(taken.out)).toMatchObject({ made: 3, applied: true });
  const again = await suivi("take-in", file, "--programme", "NEW");
  expect(again.out).toContain("0 records made or changed in NEW.");

  const published = await suivi("publish", "--programme", "NEW");
  expect(published).toMatchObject({ status: 0, err: "" });
  expect(published.out).toContain("NEW: published, version 1, 1 activity");
  const nothing = await suivi("publish", "--programme", "NEW", "--json");
  expect(nothing.status).toBe(0);
  expect(JSON.parse(nothing.out)).toMatchObject({ published: false, version: 1, open: false });
  const kept = await db.publishedFile.findMany();
  expect(kept).toHaveLength(1);
  const out = join(scratch, "again.xml");
  writeFileSync(out, kept[0]!.xml);
  expect(readFileSync(out, "utf8")).toContain("ML-MAT-0123-PAIX");
  expect((await suivi("check", out)).out).toContain("Structure valid, 0 errors");

  const wrong = await suivi("take-in", join(scratch, "none.xml"), "--programme", "NEW");
  expect(wrong).toMatchObject({ status: 1, out: "" });
  await drop();
});
