import { describe, expect, test } from "vitest";
import { say } from "../say/say.ts";
import { activityFile } from "../testing/activity-file.ts";
import { check } from "./check.ts";

const now = new Date("2026-06-01T00:00:00Z");
const checked = (xml: string) => check(xml, { now });

describe("checking", () => {
  test("a file without a fault has none", async () => {
    expect(await checked(activityFile())).toEqual({
      kind: "iati-activities",
      version: "2.03",
      units: 1,
      structure: "valid",
      errors: 0,
      warnings: 0,
      ids: {},
      critical: {},
      packs: {},
      findings: [],
    });
  });

  test("a fault is told with its line, its activity and its place, and what to do", async () => {
    const { findings } = await checked(activityFile({ sectors: '<sector code="peace"/>' }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: "9.76.1",
      severity: "error",
      line: 12,
      activity: "ML-MAT-0123-PAIX",
      element: "sector/@code",
    });
    expect(say(findings[0]!, "en")).toBe(
      "“peace” is not a code of the list Sector. Choose one of that list, letter by letter.",
    );
    expect(say(findings[0]!, "fr")).toMatch(/^«\u202fpeace\u202f» n’est pas un code/);
  });

  test("every fault of an element is told, not only the first", async () => {
    const after = `<transaction><value value-date="yesterday">12,50</value><unheard-of/></transaction>`;
    const { structure, findings } = await checked(activityFile({ after }));
    expect(structure).toBe("invalid");
    expect(findings.map(({ message }) => message).toSorted()).toEqual([
      "attributeValue",
      "missing",
      "missing",
      "textValue",
      "unexpected",
    ]);
  });

  test("of two parts in the wrong order the later one is told, and neither as missing", async () => {
    const report = await checked(activityFile({ before: '<location ref="a"/>' }));
    expect(report.structure).toBe("invalid");
    expect(report.findings.map(({ message, values }) => [message, values.element])).toEqual([
      ["order", "activity-status"],
      ["order", "activity-date"],
      ["order", "recipient-country"],
    ]);
  });

  test("an identifier used twice is an error once a file, told with both lines", async () => {
    const [, activity = ""] = /(<iati-activity [^]*<\/iati-activity>)/.exec(activityFile()) ?? [];
    const report = await checked(activityFile({ more: activity + activity }));
    expect(report.ids).toEqual({ "1.1.2": 1 });
    const told = report.findings.filter(({ rule }) => rule === "1.1.2");
    expect(told.map(({ line, values }) => [line, values.line])).toEqual([
      [16, 4],
      [27, 4],
    ]);
  });

  test("counts go on where findings stop", async () => {
    const after = '<document-link url="x" format="paper"/>'.repeat(50);
    const report = await check(activityFile({ after }), { now, limit: 3 });
    expect(report.ids["9.27.1"]).toBe(50);
    expect(report.findings.filter(({ rule }) => rule === "9.27.1")).toHaveLength(3);
  });

  test("what is still to come is no fault of a plan, only of what is said to have happened", async () => {
    const dates = '<activity-date type="1" iso-date="2030-01-01"/>';
    expect((await checked(activityFile({ dates }))).ids).toEqual({});
    const happened = dates.replace('"1"', '"2"');
    expect((await checked(activityFile({ dates: happened }))).ids).toEqual({ "11.1.4": 1 });
  });
});

describe("a file that is no IATI file", () => {
  test.each([
    ["", "xml.empty", 1],
    ["   ", "xml.cut", 1],
    ["<iati-activities", "xml.cut", 1],
    ['<iati-activities version="2.03">\n<iati-activity>\n', "xml.unclosed", 3],
    ['<iati-activities version="2.03">\n</iati-activity>', "xml.unclosed", 2],
    ["<a>\n</a>\n<b/>", "xml.twoRoots", 3],
    ["<a>\n</a>\n</b>", "xml.unmatched", 3],
    ["<a/>\ntext", "xml.outside", 2],
    ['<a x="1" x="2"/>', "xml.attributeTwice", 1],
    ["<o:a/>", "xml.prefix", 1],
    ["<a>\n&nbsp;</a>", "xml.entities", 2],
    ["<a>\u0001</a>", "xml.character", 1],
    ["<a>".repeat(300), "xml.tooDeep", 1],
    ['<?xml version="1.0" encoding="klingon"?><a/>', "xml.encodingUnknown", 1],
  ])("%j is told as %s at line %i", async (text, message, line) => {
    const { structure, findings } = await check(new TextEncoder().encode(text));
    expect(structure).toBe("malformed");
    expect(findings.at(-1)).toMatchObject({ rule: "0.1.1", message, line });
  });

  test("a text longer than ten million letters is refused, not kept", async () => {
    const { findings } = await check(activityFile({ title: "a".repeat(10_100_000) }));
    expect(findings).toMatchObject([
      { message: "xml.tooLong", activity: "ML-MAT-0123-PAIX", element: "title/narrative" },
    ]);
  });

  test("entities that multiply are refused where they are declared", async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<a>&b;</a>`;
    expect((await check(bomb)).findings).toMatchObject([{ message: "xml.entities", line: 1 }]);
  });

  test.each([
    ["<rss><channel/></rss>", "0.2.1", "root"],
    ['<iati-activities xmlns="urn:x" version="2.03"/>', "0.2.1", "rootNamespace"],
    ["<iati-activities/>", "0.6.1", "versionMissing"],
    ['<iati-activities version="1.05"/>', "0.6.1", "versionOld"],
    ['<iati-activities version="3.0"/>', "0.6.1", "versionUnknown"],
  ])("%j is refused by rule %s, once", async (text, rule, message) => {
    const { structure, findings, critical, ids } = await check(text);
    expect(structure).toBe("invalid");
    expect(findings).toMatchObject([{ rule, message, line: 1 }]);
    expect([critical, ids]).toEqual([{ [rule]: 1 }, {}]);
  });
});

describe("bytes", () => {
  const encode = (encoding: BufferEncoding, text: string) =>
    Buffer.from(text.replace("UTF-8", encoding === "latin1" ? "ISO-8859-1" : "UTF-16"), encoding);

  test.each<[string, Uint8Array]>([
    ["UTF-8", encode("utf8", activityFile())],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${activityFile()}`)],
    ["ISO-8859-1", encode("latin1", activityFile())],
    ["UTF-16", encode("utf16le", `\ufeff${activityFile()}`)],
  ])("%s is read, also in crumbs", async (_name, bytes) => {
    const crumbs = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) =>
      bytes.subarray(at * 7, at * 7 + 7),
    );
    expect(await checked(activityFile())).toEqual(await check(crumbs, { now }));
    expect((await check(bytes, { now })).structure).toBe("valid");
  });

  test("bytes that are no letters are told with their line", async () => {
    const bytes = Buffer.from(activityFile({ title: "Bamako" }));
    bytes[bytes.indexOf("Bamako")] = 0xe9;
    expect((await check(bytes)).findings).toMatchObject([{ message: "xml.encodingBroken" }]);
  });
});

describe("national budget items", () => {
  test("each state a share, as a warning with their number", async () => {
    const items = '<budget-item code="1.1.1"/>'.repeat(2);
    const after = `<country-budget-items vocabulary="2">${items}</country-budget-items>`;
    const { ids, findings } = await checked(activityFile({ after }));
    expect(ids).toEqual({ "7.9.1": 1, "7.9.2": 1 });
    expect(say(findings[0]!, "en")).toBe(
      "There are 2 × budget-item: each needs a percentage. Add them; together 100.",
    );
  });
});
