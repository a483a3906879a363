import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { activityContent, blankActivity } from "../activities/schema";
import { newId } from "../ids";
import { type ProblemCode, problemsOf } from "./problem";

const blank = { ...blankActivity(newId(), "ML"), title: { fr: "Atelier" } };
const found = (schema: z.ZodMiniType, value: unknown) => {
  const { error } = schema.safeParse(value);
  return error ? problemsOf(error) : [];
};
const told = (content: object) => found(activityContent, { ...blank, ...content });

describe("what a form is told about a field", () => {
  const cases: [string, object, { path: string; code: ProblemCode; limit?: number }][] = [
    ["a title is missing", { title: {} }, { path: "title", code: "required" }],
    ["a title is blank", { title: { fr: "  " } }, { path: "title.fr", code: "required" }],
    [
      "a title has 10 000 characters",
      { title: { fr: "a".repeat(10_000) } },
      { path: "title.fr", code: "too_long", limit: 200 },
    ],
    ["a type is missing", { type: undefined }, { path: "type", code: "required" }],
    ["a type is no type", { type: "party" }, { path: "type", code: "not_valid" }],
    [
      "a count is negative",
      { headCount: { female: -1, male: null, unknown: null } },
      { path: "headCount.female", code: "too_small", limit: 0 },
    ],
    [
      "a count is half a person",
      { headCount: { female: 1.5, male: null, unknown: null } },
      { path: "headCount.female", code: "not_a_whole_number" },
    ],
    [
      "a count is a word",
      { headCount: { female: "many", male: null, unknown: null } },
      { path: "headCount.female", code: "not_a_number" },
    ],
    [
      "a count is beyond all people",
      { headCount: { female: 1e9, male: null, unknown: null } },
      { path: "headCount.female", code: "too_large", limit: 1_000_000 },
    ],
    ["a date is no date", { start: "2023-02-30" }, { path: "start", code: "not_a_date" }],
    ["a date is of another age", { start: "0023-02-03" }, { path: "start", code: "not_a_date" }],
    ["a field nobody knows is sent", { shoeSize: 43 }, { path: "shoeSize", code: "not_valid" }],
    ["a null byte is in it", { notes: "a\0b" }, { path: "notes", code: "not_valid" }],
    ["half an emoji is in it", { notes: "a\ud83d" }, { path: "notes", code: "not_valid" }],
  ];
  test.each(cases)("%s", (_, content, problem) => expect(told(content)).toEqual([problem]));

  test("names and titles in any script pass, emoji too", () => {
    for (const title of ["ورشة عمل حول الأمن", "Atelier 👩🏾‍🌾 à Gao", "Ɲɔgɔn faamuya", "न्याय"])
      expect(told({ title: { fr: title } })).toEqual([]);
  });
});

test("a password that is too short is told how long it must be", () => {
  const schema = z.object({ next: z.string().check(z.minLength(12)) });
  expect(found(schema, { next: "short" })).toEqual([
    { path: "next", code: "too_short", limit: 12 },
  ]);
});
