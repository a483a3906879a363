import { basis } from "@suivi/domain/review/status";
import * as z from "zod/mini";
import { figuresOf } from "../../figures/figures-of";
import { behind, figureInput } from "../../lines/behind";
import { scopeFilter } from "../../lines/conditions";
import { inProgramme, router } from "../../trpc";

export const dashboardRouter = router({
  figures: inProgramme("figures.read")
    .input(
      z.object({ filter: z.extend(scopeFilter, { basis }), knownRevision: z.optional(z.int()) }),
    )
    .query(({ ctx, input }) => figuresOf(ctx, input.filter, input.knownRevision)),
  behind: inProgramme("figures.read")
    .input(figureInput)
    .query(({ ctx, input }) => behind(ctx, input)),
});
