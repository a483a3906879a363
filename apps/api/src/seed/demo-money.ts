import type { Db } from "@suivi/db";
import {
  blankBudget,
  blankTransaction,
  type BudgetContent,
  type TransactionContent,
} from "@suivi/domain/money/schema";
import { saveBudget, saveTransaction } from "../features/money/save-money";
import type { Viewer } from "../viewer";
import { demoId, demoOrganisation, demoOutcome } from "./demo-activity";
import { partners } from "./demo-partners";
import { outcomes } from "./demo-world";
import { dice, fixedId } from "./fixed-id";

/** The funder's activity that all money of the demonstration comes from; as made up as the rest. */
export const demoFunderActivity = "NL-KVK-99999991-DEMO-2023";
const years = [2023, 2024, 2025, 2026];
const spentYears = [2023, 2024, 2025];
const perOutcome = [520_000, 430_000, 310_000];
const francs = ["ML", "NE"];

type Money = { budgets: BudgetContent[]; transactions: TransactionContent[] };

/** Budgets by year and result, and the money that followed, from the funder down to the last partner. */
export function demoMoney(): Money {
  const roll = dice(9000);
  const [funder, lead, south] = ["funder", "lead", "south"].map(demoOrganisation) as [
    string,
    string,
    string,
  ];
  const on = (date: string, more: Partial<TransactionContent>): TransactionContent => ({
    ...blankTransaction(date, "EUR"),
    ...more,
  });
  const budgets = years.flatMap((year) =>
    outcomes.map(({ code }, index) => ({
      ...blankBudget(year, "EUR"),
      amount: String(perOutcome[index]! + (year - 2023) * 15_000),
      committed: year < 2026,
      resultId: demoOutcome(code),
    })),
  );
  const fromFunder = { providerId: funder, providerActivityId: demoFunderActivity };
  const transactions = [
    on("2023-01-01", {
      ...fromFunder,
      type: "incoming_commitment",
      receiverId: lead,
      amount: "5310000",
      description: { fr: "Convention de subvention", en: "Grant agreement" },
    }),
    ...spentYears.flatMap((year) =>
      [`${year}-01-31`, `${year}-07-31`].map((date) =>
        on(date, {
          ...fromFunder,
          type: "incoming_funds",
          receiverId: lead,
          amount: "640000",
          description: { fr: "Tranche semestrielle", en: "Half-yearly instalment" },
        }),
      ),
    ),
    on("2023-02-10", {
      type: "outgoing_commitment",
      providerId: lead,
      receiverId: south,
      amount: "3400000",
    }),
    ...spentYears.flatMap((year) => [
      on(`${year}-02-20`, {
        type: "disbursement",
        providerId: lead,
        receiverId: south,
        amount: String(820_000 + roll.between(0, 40) * 1000),
      }),
      on(`${year}-12-15`, {
        amount: `${roll.between(176_000, 214_000)}.${roll.between(10, 99)}`,
        providerId: lead,
        description: { fr: "Coordination et suivi", en: "Coordination and follow-up" },
      }),
    ]),
    ...partners.flatMap((partner) => partnerMoney(partner, roll, { lead, south })),
  ];
  return { budgets, transactions };

  function partnerMoney(
    { key, country }: (typeof partners)[number],
    dices: typeof roll,
    from: { lead: string; south: string },
  ): TransactionContent[] {
    const own = demoOrganisation(key);
    const about = { country, partnerId: own };
    const providerId = country === "AF" ? from.lead : from.south;
    const committed = dices.between(170, 240) * 1000;
    return [
      on("2023-03-01", {
        ...about,
        type: "outgoing_commitment",
        providerId,
        receiverId: own,
        amount: String(committed),
      }),
      ...spentYears.flatMap((year) => {
        const paid = Math.round((committed * dices.between(22, 33)) / 100);
        const spent = Math.round((paid * dices.between(78, 99)) / 100);
        const inFrancs = francs.includes(country);
        return [
          on(`${year}-03-15`, {
            ...about,
            type: "disbursement",
            providerId,
            receiverId: own,
            amount: String(paid),
          }),
          on(`${year}-12-31`, {
            ...about,
            providerId: own,
            resultId: demoOutcome(dices.pick(outcomes).code),
            ...(inFrancs
              ? { amount: String(Math.round(spent * 655.957)), currency: "XOF" }
              : { amount: String(spent) }),
            description: { fr: "Activités de l’année", en: "The year’s activities" },
          }),
        ];
      }),
    ];
  }
}

/** Loads the money of the demonstration through the one write path, like all that is typed. */
export async function loadDemoMoney(db: Db, viewer: Viewer): Promise<void> {
  const { budgets, transactions } = demoMoney();
  const change = (kind: string, index: number) => {
    const id = fixedId("DEMO", kind, index);
    return { programmeId: demoId, id, changeId: fixedId("add", id), baseVersion: 0 };
  };
  for (const [index, content] of budgets.entries())
    await saveBudget({ db, viewer }, { ...change("budget", index), content });
  for (const [index, content] of transactions.entries())
    await saveTransaction({ db, viewer }, { ...change("transaction", index), content });
}
