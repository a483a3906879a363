import { basis } from "@suivi/domain/review/status";
import * as z from "zod/mini";
import { figuresOf } from "../../figures/figures-of";
import { behind, figureInput } from "../../lines/behind";
import { scopeFilter } from "../../lines/conditions";
import { inProgramme, router } from "../../trpc";
import { withinLink } from "../../viewer";

export const dashboardRouter = router({
  figures: inProgramme("dashboard.read")
    .input(
      z.object({ filter: z.extend(scopeFilter, { basis }), knownRevision: z.optional(z.int()) }),
    )
    .query(({ ctx, input }) =>
      figuresOf(ctx, withinLink(ctx.viewer, input.filter), input.knownRevision),
    ),
  behind: inProgramme("dashboard.read")
    .input(figureInput)
    .query(({ ctx, input }) => {
      withinLink(ctx.viewer, input.filter);
      return behind(ctx, input);
    }),
});
