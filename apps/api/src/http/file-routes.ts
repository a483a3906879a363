import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import { problemsOf } from "@suivi/domain/problems/problem";
import { typed } from "@suivi/domain/text";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import { openFile, takeFile } from "../features/evidence/files";
import { largestFile, refuse } from "../features/evidence/judge-file";
import type { Context } from "../trpc";
import { viewerOf } from "./session";

const address = z.object({ id });
const upload = z.object({
  programmeId: id,
  partnerId: id,
  name: typed(200),
});

/** Evidence in and out. The body is the file itself: nothing of it is believed but its bytes. */
export function fileRoutes(app: FastifyInstance, db: Context["db"]): void {
  app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser(
      "*",
      { parseAs: "buffer", bodyLimit: largestFile },
      (_, body, done) => done(null, body),
    );
    files.setErrorHandler((error: { statusCode?: number }) => {
      if (error.statusCode !== 413) throw error;
      refuse("file_too_large");
    });
    files.put("/files/:id", { bodyLimit: largestFile }, async (request) => {
      const viewer = await viewerOf(db, request);
      if (!viewer) throw new DomainError("not_signed_in");
      const [path, query] = [address.safeParse(request.params), upload.safeParse(request.query)];
      if (!query.success) throw new DomainError("invalid", { problems: problemsOf(query.error) });
      if (!path.success || !Buffer.isBuffer(request.body)) throw new DomainError("invalid");
      const type = request.headers["content-type"] ?? "";
      return takeFile({ db, viewer }, { ...path.data, ...query.data, type, bytes: request.body });
    });
  });
  app.get("/files/:id", async (request, reply) => {
    const viewer = await viewerOf(db, request);
    const path = address.safeParse(request.params);
    if (!viewer) throw new DomainError("not_signed_in");
    if (!path.success) throw new DomainError("not_found");
    const file = await openFile({ db, viewer }, path.data.id);
    return reply
      .header("content-type", file.type)
      .header("content-disposition", `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header("cache-control", "private, no-store")
      .header("content-security-policy", "default-src 'none'; sandbox")
      .send(Buffer.from(file.content));
  });
}
