import { fromWhole, toWhole } from "@suivi/domain/money/decimals";
import { isIncoming } from "@suivi/domain/money/rules";
import type {
  BudgetContent,
  TransactionContent,
  TransactionType,
} from "@suivi/domain/money/schema";
import type { Budget, Transaction } from "@suivi/iati/elements";
import { yearlyBudgets } from "@suivi/iati/yearly-budgets";
import type { IatiFacts, Line } from "./facts";
import { inBoth, named } from "./write-organisations";

export const transactionCodes: Record<TransactionType, string> = {
  incoming_funds: "1",
  outgoing_commitment: "2",
  disbursement: "3",
  expenditure: "4",
  incoming_commitment: "11",
};

/** Budgets of the same stretch are one, each of a year at most (rule 7.5.3); one after the other. */
export function budgets(lines: readonly Line<BudgetContent>[]): Budget[] {
  const sums = new Map<string, { line: BudgetContent; sum: bigint }>();
  for (const { content } of lines) {
    const { start, end, currency, valueDate, revised, committed } = content;
    const key = [start, end, currency, revised, committed, valueDate].join(" ");
    const sum = (sums.get(key)?.sum ?? 0n) + toWhole(content.amount);
    sums.set(key, { line: content, sum });
  }
  return [...sums.keys()].sort().flatMap((key) => {
    const { line, sum } = sums.get(key)!;
    const { start, end, currency, valueDate, revised, committed } = line;
    return yearlyBudgets({
      start,
      end,
      amount: fromWhole(sum),
      currency,
      valueDate,
      type: revised ? "2" : "1",
      status: committed ? "2" : "1",
    });
  });
}

const isOpen = ({ organisations, withheld }: IatiFacts, id: string | null) =>
  id === null || !withheld.has(organisations.get(id)?.id ?? id);

/** Whether a line speaks of a country or organisation that is not to be named: then its words are left out too. */
const isSensitive = (facts: IatiFacts, content: TransactionContent) =>
  facts.settings.withheld.countries.includes(content.country ?? "") ||
  [content.partnerId, content.providerId, content.receiverId].some((id) => !isOpen(facts, id));

/** A transaction, with the activity of the funder that it can be traced to. */
export function transaction(facts: IatiFacts, content: TransactionContent): Transaction {
  const { settings } = facts;
  const { type, amount, currency, valueDate, date, description, reference } = content;
  const sensitive = isSensitive(facts, content);
  const [provider, receiver] = [named(facts, content.providerId), named(facts, content.receiverId)];
  const traced = isIncoming(type)
    ? (content.providerActivityId ?? settings.funderActivityId)
    : content.providerActivityId;
  return {
    ref: sensitive ? null : reference,
    transactionType: { code: transactionCodes[type] },
    transactionDate: { isoDate: date },
    value: { text: amount, currency, valueDate },
    description:
      description && !sensitive ? { narrative: inBoth(description, settings.language) } : null,
    providerOrg: provider && {
      ...provider,
      providerActivityId: isOpen(facts, content.providerId) ? traced : null,
    },
    receiverOrg: receiver && {
      ...receiver,
      receiverActivityId: isOpen(facts, content.receiverId) ? content.receiverActivityId : null,
    },
  };
}
