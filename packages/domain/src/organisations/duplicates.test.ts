import { describe, expect, test } from "vitest";
import { looksLikeOrgId, possibleDuplicates } from "./duplicates";
import type { OrganisationContent } from "./schema";

const organisation = (content: Partial<OrganisationContent>): OrganisationContent => ({
  name: {},
  acronym: null,
  aliases: [],
  identifier: null,
  oldIdentifier: null,
  type: null,
  country: null,
  ...content,
});
const known = [
  [
    "add",
    organisation({
      name: { fr: "Alliance d’Assistance au Développement Durable" },
      acronym: "ADD",
    }),
  ],
  ["ccs", organisation({ name: { fr: "Comité consultatif de sécurité" }, aliases: ["CSS"] })],
  [
    "mfa",
    organisation({
      name: { en: "Ministry of Foreign Affairs of the Netherlands" },
      identifier: "XM-DAC-7",
      oldIdentifier: "NL-1",
    }),
  ],
  [
    "wanep",
    organisation({ name: { en: "West Africa Network for Peacebuilding" }, acronym: "WANEP" }),
  ],
] as const;
const like = (content: Partial<OrganisationContent>) =>
  possibleDuplicates(
    organisation(content),
    known.map(([id, one]) => ({ id, content: one })),
  ).map(({ id }) => id);

describe("while an organisation is typed, one that may be the same is shown", () => {
  test.each([
    ["its acronym", { acronym: "add" }, ["add"]],
    ["its acronym typed as its name", { name: { fr: "CSS" } }, ["ccs"]],
    ["a name without accents", { name: { fr: "comite consultatif de securite" } }, ["ccs"]],
    ["a slip in its name", { name: { en: "West Africa Networck for Peacebuilding" } }, ["wanep"]],
    [
      "a name with other small words",
      { name: { fr: "Alliance pour l’assistance durable" } },
      ["add"],
    ],
    ["its old identifier", { identifier: "NL-1" }, ["mfa"]],
  ])("by %s", (_, content, expected) => {
    expect(like(content)).toEqual(expected);
  });

  test("and nothing is shown for what is only of the same kind", () => {
    expect(like({ name: { fr: "Association pour la paix au Mali" }, acronym: "APM" })).toEqual([]);
    expect(like({ name: { en: "Ministry of Justice of Mali" } })).toEqual([]);
    expect(like({})).toEqual([]);
  });
});

test("an identifier is recognised by its form: list, register, number", () => {
  for (const right of ["NL-KVK-41160054", "XM-DAC-7", "GB-CHC-123"])
    expect(looksLikeOrgId(right)).toBe(true);
  for (const wrong of ["NL-1", "41160054", "NLKVK41160054", "nl-kvk-1", ""])
    expect(looksLikeOrgId(wrong)).toBe(false);
});
