import { DomainError } from "@suivi/domain/errors";
import { problemsOf } from "@suivi/domain/problems/problem";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type * as z from "zod/mini";
import { makeSignInSheet, signInSheetInput } from "../features/activities/sign-in-sheet";
import {
  activityReportFormats,
  activityReportInput,
  makeActivityReport,
} from "../features/activities/make-activity-report";
import {
  editionFile,
  editionFileInput,
  previewFile,
  previewInput,
} from "../features/reports/edition-files";
import { makeReport, reportFormats } from "../features/reports/make-report";
import { reportInput } from "../features/reports/report-input";
import {
  makeStarter,
  openTemplate,
  starterInput,
  templateFileInput,
  trialInput,
  tryTemplate,
} from "../features/reports/template-files";
import { ipttFileInput } from "../features/results/iptt-file-input";
import { frameworkFileInput, makeFramework } from "../features/results/make-framework";
import { ipttFormats, makeIptt } from "../features/results/make-iptt";
import type { MadeFile } from "../files/made-file";
import { reportNeighbours } from "../report-neighbours";
import type { Context } from "../trpc";
import type { Viewer } from "../viewer";
import { framed } from "./framed";
import { viewerOf } from "./session";

// A file takes the machine longer than a page does.
const rateLimit = { max: 60, timeWindow: "1 minute" };
// Tags for screen readers make a PDF four times as large; packed on the way they cost little.
const compress = { customTypes: /^(?:application\/pdf|text\/csv)/ };

/** `origin`: where these pages are, as the reader's browser has it. */
type Asking = Pick<Context, "db"> & { viewer: Viewer; origin: string };

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
    asking: { db, viewer, origin: `${request.protocol}://${request.host}` },
    asked: asked.data,
  };
}

/** Files for reading elsewhere. A filter left empty in the address is no filter. */
export function exportRoutes(app: FastifyInstance, db: Context["db"]): void {
  function file<S extends z.ZodMiniType>(
    path: string,
    input: S,
    make: (asking: Asking, asked: z.output<S>) => Promise<MadeFile>,
  ) {
    app.get(path, { config: { rateLimit }, compress }, async (request, reply) => {
      const { asking, asked } = await askedIn(db, request, input);
      const { name, type, content } = await make(asking, asked);
      return reply
        .header("content-type", type)
        .header("content-disposition", `attachment; filename="${name}"`)
        .header("cache-control", "private, no-store")
        .send(content);
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
      const { type, content } = await make(asking, asked);
      return reply
        .header("content-type", type)
        .headers(framed)
        .header("cache-control", "private, no-store")
        .send(content);
    });
  }
  file("/exports/sign-in-sheet.pdf", signInSheetInput, makeSignInSheet);
  for (const format of reportFormats)
    file(`/exports/activity-report.${format}`, reportInput, (asking, asked) =>
      makeReport(asking, asked, format),
    );
  for (const format of activityReportFormats)
    file(`/exports/activity.${format}`, activityReportInput, (asking, asked) =>
      makeActivityReport(asking, asked, format),
    );
  for (const format of ipttFormats)
    file(`/exports/iptt.${format}`, ipttFileInput, (asking, asked) =>
      makeIptt(asking, asked, format),
    );
  file("/exports/framework.xlsx", frameworkFileInput, makeFramework);
  for (const format of reportFormats)
    file(`/exports/edition.${format}`, editionFileInput, (asking, asked) =>
      editionFile(asking, asked, format),
    );
  file("/exports/report-template.docx", templateFileInput, openTemplate);
  file("/exports/report-template-starter.docx", starterInput, makeStarter);
  file("/exports/report-template-trial.docx", trialInput, (asking, asked) =>
    tryTemplate(asking, asked, reportNeighbours),
  );
  shown("/exports/edition-page", editionFileInput, (asking, asked) =>
    editionFile(asking, asked, "html"),
  );
  shown("/exports/report-preview", previewInput, (asking, asked) =>
    previewFile(asking, asked, reportNeighbours),
  );
}
