import { newId } from "@suivi/domain/ids";
import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { cases, procedureOf, procedures } from "./testing/cases";
import { test } from "./testing/given";

type Tree = { [key: string]: unknown };

/** Every place in an input, down to its leaves. */
const placesIn = (value: unknown, at: string[] = []): string[][] =>
  typeof value === "object" && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))]
    : [at];

/** The same input with something else in one place. */
function withAt(value: unknown, [key, ...rest]: string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Tree) }) as Tree;
  copy[key] = withAt(copy[key], rest, other);
  return copy;
}

// What a database refuses, if nobody does before it.
const unstorable = ["a\0b", "\ud800", "-".repeat(36), 1e308];

const nasty: unknown[] = [
  ...unstorable,
  null,
  undefined,
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  '\'; drop table "Activity"; --',
  "%",
  "\\",
  "../../etc/passwd",
  "a".repeat(100_000),
  "👩🏾‍🌾",
  "00000000-0000-0000-0000-000000000000",
  newId(),
  newId().toUpperCase(),
  "9999-99-99",
  "2023-02-30",
  -1,
  0,
  1.5,
  -0,
  Number.MAX_SAFE_INTEGER,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  [[]],
  [null],
  {},
  { a: { b: {} } },
  JSON.parse('{"__proto__": {"administrator": true}, "constructor": 1}'),
];

describe("whatever is sent", () => {
  test("to any procedure, in any place, is answered or refused, and breaks nothing", async ({
    given,
  }) => {
    const broken: unknown[] = [];
    for (const { path } of procedures) {
      const { by, input } = cases[path]!;
      const base = { ...(await input(given)) };
      const procedure = procedureOf(await given.as(by), path);
      const send = (place: string[], value: unknown) =>
        procedure(
          withAt("changeId" in base ? { ...base, changeId: newId() } : base, place, value),
        ).catch((error: unknown) => {
          if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR")
            broken.push({ path, place: place.join("."), value, error });
        });
      const places = placesIn(base);
      for (const place of places) for (const value of unstorable) await send(place, value);
      const chance = fc.oneof(
        fc.constantFrom(...nasty),
        fc.jsonValue(),
        fc.string({ unit: "binary" }),
      );
      for (const [at, value] of fc.sample(fc.tuple(fc.nat(), chance), 25))
        await send(places[at % places.length]!, value);
    }
    expect(broken).toEqual([]);
  });

  test("over HTTP as no JSON, as JSON of another shape, or not at all is 4xx, without a word of our code", async ({
    given,
  }) => {
    const app = await given.server();
    const headers = { "x-suivi": "1", cookie: await given.cookie("amina") };
    const bodies = [
      "",
      "{",
      "null",
      "[]",
      '"x"',
      "1e999",
      '{"a":',
      "\0",
      "<xml/>",
      '{"0":{"json":1}}',
      "x".repeat(2.5e6),
    ];
    const types = [
      "application/json",
      "text/plain",
      "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded",
      "",
    ];
    const posts = [
      "/trpc/activities.save",
      "/trpc/activities.save,review.approve?batch=1",
      "/auth/sign-in",
      "/auth/password",
    ];
    const answers = [];
    for (const url of posts)
      for (const payload of bodies)
        for (const type of types)
          answers.push(
            await app.inject({
              method: "POST",
              url,
              payload,
              headers: { ...headers, ...(type && { "content-type": type }) },
            }),
          );
    const gets = [
      "%",
      "{",
      "null",
      "[]",
      "%7B%22programmeId%22%3A1%7D",
      "%00",
      encodeURIComponent('{"a":'.repeat(5000)),
    ];
    for (const input of gets)
      for (const path of ["activities.list", "activities.list,dashboard.figures"])
        answers.push(
          await app.inject({
            url: `/trpc/${path}?${path.includes(",") ? "batch=1&" : ""}input=${input}`,
            headers,
          }),
        );
    const named = ["", "%00", "%", "-".repeat(36), "%ED%A0%80", "a&programme=b", "JF&from=%00"];
    for (const programme of named)
      for (const format of ["pdf", "xlsx", "csv"])
        answers.push(
          await app.inject({
            url: `/exports/activity-report.${format}?programme=${programme}`,
            headers,
          }),
        );
    await app.close();
    const surprises = answers.filter(
      ({ statusCode, body }) =>
        statusCode < 400 || statusCode >= 500 || /\bat .+:\d+|node_modules|prisma/i.test(body),
    );
    expect(
      surprises.map(({ statusCode, body }) => ({ statusCode, body: body.slice(0, 300) })),
    ).toEqual([]);
  });
});
