import { shareSecret } from "@suivi/domain/access/share";
import { DomainError } from "@suivi/domain/errors";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { makeReport } from "../features/reports/make-report";
import { makeIptt } from "../features/results/make-iptt";
import { noteOpening, visitorBy } from "../features/shares/store";
import { hashOf } from "../secrets";
import type { Context } from "../trpc";
import type { Viewer } from "../viewer";
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

/** The file that a link leads to, made anew for whoever has it. */
export function shareRoutes(app: FastifyInstance, db: Context["db"]): void {
  app.get("/exports/shared", { config: { rateLimit }, compress }, async (request, reply) => {
    const { link: secret, language } = request.query as Record<string, unknown>;
    const viewer = await visitorOf(db, secret);
    const [membership] = viewer?.memberships ?? [];
    if (!viewer?.link || !membership) throw new DomainError("not_found");
    const { thing, format, from, to, country, partner, ...content } = viewer.link.content;
    if (thing === "dashboard" || format === null) throw new DomainError("not_found");
    const stated = Object.entries({ from, to, country, partner });
    const asked = {
      programme: membership.programmeId,
      basis: "approved" as const,
      language: content.language ?? (language === "en" ? ("en" as const) : ("fr" as const)),
      ...Object.fromEntries(stated.filter(([, value]) => value !== null)),
    };
    const make = thing === "iptt" ? makeIptt : makeReport;
    const file = await make({ db, viewer }, asked, format);
    await noteOpening(db, viewer.link.id);
    return reply
      .header("content-type", file.type)
      .header("content-disposition", `attachment; filename="${file.name}"`)
      .header("cache-control", "private, no-store")
      .header("x-robots-tag", "noindex, nofollow")
      .send(file.content);
  });
}
