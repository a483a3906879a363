import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import { problemsOf } from "@suivi/domain/problems/problem";
import { typed } from "@suivi/domain/text";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import { openFile, takeFile } from "../features/evidence/files";
import { largestFile, refuse } from "../features/evidence/judge-file";
import { refuseTemplate, saveTemplate, saveTemplateInput } from "../features/reports/save-template";
import type { Context } from "../trpc";
import { answer } from "../write/answer";
import { viewerOf } from "./session";
import { templateLimits } from "@suivi/domain/reports/template";

const address = z.object({ id });
const upload = z.object({
  programmeId: id,
  partnerId: id,
  name: typed(200),
});

/** Evidence in and out. The body is the file itself: nothing of it is believed but its bytes. */
export function fileRoutes(app: FastifyInstance, db: Context["db"]): void {
  templateRoute(app, db);
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

/** A Word template for a programme's reports: a change like any other, whose body is the file. */
function templateRoute(app: FastifyInstance, db: Context["db"]): void {
  const bodyLimit = templateLimits.packed;
  app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser("*", { parseAs: "buffer", bodyLimit }, (_, body, done) =>
      done(null, body),
    );
    files.setErrorHandler((error: { statusCode?: number }) => {
      if (error.statusCode !== 413) throw error;
      refuseTemplate("file_too_large");
    });
    const limits = { bodyLimit, config: { rateLimit: { max: 30 } } };
    files.put("/exports/report-template.docx", limits, async (request) => {
      const viewer = await viewerOf(db, request);
      if (!viewer) throw new DomainError("not_signed_in");
      const asked = saveTemplateInput.safeParse(request.query);
      if (!asked.success) throw new DomainError("invalid", { problems: problemsOf(asked.error) });
      if (!Buffer.isBuffer(request.body)) return refuseTemplate("not_a_template");
      return answer(await saveTemplate({ db, viewer }, asked.data, request.body));
    });
  });
}
