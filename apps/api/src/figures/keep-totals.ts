import {
  type Amounts,
  amountNames,
  contributions,
  type Ledger,
  ledgers,
  noAmounts,
} from "@suivi/domain/figures/contributions";
import { arrivals } from "@suivi/domain/figures/distinct";
import { countsAsSeen } from "@suivi/domain/figures/small-counts";
import { monthOf } from "@suivi/domain/dates";
import type { Sex } from "@suivi/domain/activities/schema";
import type { Tx } from "../write/commit";
import type { Copy } from "./facts-rows";

/** The scopes a figure can be asked for: everything, a country, a partner, a partner in a country. "" is all. */
export const scopesOf = ({ country, partnerId }: { country: string; partnerId: string }) => [
  { country: "", partner: "" },
  { country, partner: "" },
  { country: "", partner: partnerId },
  { country, partner: partnerId },
];

const countsIn = (
  ledger: Ledger,
  { onApproved, onSubmitted }: Pick<Copy, "onApproved" | "onSubmitted">,
) => (ledger === "submitted" ? onSubmitted : onApproved);

/** Sums by key, each key a row of a totals table written as its parts joined by a tab. */
export type Sums = Map<string, Amounts>;

/** Adds (or with -1 takes away) what copies contribute, in every scope and every ledger they count in. */
export function addCopies(sums: Sums, copies: readonly Copy[], sign: 1 | -1): void {
  for (const copy of copies)
    for (const ledger of ledgers) {
      if (!countsIn(ledger, copy)) continue;
      for (const { month, dimension, category, ...amounts } of contributions(copy.facts, ledger))
        for (const { country, partner } of scopesOf(copy.facts)) {
          const key = [ledger, country, partner, dimension, month, category].join("\t");
          const sum = sums.get(key) ?? { ...noAmounts };
          for (const name of amountNames) sum[name] += sign * amounts[name];
          sums.set(key, sum);
        }
    }
}

/** One month in which a person came, somewhere. */
export type Visit = {
  personId: string;
  sex: Sex;
  month: string;
  country: string;
  partnerId: string;
  onApproved: boolean;
  onSubmitted: boolean;
  /** The activity is too small for outsiders to see its count. */
  unseen: boolean;
};

export function visitsOf(copies: readonly Copy[]): Visit[] {
  return copies
    .filter(
      ({ facts, onApproved, onSubmitted }) =>
        facts.status === "held" && (onApproved || onSubmitted),
    )
    .flatMap(({ facts, onApproved, onSubmitted }) =>
      facts.named.map(({ personId, sex }) => ({
        personId,
        sex,
        month: facts.start ? monthOf(facts.start) : "",
        country: facts.country,
        partnerId: facts.partnerId,
        onApproved,
        onSubmitted,
        unseen: countsAsSeen(facts).named.length === 0,
      })),
    );
}

/** The scopes that some of these visits fall in. */
const scopesIn = (visits: readonly Visit[]) => [
  ...new Map(
    visits.flatMap(scopesOf).map((scope) => [`${scope.country}\t${scope.partner}`, scope]),
  ).values(),
];

type Moved = {
  /** Visits that become `after`; empty for a new activity. */
  before: readonly Visit[];
  after: readonly Visit[];
  /** The same people's visits elsewhere, which stay. */
  others: readonly Omit<Visit, "sex">[];
};

/** Adds what people's arrivals gain, and takes away what they lose, in the scopes of the visits that change. */
export function addArrivals(sums: Map<string, number>, { before, after, others }: Moved): void {
  const people = new Map<
    string,
    { before: Visit[]; after: Visit[]; others: Moved["others"][number][] }
  >();
  const of = ({ personId }: { personId: string }) => {
    const person = people.get(personId) ?? { before: [], after: [], others: [] };
    people.set(personId, person);
    return person;
  };
  for (const visit of before) of(visit).before.push(visit);
  for (const visit of after) of(visit).after.push(visit);
  for (const visit of others) of(visit).others.push(visit);

  for (const person of people.values()) {
    const changed = [...person.before, ...person.after];
    const sex = changed[0]!.sex;
    for (const ledger of ledgers)
      for (const { country, partner } of scopesIn(changed)) {
        const monthsOf = (visits: readonly Omit<Visit, "sex">[]) =>
          visits
            .filter(
              (visit) =>
                countsIn(ledger, visit) &&
                !(ledger === "outside" && visit.unseen) &&
                (country === "" || country === visit.country) &&
                (partner === "" || partner === visit.partnerId),
            )
            .map(({ month }) => month);
        const add = (month: string, previous: string, people: 1 | -1) => {
          const cell = [ledger, country, partner, month, previous, sex].join("\t");
          sums.set(cell, (sums.get(cell) ?? 0) + people);
        };
        const stay = monthsOf(person.others);
        const was = arrivals([...stay, ...monthsOf(person.before)], sex);
        const lost = new Map(was.map(({ month, previous }) => [month, previous]));
        for (const { month, previous } of arrivals([...stay, ...monthsOf(person.after)], sex))
          if (lost.get(month) === previous) lost.delete(month);
          else add(month, previous, 1);
        for (const [month, previous] of lost) add(month, previous, -1);
      }
  }
}

/** Writes the differences to the totals table: one statement, whatever their number. */
export async function writeTotals(tx: Tx, programmeId: string, sums: Sums): Promise<void> {
  const changed = [...sums].filter(([, sum]) => amountNames.some((name) => sum[name] !== 0));
  if (changed.length === 0) return;
  const part = (index: number) => changed.map(([key]) => key.split("\t")[index] ?? "");
  const amount = (name: keyof Amounts) => changed.map(([, sum]) => sum[name]);
  await tx.$executeRaw`
    insert into "Total" as t ("programmeId", basis, country, partner, dimension, month, category,
      activities, uncounted, people, named, minutes, tested, gain)
    select ${programmeId}::uuid, * from unnest(
      ${part(0)}::text[], ${part(1)}::text[], ${part(2)}::text[], ${part(3)}::text[], ${part(4)}::text[], ${part(5)}::text[],
      ${amount("activities")}::int[], ${amount("uncounted")}::int[], ${amount("people")}::bigint[], ${amount("named")}::bigint[],
      ${amount("minutes")}::bigint[], ${amount("tested")}::bigint[], ${amount("gain")}::bigint[])
    on conflict ("programmeId", basis, country, partner, dimension, month, category) do update set
      activities = t.activities + excluded.activities, uncounted = t.uncounted + excluded.uncounted,
      people = t.people + excluded.people, named = t.named + excluded.named, minutes = t.minutes + excluded.minutes,
      tested = t.tested + excluded.tested, gain = t.gain + excluded.gain`;
}

/** Writes the differences to the table of arrivals. */
export async function writeArrivals(
  tx: Tx,
  programmeId: string,
  sums: Map<string, number>,
): Promise<void> {
  const changed = [...sums].filter(([, people]) => people !== 0);
  if (changed.length === 0) return;
  const part = (index: number) => changed.map(([key]) => key.split("\t")[index] ?? "");
  await tx.$executeRaw`
    insert into "ArrivalTotal" as t ("programmeId", basis, country, partner, month, previous, sex, people)
    select ${programmeId}::uuid, * from unnest(${part(0)}::text[], ${part(1)}::text[], ${part(2)}::text[],
      ${part(3)}::text[], ${part(4)}::text[], ${part(5)}::text[], ${changed.map(([, people]) => people)}::int[])
    on conflict ("programmeId", basis, country, partner, month, previous, sex) do update set people = t.people + excluded.people`;
}
