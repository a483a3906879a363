import type { Resource } from "./resources";
import { refusedAnswer, removedRow } from "./rows";
import * as z from "zod/mini";

type Schema = Record<string, unknown>;

/** A schema as OpenAPI 3.1 takes it. A format says enough: the pattern behind it would fill the page. */
function schemaOf(schema: z.ZodMiniType, io: "input" | "output"): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return rest;
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const rowName = ({ name }: Resource) => `${capital(name)}Row`;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Schema) => ({ "application/json": { schema } });

/** The words of an address that a resource takes. */
const parametersOf = (resource: Resource) => {
  const { properties = {}, required = [] } = schemaOf(resource.query, "input") as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(description ? { description } : {}),
    schema,
  }));
};

const refusals = {
  "304": { description: "Nothing has changed since the ETag that was sent" },
  "400": { $ref: "#/components/responses/Refused" },
  "401": { $ref: "#/components/responses/Refused" },
  "403": { $ref: "#/components/responses/Refused" },
  "404": { $ref: "#/components/responses/Refused" },
  "429": { $ref: "#/components/responses/Refused" },
};

const programme = {
  name: "programme",
  in: "path",
  required: true,
  description: "Its code or its id.",
  schema: { type: "string" },
};
const known = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The ETag of an earlier answer.",
  schema: { type: "string" },
};
const headers = {
  ETag: { description: "Of this answer.", schema: { type: "string" } },
  Link: { description: 'The next page, rel="next".', schema: { type: "string" } },
};

const get = (resource: Resource, before: object[]) => {
  const common = { summary: resource.summary, tags: [resource.kind] };
  const parameters = [...before, ...parametersOf(resource), known];
  const answer = (content: object) => ({
    "200": { description: resource.summary, headers, content },
    ...refusals,
  });
  return {
    json: {
      ...common,
      operationId: `list${capital(resource.name)}`,
      parameters,
      responses: answer(json(ref(capital(resource.name)))),
    },
    csv: {
      ...common,
      operationId: `list${capital(resource.name)}Csv`,
      description: "All of it, unless `limit` asks for a page.",
      parameters,
      responses: answer({ "text/csv": { schema: { type: "string" } } }),
    },
  };
};

/** What an answer says around its rows. */
const envelope = (resource: Resource) => ({
  type: "object",
  required: [
    "programme",
    "programmeId",
    "fictional",
    "revision",
    "journal",
    "rows",
    "next",
    ...(resource.kind === "records" ? ["removed"] : []),
  ],
  properties: {
    programme: { type: "string", description: "Its code." },
    programmeId: { type: "string", format: "uuid" },
    fictional: { type: "boolean", description: "Made up to show the program." },
    revision: { type: "integer", description: "Raised by every change in the programme." },
    journal: {
      type: "integer",
      description: "For `changedSince` of the next reading; the same on all pages of one.",
    },
    rows: { type: "array", items: ref(rowName(resource)) },
    ...(resource.kind === "records" ? { removed: { type: "array", items: ref("Removed") } } : {}),
    next: {
      type: ["string", "null"],
      description: "The address of the next page; null on the last.",
    },
  },
});

/** The read API as an OpenAPI 3.1 document, from the schemas that check what is asked and cut what is answered. */
export function openApi(programmes: Resource, resources: readonly Resource[], version: string) {
  const paths: Schema = {};
  const add = (path: string, resource: Resource, before: object[]) => {
    const { json: asJson, csv } = get(resource, before);
    paths[path] = { get: asJson };
    paths[`${path}.csv`] = { get: csv };
  };
  add("/api/v1/programmes", programmes, []);
  for (const resource of resources)
    add(`/api/v1/programmes/{programme}/${resource.name}`, resource, [programme]);
  const all = [programmes, ...resources];
  return {
    openapi: "3.1.0",
    info: {
      title: "Suivi",
      version,
      description:
        "What a programme holds, for scripts, spreadsheets and dashboards: read only, nobody by name, as far as the owner of the token reads.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }, { tokenAsPassword: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        tokenAsPassword: {
          type: "http",
          scheme: "basic",
          description: "Any user name; the token as password. For Excel and Power BI.",
        },
      },
      responses: {
        Refused: { description: "Why not", content: json(ref("Refused")) },
      },
      schemas: {
        ...Object.fromEntries(all.map((one) => [rowName(one), schemaOf(one.row, "output")])),
        ...Object.fromEntries(all.map((one) => [capital(one.name), envelope(one)])),
        Removed: schemaOf(removedRow, "output"),
        Refused: schemaOf(refusedAnswer, "output"),
      },
    },
  };
}
