import { DomainError } from "@suivi/domain/errors";
import { problemsOf } from "@suivi/domain/problems/problem";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type * as z from "zod/mini";
import { signInSheetInput } from "../features/activities/sign-in-sheet";
import {
  activityReportFormats,
  activityReportInput,
} from "../features/activities/make-activity-report";
import { editionFileInput, previewInput } from "../features/reports/edition-files";
import { reportFormats } from "../features/reports/make-report";
import { reportInput } from "../features/reports/report-input";
import { starterInput, templateFileInput, trialInput } from "../features/reports/template-files";
import { ipttFileInput } from "../features/results/iptt-file-input";
import { frameworkFileInput } from "../features/results/make-framework";
import { ipttFormats } from "../features/results/make-iptt";
import { heldBy, type MadeFile } from "../files/made-file";
import type { Asking, Making } from "../making";
import type { Context } from "../trpc";
import { framed } from "./framed";
import { viewerOf } from "./session";

// A file takes the machine longer than a page does.
const rateLimit = { max: 60, timeWindow: "1 minute" };
// Tags for screen readers make a PDF four times as large; packed on the way they cost little.
const compress = { customTypes: /^(?:application\/pdf|text\/csv)/ };

/** What an address asks for, as somebody signed in. Throws not_signed_in, invalid. */
async function askedIn<S extends z.ZodMiniType>(
  db: Context["db"],
  request: FastifyRequest,
  input: S,
): Promise<{ asking: Asking; asked: z.output<S> }> {
  const viewer = await viewerOf(db, request);
  if (!viewer) throw new DomainError("not_signed_in");
  const words = Object.entries(request.query as Record<string, unknown>);
  const asked = input.safeParse(Object.fromEntries(words.filter(([, value]) => value !== "")));
  if (!asked.success) throw new DomainError("invalid", { problems: problemsOf(asked.error) });
  return {
    asking: { viewer, origin: `${request.protocol}://${request.host}` },
    asked: asked.data,
  };
}

/** Files for reading elsewhere. A filter left empty in the address is no filter. */
export function exportRoutes(
  app: FastifyInstance,
  { db, making }: Pick<Context, "db"> & { making: Making },
): void {
  function file<S extends z.ZodMiniType>(
    path: string,
    input: S,
    make: (asking: Asking, asked: z.output<S>) => Promise<MadeFile>,
  ) {
    app.get(path, { config: { rateLimit }, compress }, async (request, reply) => {
      const { asking, asked } = await askedIn(db, request, input);
      const made = await make(asking, asked);
      return reply
        .header("content-type", made.type)
        .header("content-disposition", `attachment; filename="${made.name}"`)
        .header("cache-control", "private, no-store")
        .send(heldBy(made));
    });
  }
  /** A page to be read in a frame. */
  function shown<S extends z.ZodMiniType>(
    path: string,
    input: S,
    make: (asking: Asking, asked: z.output<S>) => Promise<MadeFile>,
  ) {
    app.get(path, { config: { rateLimit }, helmet: false }, async (request, reply) => {
      const { asking, asked } = await askedIn(db, request, input);
      const made = await make(asking, asked);
      return reply
        .header("content-type", made.type)
        .headers(framed)
        .header("cache-control", "private, no-store")
        .send(heldBy(made));
    });
  }
  file("/exports/sign-in-sheet.pdf", signInSheetInput, (asking, asked) =>
    making.file("signInSheet", asking, asked),
  );
  for (const format of reportFormats)
    file(`/exports/activity-report.${format}`, reportInput, (asking, asked) =>
      making.file("activities", asking, asked, format),
    );
  for (const format of activityReportFormats)
    file(`/exports/activity.${format}`, activityReportInput, (asking, asked) =>
      making.file("activity", asking, asked, format),
    );
  for (const format of ipttFormats)
    file(`/exports/iptt.${format}`, ipttFileInput, (asking, asked) =>
      making.file("iptt", asking, asked, format),
    );
  file("/exports/framework.xlsx", frameworkFileInput, (asking, asked) =>
    making.file("framework", asking, asked),
  );
  for (const format of reportFormats)
    file(`/exports/edition.${format}`, editionFileInput, (asking, asked) =>
      making.file("edition", asking, asked, format),
    );
  file("/exports/report-template.docx", templateFileInput, (asking, asked) =>
    making.file("template", asking, asked),
  );
  file("/exports/report-template-starter.docx", starterInput, (asking, asked) =>
    making.file("templateStarter", asking, asked),
  );
  file("/exports/report-template-trial.docx", trialInput, (asking, asked) =>
    making.file("templateTrial", asking, asked),
  );
  shown("/exports/edition-page", editionFileInput, (asking, asked) =>
    making.file("edition", asking, asked, "html"),
  );
  shown("/exports/report-preview", previewInput, (asking, asked) =>
    making.file("preview", asking, asked),
  );
}
