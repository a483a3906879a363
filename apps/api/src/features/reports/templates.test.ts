import { newId } from "@suivi/domain/ids";
import { readDocx } from "@suivi/documents/testing/read-docx";
import { bareTemplate, ownTemplate } from "@suivi/documents/testing/templates";
import { describe, expect } from "vitest";
import { type Given, test } from "../../testing/given";
import { anEdition, aReport, aTemplate } from "../../testing/report-cases";
import type { Name } from "../../testing/world";
import { reportNeighbours } from "../../report-neighbours";
import { editionFile, reportFile } from "./edition-files";
import { makeReport } from "./make-report";
import { makeStarter, openTemplate, tryTemplate } from "./template-files";

const asking = async (given: Given, by: Name = "lead") => ({
  db: given.db,
  viewer: (await given.viewer(by))!,
});
const wordOf = async (given: Given, edition: string) => {
  const { content } = await editionFile(
    await asking(given),
    { programme: given.programmeId, edition },
    "docx",
  );
  return content as Buffer;
};
const cover = "Association Exemple";
const remove = async (given: Given, id: string, version: number, removed = true) =>
  (await given.as("lead")).reports.removeTemplate({ ...given.change(id, version), removed });

describe("the Word template of a programme", () => {
  test("is used by every Word report of it, and by no other file", async ({ given }) => {
    await given.approved();
    await aTemplate(given, await bareTemplate());
    const { programmeId } = given;
    const input = { programme: programmeId, language: "fr" as const, basis: "approved" as const };
    const report = await makeReport(await asking(given), input, "docx");
    expect(readDocx(report.content).text).toContain(cover);
    const asked = { programmeId, content: aReport() };
    const progress = await reportFile(
      { ...(await asking(given)), neighbours: reportNeighbours },
      asked,
      "docx",
    );
    expect(readDocx(progress.content as Buffer).text).toContain(cover);
    const page = await makeReport(await asking(given), input, "html");
    expect(page.content.toString("utf8")).not.toContain(cover);
  });

  test("is remembered by an edition: its Word file stays the same, byte for byte, whatever becomes of the template", async ({
    given,
  }) => {
    await given.approved();
    const before = await anEdition(given);
    const id = await aTemplate(given, await bareTemplate());
    const edition = await anEdition(given);
    const file = await wordOf(given, edition);
    expect(readDocx(file).text).toContain(cover);
    expect(readDocx(await wordOf(given, before)).text).not.toContain(cover);
    const lead = await given.as("lead");
    const { template } = await lead.reports.edition({
      programmeId: given.programmeId,
      id: edition,
    });
    expect(template).toMatchObject({ name: "Papier à en-tête.docx", version: 1 });

    await aTemplate(given, await ownTemplate(), { id, version: 1 });
    expect((await wordOf(given, edition)).equals(file)).toBe(true);
    await remove(given, id, 2);
    expect((await wordOf(given, edition)).equals(file)).toBe(true);
    expect(readDocx(await wordOf(given, await anEdition(given))).text).not.toContain(cover);
  });

  test("is taken out of use and put back, and each version of it can still be had", async ({
    given,
  }) => {
    const id = await aTemplate(given, await bareTemplate());
    await aTemplate(given, await ownTemplate(), { id, version: 1 });
    await remove(given, id, 2);
    await remove(given, id, 3, false);
    const lead = await given.as("lead");
    const { programmeId } = given;
    expect(await lead.reports.template({ programmeId })).toMatchObject({
      version: 4,
      removed: false,
      content: { marked: true, said: ["period", "programme", "title"] },
    });
    const version = async (number: number) => {
      const asked = { programme: programmeId, version: number };
      return (await openTemplate(await asking(given, "amina"), asked)).content as Buffer;
    };
    expect((await version(1)).equals(await bareTemplate())).toBe(true);
    expect((await version(4)).equals(await ownTemplate())).toBe(true);
    const { entries } = await lead.history.of({ programmeId, kind: "report_template", id });
    expect(entries.map(({ action }) => action)).toEqual([
      "restored",
      "removed",
      "revised",
      "added",
    ]);
  });

  test("is sent by those who answer for the programme alone", async ({ given }) => {
    await expect(aTemplate(given, await bareTemplate(), { by: "amina" })).rejects.toMatchObject({
      code: "not_allowed",
    });
    await aTemplate(given);
    const asked = { programme: given.programmeId, version: 1 };
    await expect(openTemplate(await asking(given, "funder"), asked)).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  test("is one a programme, and two that are sent at once are not both kept", async ({ given }) => {
    await aTemplate(given);
    await expect(aTemplate(given)).rejects.toMatchObject({ code: "change_id_reused" });
  });

  test("can be begun with ours, and tried on the programme's own figures", async ({ given }) => {
    await given.approved();
    const { content } = await makeStarter(await asking(given), { language: "en" });
    await aTemplate(given, content as Buffer);
    const trial = await tryTemplate(
      await asking(given),
      { programme: given.programmeId, language: "en" },
      reportNeighbours,
    );
    const { paragraphs } = readDocx(trial.content as Buffer);
    expect(paragraphs[0]!.text).toBe("[Your logo here]");
    expect(paragraphs[1]).toEqual({ style: "Title", text: "Progress report" });
  });
});

describe("a template that is sent", () => {
  const put = async (given: Given, bytes: Buffer, by: Name = "lead") => {
    const app = await given.server();
    const { programmeId, changeId, id, baseVersion } = given.change(newId());
    const query = new URLSearchParams({
      programmeId,
      changeId,
      id,
      baseVersion: String(baseVersion),
      name: "Modèle.docx",
    });
    const answer = await app.inject({
      method: "PUT",
      url: `/exports/report-template.docx?${query.toString()}`,
      headers: {
        "x-suivi": "1",
        cookie: await given.cookie(by),
        "content-type": "application/octet-stream",
      },
      payload: bytes,
    });
    await app.close();
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };

  test("arrives as the file itself, and is refused with the reason and by the field", async ({
    given,
  }) => {
    expect(await put(given, await bareTemplate(), "amina")).toMatchObject({ status: 403 });
    const wrong = await put(given, Buffer.from("Bonjour"));
    expect(wrong.status).toBe(400);
    expect(JSON.stringify(wrong.body)).toContain("not_a_template");
    const large = await put(given, Buffer.alloc(6 * 1024 * 1024));
    expect([large.status, JSON.stringify(large.body).includes("file_too_large")]).toEqual([
      400,
      true,
    ]);
    expect(await put(given, await bareTemplate())).toMatchObject({ status: 200 });
  });
});
