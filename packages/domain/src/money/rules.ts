import { addDays, type CalendarDate } from "../dates";
import type { Problem } from "../problems/problem";
import { toWhole } from "./decimals";
import type { BudgetContent, TransactionContent, TransactionType } from "./schema";

/** Where the money of a transaction comes from outside the programme, and where it leaves an organisation's hands. */
export const isIncoming = (type: TransactionType): boolean =>
  type === "incoming_commitment" || type === "incoming_funds";

/** What a budget may not say although each of its fields may; the form and the server ask the same function. */
export function budgetProblems({ start, end, amount }: BudgetContent): Problem[] {
  const problems: Problem[] = [];
  if (end < start) problems.push({ path: "end", code: "end_before_start" });
  if (toWhole(amount) < 0n) problems.push({ path: "amount", code: "too_small", limit: 0 });
  return problems;
}

/** What a transaction may not say although each of its fields may. It has happened: none lies in the future. */
export function transactionProblems(
  content: TransactionContent,
  { today }: { today: CalendarDate },
): Problem[] {
  const problems: Problem[] = [];
  const { date, valueDate, amount, type, providerId, receiverId } = content;
  const latest = addDays(today, 1);
  if (date > latest) problems.push({ path: "date", code: "money_in_future" });
  if (valueDate > latest) problems.push({ path: "valueDate", code: "money_in_future" });
  if (toWhole(amount) === 0n) problems.push({ path: "amount", code: "amount_needed" });
  if (isIncoming(type) && providerId === null)
    problems.push({ path: "providerId", code: "required" });
  if (type === "disbursement" && receiverId === null)
    problems.push({ path: "receiverId", code: "required" });
  if (providerId !== null && providerId === receiverId)
    problems.push({ path: "receiverId", code: "funds_itself" });
  return problems;
}
