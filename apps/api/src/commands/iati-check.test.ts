import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const loader = new URL("../../../../node_modules/tsx/dist/loader.mjs", import.meta.url).href;
const program = fileURLToPath(new URL("../cli.ts", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "suivi-iati-check-"));
  writeFileSync(join(folder, "old.xml"), `<iati-activities version="1.03"/>`);
  writeFileSync(join(folder, "cut.xml"), `<iati-activities version="2.03">`);
  writeFileSync(
    join(folder, "good.xml"),
    `<iati-activities version="2.03"><iati-activity xml:lang="fr">
     <iati-identifier>ML-MAT-1-A</iati-identifier>
     <reporting-org ref="ML-MAT-1" type="24"><narrative>R</narrative></reporting-org>
     <title><narrative>T</narrative></title><description><narrative>D</narrative></description>
     <participating-org role="4" ref="ML-MAT-1"/><activity-status code="2"/>
     <activity-date type="1" iso-date="2023-01-01"/><recipient-country code="ML"/>
     <sector code="15210"/></iati-activity></iati-activities>`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const suivi = (...args: string[]) =>
  new Promise<{ status: number; out: string; complaint: string }>((done) => {
    const words = ["--import", loader, program, "iati", "check", ...args];
    execFile(process.execPath, words, { cwd: folder }, (error, out, complaint) =>
      done({ status: error ? Number(error.code) : 0, out, complaint }),
    );
  });

describe("suivi iati check", () => {
  test("ends well for a good file, and says so in a line", async () => {
    const { status, out } = await suivi("good.xml");
    expect(status).toBe(0);
    expect(out.trim()).toBe(
      "good.xml: IATI 2.03, 1 activity. Structure valid, 0 errors, 0 warnings.",
    );
  });

  test("with --json gives one object a file, and ends badly when one of them is bad", async () => {
    const { status, out } = await suivi("--json", "good.xml", "old.xml", "cut.xml");
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { file: "good.xml", version: "2.03", structure: "valid", errors: 0, warnings: 0, ids: {} },
      { file: "old.xml", version: "1.03", structure: "invalid", critical: { "0.6.1": 1 }, ids: {} },
      { file: "cut.xml", version: "2.03", structure: "malformed", critical: { "0.1.1": 1 } },
    ]);
  });

  test("gives all of a long answer, also to a reader that takes its time", async () => {
    const many = `<document-link url="x" format="paper"/>`.repeat(600);
    const file = readFileSync(join(folder, "good.xml"), "utf8");
    writeFileSync(
      join(folder, "long.xml"),
      file.replace("</iati-activity>", `${many}</iati-activity>`),
    );
    const { out } = await suivi("--json", "--limit", "600", "long.xml");
    const [{ ids, findings }] = JSON.parse(out) as [{ ids: object; findings: unknown[] }];
    expect(ids).toEqual({ "9.27.1": 600 });
    expect(findings.length).toBeGreaterThan(600);
    expect(out.length).toBeGreaterThan(200_000);
  });

  test("tells in French what to do, with the line", async () => {
    const { out } = await suivi("--language", "fr", "old.xml");
    expect(out).toContain("line 1, iati-activities");
    expect(out).toContain("C’est un fichier d’IATI 1.03, une version qui n’est plus suivie.");
  });

  test("refuses what is not there in a line", async () => {
    const { status, complaint } = await suivi("none.xml");
    expect(status).toBe(1);
    expect(complaint).toContain("none.xml: there is no such file.");
  });
});
