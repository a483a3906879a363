import { programmeCode, programmeContent } from "@suivi/domain/programmes/schema";
import * as z from "zod/mini";
import { inProgramme, installationProcedure, router } from "../../trpc";
import { answer } from "../../write/answer";
import { changeInput } from "../../write/commit";
import { addProgramme, reviseProgramme } from "./save-programme";
import { programmePage } from "./store";

export const programmesRouter = router({
  get: inProgramme("programme.read").query(({ ctx }) =>
    programmePage(ctx.db, ctx.programmeId, { onlyApproved: ctx.reach === "approved" }),
  ),
  revise: inProgramme("programme.revise")
    .input(z.extend(changeInput, { content: programmeContent }))
    .mutation(async ({ ctx, input }) => answer(await reviseProgramme(ctx, input))),
  /** A new programme; its administrator then names its lead. */
  add: installationProcedure
    .input(
      z.object({
        changeId: changeInput.shape.changeId,
        id: changeInput.shape.id,
        code: programmeCode,
        content: programmeContent,
      }),
    )
    .mutation(async ({ ctx, input }) => answer(await addProgramme(ctx, input))),
});
