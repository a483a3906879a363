import { DomainError } from "@suivi/domain/errors";
import { problemsOf } from "@suivi/domain/problems/problem";
import { programmeCode } from "@suivi/domain/programmes/schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { draftFile, keptFile, publicFile } from "../features/iati/public-file";
import { takeIn, takeInInput } from "../features/iati/take-in";
import { publishedTables } from "../features/results/published-tables";
import type { Context } from "../trpc";
import { viewerOf } from "./session";

type Address = { code: string; file: string };
const type = "application/xml; charset=utf-8";
const compress = { customTypes: /^application\/xml/ };

function codeIn(text: string | undefined): string {
  const code = programmeCode.safeParse(text?.toUpperCase());
  if (!code.success) throw new DomainError("not_found");
  return code.data;
}

/** Whether the reader has this file already. */
function isKnown({ headers }: FastifyRequest, tag: string, at: Date): boolean {
  const known = headers["if-none-match"];
  if (known) return known.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Math.floor(at.getTime() / 1000) * 1000 <= since;
}

/** The largest file that is taken in, in megabytes. */
const largest = 20;

/** What a programme publishes: for everybody at its own address; drafts and earlier files for those who publish. */
export function iatiRoutes(app: FastifyInstance, db: Context["db"]): void {
  app.get<{ Params: Address }>("/exports/iati/:file", { compress }, async (request, reply) => {
    const [, name] = /^(.+)\.xml$/i.exec(request.params.file) ?? [];
    const { xml, digest, at } = await publicFile(db, codeIn(name));
    const tag = `"${digest.slice(0, 32)}"`;
    void reply
      .header("etag", tag)
      .header("last-modified", at.toUTCString())
      // Asked for anew each time, and sent only where it has changed.
      .header("cache-control", "public, no-cache")
      .header("access-control-allow-origin", "*")
      .header("cross-origin-resource-policy", "cross-origin");
    if (isKnown(request, tag, at)) return reply.code(304).send();
    return reply.header("content-type", type).send(xml);
  });

  const own = (reply: FastifyReply, xml: string) =>
    reply.header("content-type", type).header("cache-control", "private, no-store").send(xml);
  app.get<{ Params: Address }>(
    "/exports/iati/:code/:file",
    { compress },
    async (request, reply) => {
      const viewer = await viewerOf(db, request);
      if (!viewer) throw new DomainError("not_signed_in");
      const code = codeIn(request.params.code);
      if (request.params.file === "draft.xml")
        return own(reply, await draftFile({ db, viewer }, code, publishedTables));
      const [, number] = /^(\d{1,9})\.xml$/.exec(request.params.file) ?? [];
      if (!number) throw new DomainError("not_found");
      return own(reply, await keptFile({ db, viewer }, code, Number(number)));
    },
  );
  app.register(async (files) => takeInRoute(files, db));
}

/** An IATI file that sets a programme up. The body is the file itself. */
function takeInRoute(files: FastifyInstance, db: Context["db"]): void {
  const bodyLimit = largest * 1024 * 1024;
  files.removeAllContentTypeParsers();
  files.addContentTypeParser("*", { parseAs: "buffer", bodyLimit }, (_, body, done) =>
    done(null, body),
  );
  files.setErrorHandler((error: { statusCode?: number }) => {
    if (error.statusCode !== 413) throw error;
    const problems = [{ path: "file", code: "file_too_large" as const, limit: largest }];
    throw new DomainError("invalid", { problems });
  });
  files.post<{ Params: Pick<Address, "code"> }>(
    "/exports/iati/:code/take-in",
    { bodyLimit },
    async (request) => {
      const viewer = await viewerOf(db, request);
      if (!viewer) throw new DomainError("not_signed_in");
      const asked = takeInInput.safeParse(request.query);
      if (!asked.success) throw new DomainError("invalid", { problems: problemsOf(asked.error) });
      if (!Buffer.isBuffer(request.body)) throw new DomainError("invalid");
      return takeIn({ db, viewer }, codeIn(request.params.code), asked.data, request.body);
    },
  );
}
