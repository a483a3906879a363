import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDocx } from "@suivi/documents/testing/read-docx";
import { readPdf } from "@suivi/documents/testing/read-pdf";
import { newTestDb } from "@suivi/db/testing";
import { parseCsv } from "hucre/csv";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { command } from "../testing/suivi";
import { world } from "../testing/world";

const folder = mkdtempSync(join(tmpdir(), "suivi-report-"));
const file = (name: string) => join(folder, name);
let here: Awaited<ReturnType<typeof newTestDb>>;
let add: string;
beforeAll(async () => {
  here = await newTestDb(inject("postgres"));
  ({ add } = await world(here.db));
  await here.db.$disconnect();
});
afterAll(async () => {
  await here.drop();
  rmSync(folder, { recursive: true });
});
const suivi = (...args: string[]) =>
  command(["report", ...args], { DATABASE_URL: here.url, SUIVI_DATA: folder });

test("a report made by command says for whom, of what and on which basis it was made", async () => {
  const scope = ["--from", "2023-01", "--to", "2023-12", "--country", "ml", "--partner", "add"];
  const made = await suivi("--programme", "jf", ...scope, "--out", file("a.pdf"), "--json");
  expect(made).toMatchObject({ status: 0, err: "" });
  const bytes = readFileSync(file("a.pdf"));
  expect(JSON.parse(made.out)).toEqual({
    file: file("a.pdf"),
    kind: "activity",
    format: "pdf",
    bytes: bytes.length,
  });
  const { pages } = await readPdf(bytes);
  for (const said of ["janvier 2023 – décembre 2023", "Mali", "ADD", "npm run suivi"])
    expect(pages[0]).toContain(said);
  expect(pages[0]).toContain("données validées seulement");
});

test("the form and the language are as asked, whatever the file is called", async () => {
  const asked = ["--kind", "activity", "--format", "csv", "--language", "en", "--partner", add];
  const { status } = await suivi("--programme", "JF", ...asked, "--out", file("a.txt"));
  expect(status).toBe(0);
  const [header] = parseCsv(readFileSync(file("a.txt"), "utf8"), { delimiter: "," });
  expect(header).toContain("Attendances");
});

test("the tracking table is made by the same command", async () => {
  const asked = ["--programme", "JF", "--kind", "iptt", "--language", "en"];
  expect(await suivi(...asked, "--out", file("iptt.csv"))).toMatchObject({ status: 0, err: "" });
  const [header] = parseCsv(readFileSync(file("iptt.csv"), "utf8"), { delimiter: "," });
  expect(header).toContain("Indicator");
  expect((await suivi(...asked, "--out", file("iptt.docx"))).status).toBe(0);
  expect(readDocx(readFileSync(file("iptt.docx"))).text).toContain("approved data only");
});

test("the progress report, a partner's sheet and the year's report are made by the same command", async () => {
  const asked = ["--programme", "JF", "--language", "en", "--year", "3"];
  const progress = [...asked, "--half", "1", "--kind", "progress"];
  expect((await suivi(...progress, "--out", file("p.pdf"))).status).toBe(0);
  const { pages } = await readPdf(readFileSync(file("p.pdf")));
  for (const said of ["Progress report", "Year 3, H1", "January 2023 – June 2023"])
    expect(pages[0]).toContain(said);
  const partner = [...asked, "--kind", "partner", "--partner", "add"];
  expect((await suivi(...partner, "--out", file("p.csv"))).status).toBe(0);
  expect(readFileSync(file("p.csv"), "utf8")).toContain("Attendances");
  expect((await suivi(...asked, "--kind", "annual", "--out", file("a.docx"))).status).toBe(0);
  expect(readDocx(readFileSync(file("a.docx"))).text).toContain("To be written");
  const wrong = [...asked, "--half", "3", "--kind", "progress", "--out", file("none.pdf")];
  const refused = await suivi(...wrong);
  expect(refused).toMatchObject({ status: 1, out: "" });
  expect(refused.err).toContain("half: ");
  expect((await suivi(...asked, "--kind", "partner", "--out", file("none.pdf"))).err).toContain(
    "partner: ",
  );
});

test("what can't be made is refused in one line, and no file is written", async () => {
  const out = ["--out", file("none.pdf")];
  const refusals: [args: string[], said: string][] = [
    [["--programme", "JF"], "--out is missing"],
    [["--programme", "NONE", ...out], "There is no programme NONE. There are: JF, OTHER."],
    [["--programme", "JF", "--kind", "dance", ...out], '--kind is "dance"; it is activity'],
    [["--programme", "JF", "--format", "odt", ...out], '--format is "odt"; it is pdf or'],
    [["--programme", "JF", "--from", "May", ...out], "from: "],
    [["--programme", "JF", "--kind", "iptt", "--from", "2023-01", ...out], "from: "],
    [["--programme", "JF", "--country", "fr", ...out], "country: "],
    [["--programme", "JF", "--partner", "Nobody", ...out], 'no organisation "Nobody"'],
  ];
  const answers = await Promise.all(refusals.map(([args]) => suivi(...args)));
  for (const [index, { status, out: answer, err }] of answers.entries()) {
    const lines = err.trim().split("\n").length;
    expect({ status, answer, lines }).toEqual({ status: 1, answer: "", lines: 1 });
    expect(err).toContain(refusals[index]![1]);
  }
  expect(() => readFileSync(file("none.pdf"))).toThrow(/ENOENT/);
});
