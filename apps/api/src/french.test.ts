import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const narrow = "\u202f";

/** Where people read French: whole files of it, and the French half of the files that hold both. */
const files = [
  "apps/api/src",
  "apps/web/src",
  "packages/domain/src",
  "packages/documents/src",
  "packages/iati/src",
  "packages/ui/src",
]
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter(({ name }) => /(^|-)texts\.ts$|^fr\.ts$/.test(name))
  .map((entry) => join(entry.parentPath, entry.name));
const frenchIn = (path: string) => {
  const text = readFileSync(path, "utf8");
  if (path.endsWith("/fr.ts")) return text;
  const parts = text.split(/^(?=(?:export )?const )/m);
  return parts.filter((part) => /^(?:export )?const \w*fr\b/i.test(part)).join("");
};

/** The sentences of a source: what stands in quotes, without comments, imports and what is put in. */
function sentences(source: string): string[] {
  let code = source.replace(/^\s*(\/\/|\*|\/\*).*$/gm, "").replace(/^import[^;]*;/gm, "");
  // What is put in may hold sentences that have something put in: from the inside out.
  for (let before = ""; before !== code;)
    [before, code] = [code, code.replace(/\$\{[^{}]*\}/g, "…")];
  const quoted = code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g);
  return [...quoted].map(([, plain, template]) =>
    (plain ?? template ?? "").replace(/&\w+;/g, "&").replaceAll("\\u202f", narrow),
  );
}

/** What is wrong with how a sentence is set. */
function faults(sentence: string): string[] {
  const rules: [RegExp, string][] = [
    [/\p{L}'\p{L}/u, "an apostrophe that is none"],
    [/[\p{L}\d»)…] [;!?]/u, "a wide space before ; ! ?"],
    [/[\p{L}»)…] :(?=\s|$)/u, "a wide space before :"],
    [/\p{L}[;!?](?=\s|$)/u, "no space before ; ! ?"],
    [/\p{L}:(?=\s|$)/u, "no space before :"],
    [new RegExp(`«(?!${narrow})|(?<!${narrow})»`, "u"), "no narrow space inside « »"],
    [/\.\.\./, "three dots for …"],
  ];
  return rules.filter(([rule]) => rule.test(sentence)).map(([, fault]) => fault);
}

describe("French", () => {
  test("is set as it is printed: « », narrow spaces, ’ and …", () => {
    const said = files.flatMap((path) =>
      sentences(frenchIn(path)).map((sentence) => ({ path: relative(root, path), sentence })),
    );
    expect(said.length).toBeGreaterThan(500);
    const found = said.flatMap((one) =>
      faults(one.sentence).map((fault) => `${one.path}: ${fault}: ${one.sentence}`),
    );
    expect(found).toEqual([]);
  });

  test("set otherwise is found", () => {
    const wrong = [
      "L'atelier",
      "Quoi ?",
      "Attention : ici",
      "Vraiment!",
      "Titre:",
      "« Atelier »",
      "Et...",
    ];
    expect(wrong.filter((sentence) => faults(sentence).length === 0)).toEqual([]);
    for (const right of [
      "L’atelier",
      `Quoi${narrow}?`,
      `Titre${narrow}: ici`,
      `«${narrow}Atelier${narrow}»`,
      "https://x.fr",
    ])
      expect(faults(right)).toEqual([]);
  });
});
