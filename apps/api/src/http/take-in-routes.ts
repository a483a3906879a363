import { sheetLimits } from "@suivi/documents/read-sheets";
import { NotReadable } from "@suivi/documents/unzip";
import { DomainError } from "@suivi/domain/errors";
import { problemsOf } from "@suivi/domain/problems/problem";
import type { FastifyInstance } from "fastify";
import type * as z from "zod/mini";
import { reviseProgramme } from "../features/programmes/save-programme";
import { catalogueInput, takeInCatalogue } from "../features/programmes/take-in-catalogue";
import { frameworkFileInput } from "../features/results/make-framework";
import { takeInFramework } from "../features/results/take-in-framework";
import { refusedFile } from "../files/refused-file";
import type { Context } from "../trpc";
import type { Viewer } from "../viewer";
import { viewerOf } from "./session";

type Asking = Pick<Context, "db"> & { viewer: Viewer };

/** Files that are filled in and sent back. The body is the file itself: nothing of it is believed but what it holds. */
export function takeInRoutes(app: FastifyInstance, db: Context["db"]): void {
  app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser(
      "*",
      { parseAs: "buffer", bodyLimit: sheetLimits.packed },
      (_, body, done) => done(null, body),
    );
    files.setErrorHandler((error: { statusCode?: number }) => {
      if (error.statusCode !== 413) throw error;
      refusedFile(new NotReadable("too_large"));
    });
    function takeIn<S extends z.ZodMiniType>(
      path: string,
      input: S,
      take: (asking: Asking, asked: z.output<S>, bytes: Buffer) => Promise<object>,
    ) {
      const limits = { bodyLimit: sheetLimits.packed, config: { rateLimit: { max: 30 } } };
      files.post(path, limits, async (request) => {
        const viewer = await viewerOf(db, request);
        if (!viewer) throw new DomainError("not_signed_in");
        const asked = input.safeParse(request.query);
        if (!asked.success) throw new DomainError("invalid", { problems: problemsOf(asked.error) });
        if (!Buffer.isBuffer(request.body)) refusedFile(new NotReadable("not_readable"));
        return take({ db, viewer }, asked.data, request.body as Buffer);
      });
    }
    takeIn("/exports/framework.xlsx", frameworkFileInput, (asking, asked, bytes) =>
      takeInFramework(
        { ...asking, revise: (change) => reviseProgramme(asking, change) },
        asked,
        bytes,
      ),
    );
    takeIn("/exports/catalogue", catalogueInput, takeInCatalogue);
  });
}
