import { addDays } from "@suivi/domain/dates";
import { currencyCodes } from "@suivi/domain/money/currencies";
import { fromWhole, toWhole } from "@suivi/domain/money/decimals";
import { type TransactionType, transactionTypes } from "@suivi/domain/money/schema";
import type { FoundActivity, FoundTransaction } from "@suivi/iati/elements";
import { fixedId } from "../../seed/fixed-id";
import type { organisationsIn } from "./take-in-organisations";
import type { Known, Plan, Say, Source } from "./take-in-plan";
import { dayOf, identifierOf, localOf } from "./take-in-read";
import type { Why } from "./take-in-texts";
import { transactionCodes } from "./write-money";

type Value = { text?: string; currency?: string; valueDate?: string } | undefined;

/** A decimal amount as text, to four decimals; null for what is no number. */
function amountOf(value: Value): string | null {
  const text = value?.text?.trim() ?? "";
  const number = /^[+-]?\d{1,13}(\.\d*)?$/.exec(text) ? text.replace("+", "") : null;
  return number === null ? null : fromWhole(toWhole(number));
}

const typeOf = (code: string | undefined): TransactionType | undefined =>
  transactionTypes.find((type) => transactionCodes[type] === code);

/** The one country of an activity, if it has one that is the programme's. */
export function countryOf(activity: FoundActivity, countries: readonly string[]): string | null {
  const codes = [...new Set(activity.recipientCountry.map(({ code }) => code ?? ""))];
  return codes.length === 1 && countries.includes(codes[0]!) ? codes[0]! : null;
}

/** Budgets and transactions of the file, each once however often the file is taken in. */
export function moneyIn(
  { root, parts }: Source,
  known: Known & { countries: readonly string[] },
  meant: ReturnType<typeof organisationsIn>["meant"],
  say: Say,
): Pick<Plan, "budgets" | "transactions"> {
  const budgets: Plan["budgets"] = [];
  const transactions: Plan["transactions"] = [];
  const times = new Map<string, number>();
  /** The same for the same statement of the same file; a second one that says the same has an id of its own. */
  const idOf = (...words: (string | undefined)[]) => {
    const key = JSON.stringify(words);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return fixedId(known.programmeId, key, before);
  };
  const keep = <L extends { id: string }>(
    list: L[],
    kind: "budget" | "transaction",
    name: string,
    line: L | Why,
  ) => {
    if (typeof line === "string") say(kind, "skipped", name, line);
    else if (known.ids.has(line.id)) say(kind, "merged", name, "there");
    else {
      list.push(line);
      say(kind, "made", name);
    }
  };

  function budgetOf(
    activity: FoundActivity,
    budget: FoundActivity["budget"][number],
  ): Plan["budgets"][number] | Why {
    const { type, status, value } = budget;
    const [start, end] = [dayOf(budget.periodStart?.isoDate), dayOf(budget.periodEnd?.isoDate)];
    const amount = amountOf(value);
    const currency = value?.currency ?? activity.defaultCurrency;
    if (!start || !end || end < start) return "no_dates";
    if (amount === null || amount.startsWith("-")) return "no_amount";
    if (!currency || !currencyCodes.includes(currency)) return "no_currency";
    const replaces = activity.budget.some(
      (one) =>
        one.type === "2" &&
        dayOf(one.periodStart?.isoDate) === start &&
        dayOf(one.periodEnd?.isoDate) === end,
    );
    if (type !== "2" && replaces) return "replaced";
    return {
      id: idOf("budget", identifierOf(activity), start, end, type, status, currency),
      content: {
        start,
        end,
        amount,
        currency,
        valueDate: dayOf(value?.valueDate) ?? start,
        description: null,
        revised: type === "2",
        committed: status === "2",
        resultId: null,
        country: activity === root ? null : countryOf(activity, known.countries),
        partnerId: null,
      },
    };
  }

  function transactionOf(
    activity: FoundActivity,
    one: FoundTransaction,
  ): Plan["transactions"][number] | Why {
    const type = typeOf(one.transactionType?.code);
    const date = dayOf(one.transactionDate?.isoDate);
    const amount = amountOf(one.value);
    const currency = one.value?.currency ?? activity.defaultCurrency;
    const valueDate = dayOf(one.value?.valueDate) ?? date;
    if (!type) return "other_type";
    if (!date || !valueDate) return "no_dates";
    if (amount === null || toWhole(amount) === 0n) return "no_amount";
    if (!currency || !currencyCodes.includes(currency)) return "no_currency";
    if (date > addDays(known.today, 1) || valueDate > addDays(known.today, 1)) return "in_future";
    const own = one.recipientCountry?.code ?? "";
    const part = activity === root ? null : countryOf(activity, known.countries);
    const identity =
      one.ref?.trim() ||
      JSON.stringify([date, amount, one.providerOrg, one.receiverOrg, one.description]);
    return {
      id: idOf("transaction", identifierOf(activity), type, currency, identity),
      content: {
        type,
        date,
        amount,
        currency,
        valueDate,
        description: localOf(one.description?.narrative, activity.lang, 500),
        reference: one.ref?.trim().slice(0, 100) || null,
        providerId: meant(one.providerOrg, activity.lang),
        providerActivityId: one.providerOrg?.providerActivityId?.trim().slice(0, 200) || null,
        receiverId: meant(one.receiverOrg, activity.lang),
        receiverActivityId: one.receiverOrg?.receiverActivityId?.trim().slice(0, 200) || null,
        resultId: null,
        country: known.countries.includes(own) ? own : part,
        partnerId: null,
      },
    };
  }

  for (const activity of [root, ...parts]) {
    for (const budget of activity.budget) {
      const { periodStart, periodEnd, value } = budget;
      const name = `${periodStart?.isoDate ?? "?"} – ${periodEnd?.isoDate ?? "?"}: ${value?.text ?? "?"}`;
      keep(budgets, "budget", name, budgetOf(activity, budget));
    }
    for (const one of activity.transaction) {
      const { transactionDate, value } = one;
      const name = `${transactionDate?.isoDate ?? "?"}: ${value?.text ?? "?"} ${value?.currency ?? activity.defaultCurrency ?? ""}`;
      keep(transactions, "transaction", name.trim(), transactionOf(activity, one));
    }
  }
  return { budgets, transactions };
}
