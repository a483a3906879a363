import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PastedPerson, readPeople } from "./paste";
import { decodeText } from "../decode-text";
import { asPasted, readTable, tableOf } from "./table";
import { messyLists } from "./testing/messy-lists";

const said = ({ name, sex, birthYear, ageBand, organisation, phone }: PastedPerson) =>
  [name, sex, birthYear ?? ageBand ?? "—", organisation ?? "—", phone ?? "—"].join(" | ");

describe("a list that was pasted", () => {
  test.each(messyLists)("is read: $what", ({ text, people, skipped = 0, doubts = {} }) => {
    const read = readPeople(text, 2024);
    expect(read.people.map(said)).toEqual(people);
    expect(read.skipped).toHaveLength(skipped);
    const found = read.people.filter((one) => one.doubts.length > 0);
    expect(Object.fromEntries(found.map((one) => [one.name, one.doubts]))).toEqual(doubts);
  });

  test("loses no line, whatever is in it: each is a person, is skipped and said to be, or is the heading", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        "F",
        "H",
        "Nom",
        "Sexe",
        "34",
        "76 12 34 56",
        "Awa Sow",
        "",
        '"',
        "x",
        "Total",
        "Femmes :",
      ),
    );
    const line = fc.tuple(fc.array(cell, { maxLength: 6 }), fc.constantFrom("\t", ";", ",", " - "));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.map(([cells, separator]) => cells.join(separator)).join("\n");
        const { lines: full } = readTable(text);
        const { people, skipped } = readPeople(text, 2024);
        const told = [...people, ...skipped].map((one) => one.line);
        expect(new Set(told).size).toBe(told.length);
        const missing = full.filter((one) => !told.includes(one.line));
        // One or two lines of headings say what the columns are.
        expect(missing.length).toBeLessThanOrEqual(2);
        for (const one of people) expect(one.ready).toBe(/\p{L}/u.test(one.name) && one.ready);
      }),
    );
  });

  test("of one person a line states that person, in any order of columns and in a sheet too", () => {
    const parts: Record<string, string> = {
      Nom: "Awa Sow",
      Sexe: "F",
      Âge: "34",
      Structure: "ADEM",
      Tél: "76 12 34 56",
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(parts), { minLength: 5 }), (order) => {
        const rows = [order, order.map((label) => parts[label]!)];
        const told = "Awa Sow | female | 1990 | ADEM | 76 12 34 56";
        expect(
          readPeople(rows.map((row) => row.join("\t")).join("\r\n"), 2024).people.map(said),
        ).toEqual([told]);
        expect(readPeople(tableOf(rows), 2024).people.map(said)).toEqual([told]);
        expect(readPeople(asPasted(rows), 2024).people.map(said)).toEqual([told]);
      }),
    );
  });
});

test("the repeat group of several forms says of which form each person is", () => {
  const text = "nom,sexe,_parent_index\nAwa Sow,F,1\nFanta Ba,F,1\nIssa Ly,M,2";
  expect(readPeople(text, 2024).people.map(({ form }) => form)).toEqual(["1", "1", "2"]);
});

describe("a file of text", () => {
  const text = "Nom;Prénom\nMaïga;Aïssata";
  test("is read as it was saved: UTF-8, UTF-16 or the Windows-1252 of a French Excel", () => {
    const utf8 = unescape(encodeURIComponent(text));
    expect(decodeText(Uint8Array.from(utf8, (letter) => letter.charCodeAt(0)))).toBe(text);
    expect(decodeText(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBe(text);
    const wide = [
      0xff,
      0xfe,
      ...Array.from(text).flatMap((letter) => [
        letter.charCodeAt(0) % 256,
        letter.charCodeAt(0) >> 8,
      ]),
    ];
    expect(
      readPeople(decodeText(Uint8Array.from(wide)), 2024).people.map(({ name }) => name),
    ).toEqual(["Aïssata Maïga"]);
  });

  test("with a quote that nothing closes still ends its lines", () => {
    expect(
      readPeople('Nom;Sexe\n"Awa Sow;F\nFanta Ba;F', 2024).people.map(({ name }) => name),
    ).toEqual(['"Awa Sow', "Fanta Ba"]);
  });
});
