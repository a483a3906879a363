import fc from "fast-check";
import { expect, test } from "vitest";
import { harmless, harmlessInCsv } from "./harmless";

const formula = fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠");
const unseen = fc.constantFrom("", " ", "\u00a0", "\u202f", "\u200b", "\ufeff", "\u2066");

test("whatever stands before it unseen, a formula is led by an apostrophe", () => {
  fc.assert(
    fc.property(unseen, unseen, formula, fc.string(), (a, b, sign, rest) => {
      expect(harmless(`${a}${b}${sign}${rest}`).startsWith("'")).toBe(true);
    }),
  );
});

test("nothing of a text is lost: the apostrophe is all that is added, and only where it is needed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect([text, `'${text}`]).toContain(harmless(text));
    }),
  );
  for (const text of ["Atelier à Gao", "ورشة", "🎉 fête", "a = b", "5 - 3", "'déjà", ""])
    expect(harmless(text)).toBe(text);
});

const signs = ["=", "+", "-", "@", ",", ";", "\t", "\r", "\n", '"', "'", " ", "a", "b"];

test("cut at any separator, no piece of a text is a formula", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...signs) }), (text) => {
      for (const piece of harmlessInCsv(text).split(/[,;\t\r\n]/))
        expect(piece.replace(/^[\s"]+/, "")).not.toMatch(/^[=+\-@]/);
    }),
  );
});
