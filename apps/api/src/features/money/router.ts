import { id } from "@suivi/domain/ids";
import { transactionTypes } from "@suivi/domain/money/schema";
import * as z from "zod/mini";
import { inProgramme, router } from "../../trpc";
import { answer } from "../../write/answer";
import { overview } from "./overview";
import {
  removeBudget,
  removeInput,
  removeTransaction,
  saveBudget,
  saveBudgetInput,
  saveTransaction,
  saveTransactionInput,
} from "./save-money";
import { budgetLines, oneLine, pageSize, transactionLines } from "./store";

export const moneyRouter = router({
  /** Planned and spent, and who passes money to whom: sums, which a funder reads too. */
  overview: inProgramme("money.read").query(({ ctx }) => overview(ctx)),
  budgets: inProgramme("money.list").query(({ ctx }) => budgetLines(ctx)),
  budget: inProgramme("money.list")
    .input(z.object({ id }))
    .query(({ ctx, input }) => oneLine(ctx, "Budget", input.id)),
  transactions: inProgramme("money.list")
    .input(
      z.object({
        type: z.optional(z.enum(transactionTypes)),
        year: z.optional(z.string().check(z.regex(/^\d{4}$/, "not_valid"))),
        partner: z.optional(id),
        page: z.int().check(z.minimum(1), z.maximum(10_000)),
      }),
    )
    .query(async ({ ctx, input }) => ({ ...(await transactionLines(ctx, input)), pageSize })),
  transaction: inProgramme("money.list")
    .input(z.object({ id }))
    .query(({ ctx, input }) => oneLine(ctx, "Transaction", input.id)),
  saveBudget: inProgramme("money.revise")
    .input(saveBudgetInput)
    .mutation(async ({ ctx, input }) => answer(await saveBudget(ctx, input))),
  removeBudget: inProgramme("money.revise")
    .input(removeInput)
    .mutation(async ({ ctx, input }) => answer(await removeBudget(ctx, input))),
  saveTransaction: inProgramme("money.revise")
    .input(saveTransactionInput)
    .mutation(async ({ ctx, input }) => answer(await saveTransaction(ctx, input))),
  removeTransaction: inProgramme("money.revise")
    .input(removeInput)
    .mutation(async ({ ctx, input }) => answer(await removeTransaction(ctx, input))),
});
