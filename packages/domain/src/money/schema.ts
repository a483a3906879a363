import * as z from "zod/mini";
import { calendarDate } from "../dates";
import { id } from "../ids";
import { country } from "../places/country";
import { localText, typedOrNull } from "../text";
import { currencyCodes } from "./currencies";

/** Decimal text, so that no cent is lost to a float; less than nought corrects what was stated before. */
export const signedAmount = z.string().check(
  z.trim(),
  z.refine((text) => /^-?\d{1,13}(\.\d{1,4})?$/.test(text), { error: "not_a_number" }),
);
/** ISO 4217. */
export const currency = z
  .string()
  .check(z.refine((code) => currencyCodes.includes(code), { error: "not_valid" }));

/** What a budget line or a transaction is for, where it is for a part of the programme. */
const about = {
  resultId: z.nullable(id),
  country: z.nullable(country),
  partnerId: z.nullable(id),
};
const money = {
  amount: signedAmount,
  currency,
  /** The day whose exchange rate counts. */
  valueDate: calendarDate,
  description: z.nullable(localText(500)),
};

/** What is planned to be spent in a stretch of time, most often a year: IATI 2.03 budget. */
export const budgetContent = z.strictObject({
  start: calendarDate,
  end: calendarDate,
  ...money,
  /** It takes the place of the budget that was first agreed. */
  revised: z.boolean(),
  /** The funder has committed itself to it. */
  committed: z.boolean(),
  ...about,
});
export type BudgetContent = z.infer<typeof budgetContent>;

export const transactionTypes = [
  "incoming_commitment",
  "incoming_funds",
  "outgoing_commitment",
  "disbursement",
  "expenditure",
] as const;
export type TransactionType = (typeof transactionTypes)[number];

/** Money promised, received, passed on or spent: IATI 2.03 transaction. */
export const transactionContent = z.strictObject({
  type: z.enum(transactionTypes),
  date: calendarDate,
  ...money,
  /** Of the books: the number of a transfer or voucher. */
  reference: typedOrNull(100),
  providerId: z.nullable(id),
  /** The activity of theirs that it comes from, such as XM-DAC-7-PPR-4000001234: money can then be traced upwards. */
  providerActivityId: typedOrNull(200),
  receiverId: z.nullable(id),
  receiverActivityId: typedOrNull(200),
  ...about,
});
export type TransactionContent = z.infer<typeof transactionContent>;

/** A year's budget as its form opens it. */
export const blankBudget = (year: number, used: string): BudgetContent => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  amount: "",
  currency: used,
  valueDate: `${year}-01-01`,
  description: null,
  revised: false,
  committed: true,
  resultId: null,
  country: null,
  partnerId: null,
});

/** A transaction as its form opens it. */
export const blankTransaction = (today: string, used: string): TransactionContent => ({
  type: "expenditure",
  date: today,
  amount: "",
  currency: used,
  valueDate: today,
  description: null,
  reference: null,
  providerId: null,
  providerActivityId: null,
  receiverId: null,
  receiverActivityId: null,
  resultId: null,
  country: null,
  partnerId: null,
});
