import { DomainError } from "@suivi/domain/errors";
import { budgetProblems, transactionProblems } from "@suivi/domain/money/rules";
import {
  type BudgetContent,
  budgetContent,
  type TransactionContent,
  transactionContent,
} from "@suivi/domain/money/schema";
import type { Problem } from "@suivi/domain/problems/problem";
import * as z from "zod/mini";
import { budgetRecord } from "../../records/budget";
import { organisationsByEveryId } from "../../records/organisation";
import { transactionRecord } from "../../records/transaction";
import { changeInput, commit, type RecordKind, type Tx, type Writer } from "../../write/commit";
import { programmeOf } from "./store";

type Money = BudgetContent | TransactionContent;
type Kept<C> = { content: C; removed: boolean };

export const saveBudgetInput = z.extend(changeInput, { content: budgetContent });
export const saveTransactionInput = z.extend(changeInput, { content: transactionContent });
export const removeInput = z.extend(changeInput, { removed: z.boolean() });

/** What both kinds share: whom and what a line names must be of the programme. */
async function namesProblems(tx: Tx, programmeId: string, content: Money): Promise<Problem[]> {
  const problems: Problem[] = [];
  const organisations = await organisationsByEveryId(tx, programmeId);
  for (const path of ["partnerId", "providerId", "receiverId"] as const) {
    const named = path in content ? (content as TransactionContent)[path] : null;
    if (named !== null && !organisations.has(named))
      problems.push({ path, code: "unknown_organisation" });
  }
  const { content: programme } = await programmeOf(tx, programmeId);
  const { resultId, country } = content;
  if (resultId !== null && !programme.outcomes.some(({ id }) => id === resultId))
    problems.push({ path: "resultId", code: "unknown_result" });
  if (country !== null && !programme.countries.includes(country))
    problems.push({ path: "country", code: "country_not_in_programme" });
  return problems;
}

const saving =
  <C extends Money>(record: RecordKind<Kept<C>>, problemsOf: (content: C) => Problem[]) =>
  (ctx: Writer, input: z.infer<typeof changeInput> & { content: C }) =>
    commit<Kept<C>>(ctx, record, {
      ...input,
      action: "money.revise",
      did: input.baseVersion === 0 ? "added" : "revised",
      sent: input,
      edit: () => input.content,
      settle: async (current, content, { tx }) => {
        const problems = [
          ...problemsOf(content),
          ...(await namesProblems(tx, input.programmeId, content)),
        ];
        if (problems.length > 0) throw new DomainError("invalid", { problems });
        return { content, removed: current?.removed ?? false };
      },
    });

const removing =
  <C extends Money>(record: RecordKind<Kept<C>>) =>
  (ctx: Writer, input: z.infer<typeof removeInput>) =>
    commit<Kept<C>>(ctx, record, {
      ...input,
      action: "money.revise",
      did: input.removed ? "removed" : "restored",
      sent: input,
      settle: (current, content) => {
        if (!current) throw new DomainError("not_found");
        return { content, removed: input.removed };
      },
    });

const today = () => new Date().toISOString().slice(0, 10);

/** Plans money for a stretch of time, or revises what was planned. */
export const saveBudget = saving(budgetRecord, budgetProblems);
/** Records money promised, received, passed on or spent, or corrects it. */
export const saveTransaction = saving(transactionRecord, (content) =>
  transactionProblems(content, { today: today() }),
);
/** Takes a line out of every sum, or puts it back; its history stays. */
export const removeBudget = removing(budgetRecord);
export const removeTransaction = removing(transactionRecord);
