import { basis } from "@suivi/domain/review/status";
import * as z from "zod/mini";
import { figuresOf } from "../../figures/figures-of";
import { trained } from "../../figures/trained";
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
  /** People trained over time, and the spread of the change between their tests. */
  trained: inProgramme("dashboard.read")
    .input(z.object({ filter: z.extend(scopeFilter, { basis }) }))
    .query(({ ctx, input }) => trained(ctx, withinLink(ctx.viewer, input.filter))),
  behind: inProgramme("dashboard.read")
    .input(figureInput)
    .query(({ ctx, input }) => {
      withinLink(ctx.viewer, input.filter);
      return behind(ctx, input);
    }),
});
