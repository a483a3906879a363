import type { TellRule } from "../check/inspector.ts";
import { numberIn } from "../values/numbers.ts";
import { own } from "../values/own.ts";
import { childNamed, childrenNamed, type XmlElement } from "../xml/element.ts";

/** From this total on, in euros, a member of an alliance publishes its own activities. */
const publishesItself = 250_000;

type Partner = {
  name: string;
  line: number;
  committed: number;
  disbursed: number;
  linked: boolean;
};
type Transfer = { key: string; name: string; amount: number; currency: string | undefined } & {
  type: "2" | "3";
  line: number;
  linked: boolean;
};

const nameOf = (organisation: XmlElement) =>
  childrenNamed(organisation, "narrative")[0]?.text.trim() ?? "";

/** What partners receive over a whole file, in euros, against the EUR 250,000 rule. */
export function alliance() {
  const partners = new Map<string, Partner>();
  const named = new Set<string>();
  let transfers: Transfer[] = [];
  let names: string[] = [];

  return {
    /** An organisation takes part in the activity that is open. */
    name(organisation: XmlElement): void {
      names.push(organisation.attributes.ref ?? "", nameOf(organisation));
    },
    /** An outgoing commitment or disbursement of the activity that is open. */
    transfer(transaction: XmlElement, type: "2" | "3"): void {
      const receiver = childNamed(transaction, "receiver-org");
      const value = childNamed(transaction, "value");
      const amount = numberIn(value?.text);
      const name = receiver && nameOf(receiver);
      const key = receiver?.attributes.ref || name;
      if (!receiver || !key || amount === null) return;
      transfers.push({
        key,
        name: name || key,
        amount,
        currency: value?.attributes.currency,
        type,
        line: receiver.line,
        linked: Boolean(receiver.attributes["receiver-activity-id"]),
      });
    },
    /** The activity counts; amounts without a currency are in its own. */
    keep(currency: string | undefined): void {
      for (const transfer of transfers) {
        if ((transfer.currency ?? currency) !== "EUR") continue;
        const { key, name, line, type, amount } = transfer;
        const partner = partners.get(key) ?? {
          name: own(name),
          line,
          committed: 0,
          disbursed: 0,
          linked: false,
        };
        if (type === "2") partner.committed += amount;
        else partner.disbursed += amount;
        partner.linked ||= transfer.linked;
        partners.set(own(key), partner);
      }
      for (const name of names) if (!named.has(name)) named.add(own(name));
      this.drop();
    },
    drop(): void {
      transfers = [];
      names = [];
    },
    tell(tell: TellRule): void {
      for (const [key, { name, line, committed, disbursed, linked }] of partners) {
        const sum = Math.round(Math.max(committed, disbursed));
        const values = { name, sum };
        const path = "transaction/receiver-org";
        if (sum >= publishesItself && !linked) {
          tell("nl-mfa.9", "warning", { line }, path, "nl-mfa.9", values);
        }
        if (sum > 0 && sum < publishesItself && !named.has(key) && !named.has(name)) {
          tell("nl-mfa.10", "warning", { line }, path, "nl-mfa.10", values);
        }
      }
    },
  };
}
