import { basis } from "@suivi/domain/review/status";
import { calendarDate } from "@suivi/domain/dates";
import { id } from "@suivi/domain/ids";
import { country } from "@suivi/domain/places/country";
import * as z from "zod/mini";
import { inProgramme, router } from "../../trpc";
import { answer } from "../../write/answer";
import { changeInput } from "../../write/commit";
import { capacityOverview } from "./overview";
import {
  assessedOrganisations,
  assessmentPage,
  openActions,
  organisationCapacity,
  toolPage,
} from "./pages";
import {
  followAction,
  followActionInput,
  removeAssessment,
  saveAssessment,
  saveAssessmentInput,
} from "./save-assessment";
import { removeTool, removeToolInput, saveTool, saveToolInput } from "./save-tool";
import { toolRows } from "./store";

const byId = z.object({ id });

export const capacityRouter = router({
  tools: inProgramme("tool.read").query(({ ctx }) => toolRows(ctx.db, ctx.programmeId)),
  tool: inProgramme("tool.read")
    .input(byId)
    .query(({ ctx, input }) => toolPage(ctx, input.id)),
  saveTool: inProgramme("tool.revise")
    .input(saveToolInput)
    .mutation(async ({ ctx, input }) => answer(await saveTool(ctx, input))),
  removeTool: inProgramme("tool.revise")
    .input(removeToolInput)
    .mutation(async ({ ctx, input }) => answer(await removeTool(ctx, input))),
  assessed: inProgramme("assessment.read").query(({ ctx }) => assessedOrganisations(ctx)),
  organisation: inProgramme("assessment.read")
    .input(byId)
    .query(({ ctx, input }) => organisationCapacity(ctx, input.id)),
  assessment: inProgramme("assessment.read")
    .input(byId)
    .query(({ ctx, input }) => assessmentPage(ctx, input.id)),
  /** Action points for this person to follow up. */
  actions: inProgramme("assessment.log").query(({ ctx }) => openActions(ctx)),
  saveAssessment: inProgramme("assessment.log")
    .input(saveAssessmentInput)
    .mutation(async ({ ctx, input }) => answer(await saveAssessment(ctx, input))),
  removeAssessment: inProgramme("assessment.log")
    .input(changeInput)
    .mutation(async ({ ctx, input }) => answer(await removeAssessment(ctx, input))),
  followAction: inProgramme("assessment.log")
    .input(followActionInput)
    .mutation(async ({ ctx, input }) => answer(await followAction(ctx, input))),
  /** Organisations assessed and risen, and the programme's mean change, for the dashboard. */
  overview: inProgramme("figures.read")
    .input(
      z.object({
        basis,
        country: z.optional(country),
        partner: z.optional(id),
        from: z.optional(calendarDate),
        to: z.optional(calendarDate),
      }),
    )
    .query(({ ctx, input }) => capacityOverview(ctx, input)),
});
