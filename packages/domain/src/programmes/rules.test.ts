import { expect, test } from "vitest";
import { problemsOf } from "../problems/problem";
import { newFramework } from "../results/framework";
import { programmeProblems } from "./rules";
import { type ProgrammeContent, programmeContent } from "./schema";

const [security, peace] = [
  "01890000-0000-7000-8000-000000000001",
  "01890000-0000-7000-8000-000000000002",
];
const programme: ProgrammeContent = {
  ...newFramework,
  title: { fr: "Avenir juste" },
  aliases: [],
  aim: null,
  countries: ["ML"],
  periodStated: [{ from: "2020", to: "2025", source: null }],
  costStated: [{ scope: "Mali", about: "4000000000", currency: "XOF", source: null }],
  outcomes: [],
  consortium: [],
};
const anOutcome = {
  id: security,
  parentId: null,
  level: "outcome" as const,
  code: "PO1",
  title: { fr: "Sécurité" },
  assumptions: null,
  source: null,
};
const aPart = {
  id: security,
  organisationId: security,
  role: "implementing" as const,
  country: null,
  fundedById: null,
  roleInferred: false,
  source: null,
};
const said = (content: Partial<ProgrammeContent>) =>
  programmeProblems({ ...programme, ...content }).map(({ path, code }) => `${path} ${code}`);
const read = (content: object) => {
  const parsed = programmeContent.safeParse({ ...programme, ...content });
  return parsed.success ? [] : problemsOf(parsed.error).map(({ path, code }) => `${path} ${code}`);
};

test("a period is stated as its source states it: years or days, in order", () => {
  expect(read({})).toEqual([]);
  expect(said({ periodStated: [{ from: "2025", to: "2025-01-31", source: null }] })).toEqual([]);
  expect(said({ periodStated: [{ from: "2025", to: "2024-12-31", source: null }] })).toEqual([
    "periodStated.0.to end_before_start",
  ]);
  expect(read({ periodStated: [{ from: "2021-02-30", to: "bientôt", source: null }] })).toEqual([
    "periodStated.0.from not_a_date",
    "periodStated.0.to not_a_date",
  ]);
});

test("a source's address is one of the web: nothing that runs in the reader's browser", () => {
  const source = { title: "Article", author: null, url: "javascript:alert(1)" };
  expect(read({ periodStated: [{ from: "2020", to: "2025", source }] })).toEqual([
    "periodStated.0.source.url not_valid",
  ]);
});

test("two outcomes never share a code, and an outcome stands under an impact that is there", () => {
  expect(said({ outcomes: [anOutcome, { ...anOutcome, id: peace, parentId: security }] })).toEqual([
    "outcomes.1.code said_twice",
    "outcomes.1.parentId unknown_outcome",
  ]);
});

test("an organisation takes part once in a role and country, and gets its money from another", () => {
  const again = { ...aPart, id: peace, fundedById: security, country: "NL" };
  expect(said({ consortium: [aPart, { ...again, country: null }, again] })).toEqual([
    "consortium.1.organisationId said_twice",
    "consortium.1.fundedById funds_itself",
    "consortium.2.fundedById funds_itself",
    "consortium.2.country country_not_in_programme",
  ]);
});
