import { id } from "@suivi/domain/ids";
import { country } from "@suivi/domain/places/country";
import { basis } from "@suivi/domain/review/status";
import * as z from "zod/mini";
import { inProgramme, router } from "../../trpc";
import { answer } from "../../write/answer";
import { changeInput } from "../../write/commit";
import { statementList, statementPage, statementsByYear } from "./pages";
import {
  removeStatement,
  saveStatement,
  saveStatementInput,
  substantiate,
  substantiateInput,
  withdraw,
  withdrawInput,
} from "./save-statement";

export const statementsRouter = router({
  list: inProgramme("statement.read").query(({ ctx }) => statementList(ctx)),
  get: inProgramme("statement.read")
    .input(z.object({ id }))
    .query(({ ctx, input }) => statementPage(ctx, input.id)),
  byYear: inProgramme("figures.read")
    .input(z.object({ basis, country: z.optional(country), partner: z.optional(id) }))
    .query(({ ctx, input }) => statementsByYear(ctx, input)),
  save: inProgramme("statement.log")
    .input(saveStatementInput)
    .mutation(async ({ ctx, input }) => answer(await saveStatement(ctx, input))),
  remove: inProgramme("statement.log")
    .input(changeInput)
    .mutation(async ({ ctx, input }) => answer(await removeStatement(ctx, input))),
  substantiate: inProgramme("statement.substantiate")
    .input(substantiateInput)
    .mutation(async ({ ctx, input }) => answer(await substantiate(ctx, input))),
  withdraw: inProgramme("statement.substantiate")
    .input(withdrawInput)
    .mutation(async ({ ctx, input }) => answer(await withdraw(ctx, input))),
});
