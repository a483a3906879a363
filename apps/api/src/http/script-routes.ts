import { Readable } from "node:stream";
import { reachOf } from "@suivi/domain/access/policy";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { problemsOf } from "@suivi/domain/problems/problem";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { viewerById } from "../features/access/store";
import { overview } from "../features/money/overview";
import { resultRows } from "../features/results/result-rows";
import { csvOf, pageOf, tagOf } from "../features/scripts/answer";
import { openApi } from "../features/scripts/openapi";
import { largestPage, sayCursor } from "../features/scripts/paging";
import { programmesResource, type Resource, resourcesOf } from "../features/scripts/resources";
import { programmeNamed } from "../features/scripts/store";
import { tokenInUse } from "../features/tokens/store";
import { hashOf } from "../secrets";
import type { Context } from "../trpc";
import { standingIn } from "../viewer";

// Scripts ask in bursts; one that runs wild is held up, and told so.
const rateLimit = { max: 300, timeWindow: "1 minute" };
const compress = { customTypes: /^(?:application\/json|text\/csv)/ };

/** The token of a request: as bearer, or as the password that Excel and Power BI ask for. */
function tokenOf({ headers }: FastifyRequest): string | null {
  const [scheme = "", value = ""] = (headers.authorization ?? "").split(" ", 2);
  if (/^bearer$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return null;
  const said = Buffer.from(value, "base64").toString();
  return said.slice(said.indexOf(":") + 1);
}

/** Who reads with this token, and of which programme alone. Throws not_signed_in. */
async function ownerOf(db: Context["db"], request: FastifyRequest) {
  const token = tokenOf(request);
  const used = token ? await tokenInUse(db, hashOf(token)) : null;
  const viewer = used && (await viewerById(db, used.ownerId));
  if (!viewer) throw new DomainError("not_signed_in");
  return { viewer, programmeId: used.programmeId };
}

/** The reader of one resource. Throws not_found for a programme that is not the token's, not_allowed. */
async function readerOf(
  db: Context["db"],
  { viewer, programmeId }: Awaited<ReturnType<typeof ownerOf>>,
  { action }: Resource,
  named: string,
) {
  const { id, ...head } = await programmeNamed(db, named);
  if (id !== programmeId) throw new DomainError("not_found");
  const standing = standingIn(viewer, id);
  const reach = reachOf(standing, action);
  if (reach === "no") throw new DomainError("not_allowed");
  const role = standing.membership?.role ?? ("administrator" as const);
  const madeBy = { name: viewer.name, role };
  const outside = reach === "approved";
  return { ...head, db, programmeId: id as ReadableProgrammeId, standing, reach, outside, madeBy };
}

/** What the address asks; a word left empty is none. Throws invalid. */
function askedOf({ query }: Resource, request: FastifyRequest) {
  const words = Object.entries(request.query as Record<string, unknown>);
  const asked = query.safeParse(Object.fromEntries(words.filter(([, value]) => value !== "")));
  if (!asked.success) throw new DomainError("invalid", { problems: problemsOf(asked.error) });
  return asked.data;
}

/** The read API for scripts: one token, one programme, nothing to be changed. */
export function scriptRoutes(app: FastifyInstance, db: Context["db"], version: string): void {
  const resources = resourcesOf({ results: resultRows, money: overview });
  const byName = new Map(resources.map((one) => [one.name, one]));
  const document = openApi(programmesResource, resources, version);
  const config = { rateLimit };

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { resource, named, csv }: { resource: Resource; named: string | null; csv: boolean },
  ) {
    void reply.header("www-authenticate", 'Basic realm="Suivi", Bearer realm="Suivi"');
    const owner = await ownerOf(db, request);
    void reply.removeHeader("www-authenticate");
    const reader = await readerOf(db, owner, resource, named ?? owner.programmeId);
    const asked = askedOf(resource, request);
    const tag = tagOf(reader, `${csv} ${request.url}`);
    void reply
      .header("cache-control", "private, no-cache")
      .header("vary", "authorization, accept")
      .header("etag", tag);
    if (request.headers["if-none-match"] === tag) return reply.code(304).send();
    const all = csv && asked.limit === undefined;
    const first = await pageOf(reader, {
      resource,
      asked: all ? { ...asked, limit: largestPage } : asked,
    });
    const next = first.next === null ? null : nextPage(request, first as Paged);
    if (next && !all) void reply.header("link", `<${next}>; rel="next"`);
    if (!csv) return { ...first, next };
    return reply
      .header("content-type", "text/csv; charset=utf-8; header=present")
      .header("content-disposition", `attachment; filename="${resource.name}.csv"`)
      .send(Readable.from(csvOf(reader, { resource, asked }, first)));
  }

  app.get("/api/v1/openapi.json", { config, compress }, async (_, reply) =>
    reply.header("cache-control", "public, no-cache").send(document),
  );
  for (const file of ["programmes", "programmes.csv"])
    app.get(`/api/v1/${file}`, { config, compress }, async (request, reply) =>
      answer(request, reply, {
        resource: programmesResource,
        named: null,
        csv: file.endsWith(".csv") || wantsCsv(request),
      }),
    );
  app.get<{ Params: { programme: string; file: string } }>(
    "/api/v1/programmes/:programme/:file",
    { config, compress },
    async (request, reply) => {
      const { programme: named, file } = request.params;
      const resource = byName.get(file.replace(/\.csv$/, ""));
      if (!resource) throw new DomainError("not_found");
      return answer(request, reply, {
        resource,
        named,
        csv: file.endsWith(".csv") || wantsCsv(request),
      });
    },
  );
}

const wantsCsv = ({ headers: { accept = "" } }: FastifyRequest) =>
  accept.includes("text/csv") && !accept.includes("application/json");

type Paged = { next: number; journal: number };

/** The same address with the place where the next page begins. */
function nextPage(request: FastifyRequest, { next, journal }: Paged): string {
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  url.searchParams.set("cursor", sayCursor({ after: next, journal }));
  return url.href;
}
