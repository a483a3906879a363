import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PersonContent } from "../activities/schema";
import { matchPeople } from "./match";
import { keysSought, matchKeys, phoneTail, wordsOfName } from "./spoken-name";
import { labelledPairs } from "./testing/labelled-people";

const plain = { sex: "unknown" as const, organisation: null, phone: null, birthYear: null };
type Some = Partial<PersonContent> & { name: string };
const answer = (a: Some, b: Some) => matchPeople({ ...plain, ...a }, { ...plain, ...b }).answer;

describe("on pairs of people labelled by hand", () => {
  const judged = labelledPairs.map((pair) => ({
    ...pair,
    answer: matchPeople(pair.a, pair.b).answer,
  }));
  const share = (of: typeof judged, is: (one: (typeof judged)[0]) => boolean) =>
    of.filter(is).length / of.length;
  const suspected = judged.filter((one) => one.answer !== "different");

  test("there are at least 400, of both kinds", () => {
    expect(judged.length).toBeGreaterThanOrEqual(400);
    expect(judged.filter((one) => one.same).length).toBeGreaterThan(150);
    expect(judged.filter((one) => !one.same).length).toBeGreaterThan(150);
  });

  test("most who are one person are suspected, and most who are suspected are one person", () => {
    const recall = share(
      judged.filter((one) => one.same),
      (one) => one.answer !== "different",
    );
    const precision = share(suspected, (one) => one.same);
    expect(recall).toBeGreaterThan(0.95);
    expect(precision).toBeGreaterThan(0.9);
  });

  test("who are said to be the same are", () => {
    const sure = judged.filter((one) => one.answer === "same");
    expect(sure.length).toBeGreaterThan(40);
    expect(share(sure, (one) => one.same)).toBeGreaterThan(0.98);
  });

  test("whom the rules suspect the index finds", () => {
    const found = share(suspected, ({ a, b }) => {
      const keys = keysSought(a);
      return matchKeys(b).some((key) => keys.includes(key));
    });
    expect(found).toBeGreaterThan(0.95);
  });
});

describe("two people", () => {
  test("are judged alike whichever is named first, and somebody is never different from themselves", () => {
    const some = fc.constantFrom(...labelledPairs.flatMap(({ a, b }) => [a, b]));
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(matchPeople(a, b)).toEqual(matchPeople(b, a));
        expect(matchPeople(a, a).answer).not.toBe("different");
      }),
    );
  });

  test("of one name are perhaps the same; the telephone bears it out, another sex or age speaks against it", () => {
    const [name, phone] = ["Moussa Traoré", "76 12 34 56"];
    expect(answer({ name }, { name })).toBe("perhaps");
    expect(answer({ name, phone }, { name, phone: "+22376123456" })).toBe("same");
    expect(answer({ name, sex: "male" }, { name, sex: "female" })).toBe("different");
    expect(answer({ name, birthYear: 1950 }, { name, birthYear: 1999 })).toBe("different");
    expect(answer({ name: "Traoré" }, { name: "Traoré" })).toBe("perhaps");
    expect(answer({ name: "Traoré" }, { name })).toBe("different");
  });

  test("are the same in the spellings of the field", () => {
    for (const [a, b] of [
      ["Mohamed Diallo", "Mahamadou Jallow"],
      ["محمد علي", "Mohamed Ali"],
      ["Abd al-Rahman Touré", "Abdourahmane Toure"],
      ["M. Diallo", "Mamadou Diallo"],
    ])
      expect([a, answer({ name: a! }, { name: b! })]).toEqual([a, "perhaps"]);
  });
});

test("a name of any letters has words and keys, and nothing breaks on it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (name) => {
      expect(
        matchKeys({ name, phone: null }).every(
          (key) => key.length > 0 || wordsOfName(name).length <= 1,
        ),
      ).toBe(true);
      expect(
        matchPeople({ ...plain, name }, { ...plain, name: "Awa Sow" }).score,
      ).toBeGreaterThanOrEqual(-1);
    }),
  );
  expect(phoneTail("12 34")).toBeNull();
});
