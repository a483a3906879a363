import { shareSecret } from "@suivi/domain/access/share";
import { DomainError } from "@suivi/domain/errors";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ReportFormat } from "../features/reports/make-report";
import { noteOpening, visitorBy } from "../features/shares/store";
import { heldBy, type MadeFile } from "../files/made-file";
import type { Making } from "../making";
import { hashOf } from "../secrets";
import type { Context } from "../trpc";
import type { Viewer } from "../viewer";
import { framed } from "./framed";
import { viewerOf } from "./session";

const rateLimit = { max: 60, timeWindow: "1 minute" };
const compress = { customTypes: /^(?:application\/pdf|text\/csv)/ };

/** Who comes by what a link carries; null when it opens nothing, or not any more. */
function visitorOf(db: Context["db"], secret: unknown): Promise<Viewer | null> | null {
  const said = shareSecret.safeParse(secret);
  return said.success ? visitorBy(db, hashOf(said.data)) : null;
}

/** Who sends this request: by a link where it carries one, and then as nobody else. */
export async function whoAsks(
  db: Context["db"],
  request: FastifyRequest,
): Promise<Pick<Context, "viewer" | "visitor">> {
  const secret = request.headers["x-suivi-link"];
  if (secret === undefined) return { viewer: await viewerOf(db, request) };
  return { viewer: null, visitor: await visitorOf(db, secret) };
}

type From = Pick<Context, "db"> & { making: Making };
type Taken = { file: MadeFile; format: ReportFormat; linkId: string };

/** The file that a link leads to: made anew, or of the edition that it is to. Throws not_found for any other. */
async function sharedFile(
  { db, making }: From,
  request: FastifyRequest,
  query = request.query as Record<string, unknown>,
): Promise<Taken> {
  const { link: secret, language: reader } = query;
  const viewer = await visitorOf(db, secret);
  const [membership] = viewer?.memberships ?? [];
  if (!viewer?.link || !membership) throw new DomainError("not_found");
  const { id: linkId, content } = viewer.link;
  const { thing, edition, language, from, to, country, partner } = content;
  const programme = membership.programmeId;
  const asking = { viewer, origin: `${request.protocol}://${request.host}` };
  if (edition) {
    const format = edition.formats.find((one) => one === query["format"]);
    if (!format) throw new DomainError("not_found");
    const file = await making.file("edition", asking, { programme, edition: edition.id }, format);
    return { file, format, linkId };
  }
  const { format } = content;
  if (thing === "dashboard" || format === null) throw new DomainError("not_found");
  const stated = Object.entries({ from, to, country, partner });
  const asked = {
    programme,
    basis: "approved" as const,
    language: language ?? (reader === "en" ? ("en" as const) : ("fr" as const)),
    ...Object.fromEntries(stated.filter(([, value]) => value !== null)),
  };
  const kind = thing === "iptt" ? "iptt" : "activities";
  return { file: await making.file(kind, asking, asked, format), format, linkId };
}

/** What somebody who has a link takes along by it: each file is noted. An edition is read in a frame of its page too. */
export function shareRoutes(app: FastifyInstance, from: From): void {
  const discreet = { "cache-control": "private, no-store", "x-robots-tag": "noindex, nofollow" };
  app.get("/exports/shared", { config: { rateLimit }, compress }, async (request, reply) => {
    const { file, format, linkId } = await sharedFile(from, request);
    await noteOpening(from.db, linkId, format);
    return reply
      .headers(discreet)
      .header("content-type", file.type)
      .header("content-disposition", `attachment; filename="${file.name}"`)
      .send(heldBy(file));
  });
  app.get(
    "/exports/shared-page",
    { config: { rateLimit }, helmet: false },
    async (request, reply) => {
      const { link } = request.query as Record<string, unknown>;
      const { file } = await sharedFile(from, request, { link, format: "html" });
      return reply
        .headers({ ...discreet, ...framed })
        .header("content-type", file.type)
        .send(heldBy(file));
    },
  );
}
