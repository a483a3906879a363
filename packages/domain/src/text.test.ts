import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localText, searchable, textIn, typed, typedOrNull, wordsSought } from "./text";

const word = fc.string({
  unit: fc.constantFrom(...Array.from("aeiouàâéèêëîïôœùûüçÀÉŒ' ’-محدɲɔŋन")),
  minLength: 1,
  maxLength: 12,
});

describe("what is searched for", () => {
  test("is found in any case, with or without accents, and by any part of it", () => {
    fc.assert(
      fc.property(fc.tuple(word, word, word), ([before, sought, after]) => {
        const kept = searchable(`${before} ${sought} ${after}`);
        const bare = sought.normalize("NFD").replace(/\p{Mn}/gu, "");
        for (const typedAs of [
          sought,
          sought.toUpperCase(),
          sought.toLowerCase(),
          bare,
          sought.normalize("NFD"),
        ])
          expect(kept).toContain(searchable(typedAs));
      }),
    );
  });

  test("is the same however often it is made searchable", () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(searchable(searchable(text))).toBe(searchable(text));
      }),
    );
  });

  test("is what people type: Œuvre and oeuvre, l'Est and l’Est, Comité and comite", () => {
    expect(searchable("Mise en Œuvre")).toBe("mise en oeuvre");
    expect(searchable("Comité de l’Est", null, undefined, "GAO")).toBe("comite de l est gao");
    expect(searchable("محمّد")).toBe(searchable("محمد"));
    expect(searchable("İstanbul")).toBe("istanbul");
  });
});

describe("text that a person typed", () => {
  const parse = (schema: ReturnType<typeof typed>, value: unknown) => schema.safeParse(value);

  test("is kept as it is in any script, without the space around it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const { data } = parse(typed(1000), text);
        const kept = text.trim() !== "" && !text.includes("\0");
        expect(data).toBe(kept ? text.trim() : undefined);
      }),
    );
  });

  test("is refused where no database could keep it", () => {
    for (const text of ["a\0b", "\ud83d", "x\udc00y"]) {
      expect(parse(typed(10), text).success).toBe(false);
      expect(wordsSought(10).safeParse(text).success).toBe(false);
    }
    expect(wordsSought(10).parse("")).toBe("");
  });

  test("left empty is nothing, never an empty text", () => {
    for (const nothing of ["", "  ", "\n\t", null])
      expect(typedOrNull(10).parse(nothing)).toBeNull();
    expect(typedOrNull(10).safeParse(undefined).success).toBe(false);
    expect(localText(10).safeParse({}).success).toBe(false);
    expect(localText(10).safeParse({ fr: " " }).success).toBe(false);
  });

  test("is read in the reader's language, else in the one it was written in", () => {
    expect(textIn({ fr: "Atelier", en: "Workshop" }, "en")).toBe("Workshop");
    expect(textIn({ fr: "Atelier" }, "en")).toBe("Atelier");
    expect(textIn({ en: "Workshop" }, "fr")).toBe("Workshop");
  });
});
