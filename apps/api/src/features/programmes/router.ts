import { DomainError } from "@suivi/domain/errors";
import {
  programmeCode,
  type ProgrammeContent,
  programmeContent,
} from "@suivi/domain/programmes/schema";
import * as z from "zod/mini";
import { inProgramme, installationProcedure, router } from "../../trpc";
import { answer } from "../../write/answer";
import { changeInput, commit, type Tx } from "../../write/commit";
import { programmeRecord, type ProgrammeState } from "../../records/programme";
import { codeTaken, makeProgramme, ownOrganisations, programmePage } from "./store";

async function check(tx: Tx, programmeId: string, content: ProgrammeContent) {
  const named = content.consortium.flatMap(({ organisationId, fundedById }) =>
    fundedById ? [organisationId, fundedById] : [organisationId],
  );
  const own = await ownOrganisations(tx, programmeId, named);
  if (named.some((one) => !own.includes(one)))
    throw new DomainError("invalid", {
      problems: [{ path: "consortium", code: "unknown_organisation" }],
    });
  return { content };
}

export const programmesRouter = router({
  get: inProgramme("programme.read").query(({ ctx }) => programmePage(ctx.db, ctx.programmeId)),
  revise: inProgramme("programme.revise")
    .input(z.extend(changeInput, { content: programmeContent }))
    .mutation(async ({ ctx, input }) =>
      answer(
        await commit<ProgrammeState>(ctx, programmeRecord, {
          ...input,
          action: "programme.revise",
          did: "revised",
          sent: input,
          edit: () => input.content,
          settle: (_, content, { tx }) => check(tx, input.programmeId, content),
        }),
      ),
    ),
  /** A new, empty programme; its administrator then names its lead. */
  add: installationProcedure
    .input(
      z.object({
        changeId: changeInput.shape.changeId,
        id: changeInput.shape.id,
        code: programmeCode,
        content: programmeContent,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { id, code, content } = input;
      const there = await ctx.db.programme.findUnique({ where: { id }, select: { id: true } });
      if (!there) {
        if (await codeTaken(ctx.db, code))
          throw new DomainError("invalid", { problems: [{ path: "code", code: "code_taken" }] });
        await makeProgramme(ctx.db, { id, code, fictional: false });
      }
      return answer(
        await commit<ProgrammeState>(ctx, programmeRecord, {
          programmeId: id,
          id,
          changeId: input.changeId,
          baseVersion: 0,
          action: "programme.revise",
          did: "added",
          sent: input,
          edit: () => content,
          settle: (_, settled, { tx }) => check(tx, id, settled),
        }),
      );
    }),
});
