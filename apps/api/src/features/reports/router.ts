import { id } from "@suivi/domain/ids";
import * as z from "zod/mini";
import { inProgramme, router } from "../../trpc";
import { answer } from "../../write/answer";
import { compareEdition } from "./compare-edition";
import { sightOf } from "./edition-files";
import { editionRow, editionRows } from "./editions/store";
import type { Neighbours } from "./neighbours";
import {
  askForEdition,
  makeEditionInput,
  removeReport,
  removeReportInput,
  saveReport,
  saveReportInput,
} from "./save-report";
import { reportRow, savedReports } from "./store";
import { removeTemplate, removeTemplateInput } from "./save-template";
import { templateOf } from "./templates/store";

/** Figures of other features are theirs to work out: a report takes them as they come. */
export const reportsRouter = (neighbours: Neighbours) =>
  router({
    /** Reports kept under a name, for those who make them. */
    list: inProgramme("report.revise").query(({ ctx }) => savedReports(ctx.db, ctx.programmeId)),
    get: inProgramme("report.revise")
      .input(z.object({ id }))
      .query(({ ctx, input }) => reportRow(ctx.db, ctx.programmeId, input.id)),
    /** What was made, for everybody who may read it. */
    editions: inProgramme("report.read").query(({ ctx }) =>
      editionRows(ctx.db, sightOf(ctx.viewer, ctx.programmeId)),
    ),
    edition: inProgramme("report.read")
      .input(z.object({ id }))
      .query(({ ctx, input }) =>
        editionRow(ctx.db, sightOf(ctx.viewer, ctx.programmeId), input.id),
      ),
    /** The edition beside today's data, and what lies between. */
    compare: inProgramme("report.compare")
      .input(z.object({ id }))
      .query(({ ctx, input }) => compareEdition({ ...ctx, neighbours }, input)),
    /** The Word template of the programme's reports; null: none was ever sent. */
    template: inProgramme("report.revise").query(({ ctx }) => templateOf(ctx.db, ctx.programmeId)),
    removeTemplate: inProgramme("template.revise")
      .input(removeTemplateInput)
      .mutation(async ({ ctx, input }) => answer(await removeTemplate(ctx, input))),
    save: inProgramme("report.revise")
      .input(saveReportInput)
      .mutation(async ({ ctx, input }) => answer(await saveReport(ctx, input))),
    remove: inProgramme("report.revise")
      .input(removeReportInput)
      .mutation(async ({ ctx, input }) => answer(await removeReport(ctx, input))),
    make: inProgramme("report.revise")
      .input(makeEditionInput)
      .mutation(async ({ ctx, input }) => answer(await askForEdition(ctx, input))),
  });
