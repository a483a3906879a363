import * as z from "zod/mini";
import { inProgramme, router } from "../../trpc";
import { answer } from "../../write/answer";
import { breakdowns, breakdownsInput } from "./breakdowns";
import { explain, explainInput } from "./explain";
import { indicatorPage, takenOut } from "./indicators";
import { iptt, ipttInput } from "./iptt";
import { measurementPage, toReport } from "./measurements";
import { parts, partsInput } from "./parts";
import { previewCounted, previewCountedInput } from "./preview-counted";
import {
  removeIndicator,
  removeIndicatorInput,
  saveIndicator,
  saveIndicatorInput,
} from "./save-indicator";
import {
  removeMeasurement,
  removeMeasurementInput,
  saveMeasurement,
  saveMeasurementInput,
} from "./save-measurement";

export const resultsRouter = router({
  /** The indicator performance tracking table: results, indicators, targets, actuals, how they stand. */
  iptt: inProgramme("indicator.read")
    .input(ipttInput)
    .query(({ ctx, input }) => iptt(ctx, input)),
  explain: inProgramme("indicator.read")
    .input(explainInput)
    .query(({ ctx, input }) => explain(ctx, input)),
  /** What an indicator's figure over the programme is made of, for its page. */
  parts: inProgramme("indicator.read")
    .input(partsInput)
    .query(({ ctx, input }) => parts(ctx, input)),
  /** The lines that unfold under an indicator of the table. */
  breakdowns: inProgramme("indicator.read")
    .input(breakdownsInput)
    .query(({ ctx, input }) => breakdowns(ctx, input)),
  indicator: inProgramme("indicator.revise")
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => indicatorPage(ctx, input.id)),
  takenOut: inProgramme("indicator.revise").query(({ ctx }) => takenOut(ctx)),
  /** What an indicator would count, while it is being defined. */
  previewCounted: inProgramme("indicator.revise")
    .input(previewCountedInput)
    .query(({ ctx, input }) => previewCounted(ctx, input)),
  saveIndicator: inProgramme("indicator.revise")
    .input(saveIndicatorInput)
    .mutation(async ({ ctx, input }) => answer(await saveIndicator(ctx, input))),
  removeIndicator: inProgramme("indicator.revise")
    .input(removeIndicatorInput)
    .mutation(async ({ ctx, input }) => answer(await removeIndicator(ctx, input))),
  /** What this person has to report: indicators with open periods, and what was typed of them. */
  toReport: inProgramme("measurement.log").query(({ ctx }) => toReport(ctx)),
  measurement: inProgramme("measurement.read")
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => measurementPage(ctx, input.id)),
  saveMeasurement: inProgramme("measurement.log")
    .input(saveMeasurementInput)
    .mutation(async ({ ctx, input }) => answer(await saveMeasurement(ctx, input))),
  removeMeasurement: inProgramme("measurement.log")
    .input(removeMeasurementInput)
    .mutation(async ({ ctx, input }) => answer(await removeMeasurement(ctx, input))),
});
