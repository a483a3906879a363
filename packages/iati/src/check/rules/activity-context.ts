import { childrenNamed, type XmlElement } from "../../xml/element.ts";
import { firstAttribute } from "./periods.ts";
import { isDac } from "./sums.ts";

/** What is kept of transactions: enough for the rules on whole activities, whatever their number. */
export type Transactions = {
  count: number;
  /** The first with a sector, and the first without. */
  sectored: XmlElement | null;
  unsectored: XmlElement | null;
  placed: XmlElement | null;
  unplaced: XmlElement | null;
  aided: XmlElement | null;
  aidedByDac: boolean;
  /** The first date and value date of all: the official rules look no further. */
  date: { at: XmlElement; value: string } | null;
  valueDate: { at: XmlElement; value: string } | null;
};

/** What rules on a whole activity or organisation look at. */
export type UnitContext = {
  unit: XmlElement;
  now: number;
  transactions: Transactions;
  /** The first narrative without a language, the first amount without a currency. */
  unspoken: XmlElement | null;
  uncurrencied: XmlElement | null;
};

export const noTransactions = (): Transactions => ({
  count: 0,
  sectored: null,
  unsectored: null,
  placed: null,
  unplaced: null,
  aided: null,
  aidedByDac: false,
  date: null,
  valueDate: null,
});

/** Adds a transaction to what is kept of them. */
export function addTransaction(to: Transactions, transaction: XmlElement): void {
  to.count += 1;
  const has = (name: string) => childrenNamed(transaction, name).length > 0;
  if (has("sector")) to.sectored ??= transaction;
  else to.unsectored ??= transaction;
  if (has("recipient-country") || has("recipient-region")) to.placed ??= transaction;
  else to.unplaced ??= transaction;
  const aidTypes = childrenNamed(transaction, "aid-type");
  if (aidTypes.length > 0) to.aided ??= transaction;
  if (aidTypes.some(isDac)) to.aidedByDac = true;
  to.date ??= firstAttribute(transaction, "transaction-date", "iso-date") ?? null;
  to.valueDate ??= firstAttribute(transaction, "value", "value-date") ?? null;
}
