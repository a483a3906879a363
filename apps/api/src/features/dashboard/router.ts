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
    .query(async ({ ctx, input }) => {
      if (ctx.reach !== "approved") return behind(ctx.db, ctx.programmeId, input);
      // Outsiders see what counts; what is not approved does not exist for them.
      const approved = { ...input, filter: { ...input.filter, basis: "approved" as const } };
      return { ...(await behind(ctx.db, ctx.programmeId, approved)), leftOut: [], leftOutTotal: 0 };
    }),
});
