import { sumOf } from "@suivi/domain/money/decimals";
import { budgetFacts, transactionFact } from "@suivi/domain/money/facts";
import { moneyByCurrency, moneyTogether } from "@suivi/domain/money/overview";
import { isIncoming } from "@suivi/domain/money/rules";
import type { TransactionContent } from "@suivi/domain/money/schema";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import { namesByEveryId } from "../../records/organisation";
import { allTransactions, budgetLines, loggedCosts, programmeOf, type Reader } from "./store";

type Named = Pick<OrganisationContent, "name" | "acronym"> & { id: string };

/** A step of the money from one to another; null: the programme itself, where nobody is named. */
export type Step = {
  from: Named | null;
  to: Named | null;
  currency: string;
  committed: string | null;
  paid: string | null;
  /** The activities of the provider that the money comes from. */
  activityIds: string[];
};

/** Planned and spent by year, result, country and partner, who passed money to whom, and what activities say they cost. */
export async function overview(reader: Reader) {
  const { db, programmeId } = reader;
  const [budgets, transactions, organisations, programme, costs] = await Promise.all([
    budgetLines(reader),
    allTransactions(reader),
    namesByEveryId(db, programmeId),
    programmeOf(db, programmeId),
    loggedCosts(reader),
  ]);
  const facts = [
    ...budgets.flatMap(({ content }) => budgetFacts(content)),
    ...transactions.map(({ content }) => transactionFact(content)),
  ].map((fact) => ({
    ...fact,
    partnerId: fact.partnerId && (organisations.get(fact.partnerId)?.id ?? fact.partnerId),
  }));
  const { content, revision, fictional } = programme;
  return {
    revision,
    fictional,
    byCurrency: moneyByCurrency(facts),
    together: moneyTogether(facts, content.rates ?? []),
    chain: chainOf(
      transactions.map((line) => line.content),
      organisations,
    ),
    costs,
    outcomes: content.outcomes,
    organisations: [...new Map([...organisations.values()].map((one) => [one.id, one])).values()],
  };
}

function chainOf(transactions: TransactionContent[], organisations: Map<string, Named>): Step[] {
  const steps = new Map<string, Step & { committedIn: string[]; paidIn: string[] }>();
  const named = (id: string | null) => (id === null ? null : (organisations.get(id) ?? null));
  for (const one of transactions) {
    if (one.type === "expenditure") continue;
    const [from, to] = [named(one.providerId), named(one.receiverId)];
    const incoming = isIncoming(one.type);
    const key = [from?.id, to?.id, incoming, one.currency].join(" ");
    const step = steps.get(key) ?? {
      from,
      to,
      currency: one.currency,
      committed: null,
      paid: null,
      activityIds: [],
      committedIn: [],
      paidIn: [],
    };
    const promised = one.type === "incoming_commitment" || one.type === "outgoing_commitment";
    (promised ? step.committedIn : step.paidIn).push(one.amount);
    const { providerActivityId } = one;
    if (providerActivityId && !step.activityIds.includes(providerActivityId))
      step.activityIds.push(providerActivityId);
    steps.set(key, step);
  }
  return [...steps.values()].map(({ committedIn, paidIn, ...step }) => ({
    ...step,
    committed: sumOf(committedIn),
    paid: sumOf(paidIn),
  }));
}
