import { describe, expect } from "vitest";
import { fromJSONSchema } from "zod";
import { aBudget, aTransaction } from "../../testing/build";
import { test } from "../../testing/given";
import { reading } from "../../testing/outside-cases";
import { anIndicator, measured } from "../../testing/results";

type Schema = { [word: string]: unknown };
type Operation = {
  operationId: string;
  parameters: { name: string; in: string; schema: Schema }[];
  responses: { "200": { content: Record<string, { schema: Schema }> } };
};
type Document = {
  openapi: string;
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, Schema> };
};

/** A schema with what it refers to in its place, which takes no word that it does not name. */
function whole(document: Document, schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((one) => whole(document, one));
  if (typeof schema !== "object" || schema === null) return schema;
  if ("$ref" in schema) {
    const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(String(schema.$ref)) ?? [];
    expect(Object.keys(document.components.schemas)).toContain(name);
    return whole(document, document.components.schemas[name!]);
  }
  const inner = Object.entries(schema).map(([name, one]) => [name, whole(document, one)]);
  const closed = "properties" in schema ? { additionalProperties: false } : {};
  return { ...Object.fromEntries(inner), ...closed };
}
const asSaid = (document: Document, schema: unknown, answered: unknown) =>
  fromJSONSchema(whole(document, schema) as never).safeParse(answered).error?.issues ?? [];

describe("the OpenAPI document", () => {
  test("says of every address what the server answers there, word by word", async ({ given }) => {
    await given.approved({ headCount: { female: 3, male: 20, unknown: 0 } });
    await given.logged();
    await measured(given, await anIndicator(given, { breakdowns: [["sex"]] }));
    const lead = await given.as("lead");
    await lead.money.saveBudget({ ...given.change(), content: aBudget() });
    const taken = given.change();
    await lead.money.saveTransaction({ ...taken, content: aTransaction() });
    await lead.money.saveTransaction({ ...given.change(), content: aTransaction() });
    await lead.money.removeTransaction({ ...given.change(taken.id, 1), removed: true });

    const app = await given.server();
    const document = (await app.inject("/api/v1/openapi.json")).json<Document>();
    expect(document.openapi).toBe("3.1.0");
    const { get } = await reading(given, app, "lead");
    const operations = new Set<string>();
    for (const [path, { get: operation }] of Object.entries(document.paths)) {
      operations.add(operation.operationId);
      const since = /(budgets|transactions|activities)$/.test(path) ? "?changedSince=0" : "";
      const answer = await get(path.replace("{programme}", "JF") + since);
      expect({ path, status: answer.statusCode }).toEqual({ path, status: 200 });
      const type = path.endsWith(".csv") ? "text/csv" : "application/json";
      expect(answer.headers["content-type"]).toContain(type);
      const { schema } = operation.responses["200"].content[type]!;
      if (type === "text/csv") continue;
      const answered = answer.json<{ rows: unknown[] }>();
      expect({ path, rows: answered.rows.length > 0 }).toEqual({ path, rows: true });
      expect({ path, issues: asSaid(document, schema, answered) }).toEqual({ path, issues: [] });
      const wrong = await get(`${path.replace("{programme}", "JF")}?nothing=1`);
      expect(wrong.statusCode).toBe(400);
      expect(asSaid(document, document.components.schemas["Refused"], wrong.json())).toEqual([]);
    }
    expect(operations.size).toBe(Object.keys(document.paths).length);
    await app.close();
  });

  test("names every word that an address takes, and the server takes each", async ({ given }) => {
    const app = await given.server();
    const document = (await app.inject("/api/v1/openapi.json")).json<Document>();
    const { get } = await reading(given, app, "lead");
    const good: Record<string, string> = {
      limit: "10",
      cursor: "0.1",
      separator: "semicolon",
      changedSince: "2023-10-11T08:00:00Z",
      basis: "submitted",
      country: "ML",
      partner: given.add,
      from: "2023-01",
      to: "2023-12",
      language: "fr",
    };
    for (const [path, { get: operation }] of Object.entries(document.paths)) {
      const named = operation.parameters.filter((one) => one.in === "query");
      const query = new URLSearchParams(
        named.map(({ name }) => [name, good[name]!] as [string, string]),
      );
      const url = `${path.replace("{programme}", "JF")}?${query.toString()}`;
      expect({ url, status: (await get(url)).statusCode }).toEqual({ url, status: 200 });
      for (const { schema } of named) expect(schema).not.toEqual({});
    }
    await app.close();
  });
});
