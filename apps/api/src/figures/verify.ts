import type { Db } from "@suivi/db";
import { sessionDates } from "@suivi/domain/activities/days";
import { openFollowUp } from "@suivi/domain/activities/follow-up";
import { activitySearch, factsOf } from "@suivi/domain/activities/facts";
import type { Sex } from "@suivi/domain/activities/schema";
import {
  amountNames,
  contributions,
  type Ledger,
  ledgers,
} from "@suivi/domain/figures/contributions";
import { arrivals } from "@suivi/domain/figures/distinct";
import { countsAsSeen } from "@suivi/domain/figures/small-counts";
import { monthOf } from "@suivi/domain/dates";
import { sameJson } from "@suivi/domain/merge";
import { countedOn, type ReviewStatus } from "@suivi/domain/review/status";
import type { Tx } from "../write/commit";
import { standingOf } from "../write/standing";
import { type Copy, dateOf, factsRow } from "./facts-rows";
import { scopesOf } from "./keep-totals";
import { knownPeople } from "./known-people";
import type { ActivityState } from "./project-activity";

/** A row that says something else than the facts do; `undefined` where there is none. */
export type Difference = { table: string; key: string; kept: unknown; computed: unknown };

type Rows = Map<string, unknown>;
type Book = { facts: Rows; attendance: Rows; totals: Map<string, number[]>; visits: Visits };
/** Per person: sex, and the months in which they came, by ledger, country and partner. */
type Visits = Map<string, { sex: Sex; months: Map<string, string[]> }>;

/**
 * Computes anew, from what activities say and what was approved of them, every row that is kept beside them, and
 * returns where the two differ: none, as long as every write moved its sums rightly. One view of the database.
 */
export const verifyTotals = (db: Db, programmeId: string): Promise<Difference[]> =>
  db.$transaction((tx) => verify(tx, programmeId), {
    isolationLevel: "RepeatableRead",
    timeout: 3_600_000,
    maxWait: 30_000,
  });

async function verify(tx: Tx, programmeId: string): Promise<Difference[]> {
  const people = await tx.person.findMany({ where: { programmeId }, select: { id: true } });
  const known = {
    ...(await knownPeople(
      tx,
      people.map(({ id }) => id),
    )),
    standing: await standingOf(tx, programmeId),
  };
  const book: Book = {
    facts: new Map(),
    attendance: new Map(),
    totals: new Map(),
    visits: new Map(),
  };
  const found: Difference[] = [];
  for (let after = ""; ;) {
    const page = await tx.activity.findMany({
      where: { programmeId, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      take: 500,
    });
    if (page.length === 0) break;
    const ids = page.map(({ id }) => id);
    const states = await tx.journalEntry.findMany({
      where: { recordId: { in: ids } },
      select: { recordId: true, version: true, after: true },
    });
    for (const { id, version, content, approvedVersion, reviewStatus, reviewNote } of page) {
      const stateAt = (at: number) =>
        states.find((one) => one.recordId === id && one.version === at)?.after as
          | ActivityState
          | undefined;
      const review = { status: reviewStatus as ReviewStatus, note: reviewNote, approvedVersion };
      if (!sameJson(stateAt(version), { content, review }))
        found.push({
          table: "Activity",
          key: id,
          kept: { content, review },
          computed: stateAt(version),
        });
      const counted = countedOn(review, version);
      enter(book, known, id, {
        copy: "working",
        version,
        state: { content, review } as ActivityState,
        on: counted.working,
      });
      if (counted.approved)
        enter(book, known, id, {
          copy: "approved",
          version: approvedVersion!,
          state: stateAt(approvedVersion!)!,
          on: counted.approved,
        });
    }
    found.push(...(await keptBeside(tx, ids, book)));
    book.facts.clear();
    book.attendance.clear();
    after = ids.at(-1)!;
  }
  return [...found, ...(await keptTotals(tx, programmeId, book))];
}

type Known = Parameters<typeof factsOf>[1];
type Entered = {
  copy: Copy["copy"];
  version: number;
  state: ActivityState;
  on: { approved: boolean; submitted: boolean };
};

/** Enters what one copy of an activity says in the book. */
function enter(book: Book, known: Known, id: string, { copy, version, state, on }: Entered): void {
  const facts = factsOf(state.content, known);
  const flags = { copy, onApproved: on.approved, onSubmitted: on.submitted };
  const { title } = state.content;
  book.facts.set(`${id} ${copy}`, {
    version,
    title,
    search: activitySearch(state.content),
    sessions: sessionDates(state.content),
    followUpDue: openFollowUp(state.content),
    ...factsRow({ ...flags, facts }),
  });
  for (const { personId } of facts.named) book.attendance.set(`${id} ${copy} ${personId}`, true);

  const month = facts.start ? monthOf(facts.start) : "";
  for (const ledger of ledgers) {
    if (!(ledger === "submitted" ? on.submitted : on.approved)) continue;
    for (const { country, partner } of scopesOf(facts)) {
      for (const cell of contributions(facts, ledger)) {
        const key = [ledger, country, partner, cell.dimension, cell.month, cell.category].join(
          "\t",
        );
        const sums = book.totals.get(key) ?? amountNames.map(() => 0);
        book.totals.set(
          key,
          sums.map((sum, index) => sum + cell[amountNames[index]!]),
        );
      }
      for (const { personId, sex } of facts.status === "held" ? namedIn(facts, ledger) : []) {
        const person = book.visits.get(personId) ?? { sex, months: new Map<string, string[]>() };
        const key = [ledger, country, partner].join("\t");
        person.months.set(key, [...(person.months.get(key) ?? []), month]);
        book.visits.set(personId, person);
      }
    }
  }
}

const namedIn = (facts: Copy["facts"], ledger: Ledger) =>
  ledger === "outside" ? countsAsSeen(facts).named : facts.named;

async function keptBeside(tx: Tx, ids: string[], book: Book): Promise<Difference[]> {
  const facts = await tx.activityFacts.findMany({
    where: { activityId: { in: ids } },
    omit: { programmeId: true },
  });
  const attendance = await tx.attendance.findMany({ where: { activityId: { in: ids } } });
  const kept = facts.map(({ activityId, ...row }): [string, unknown] => [
    `${activityId} ${row.copy}`,
    {
      ...row,
      start: dateOf(row.start),
      end: dateOf(row.end),
      followUpDue: dateOf(row.followUpDue),
    },
  ]);
  const present = attendance.map(({ activityId, copy, personId }): [string, unknown] => [
    `${activityId} ${copy} ${personId}`,
    true,
  ]);
  return [
    ...differences("ActivityFacts", new Map(kept), book.facts),
    ...differences("Attendance", new Map(present), book.attendance),
  ];
}

async function keptTotals(tx: Tx, programmeId: string, book: Book): Promise<Difference[]> {
  const totals = await tx.total.findMany({ where: { programmeId } });
  const sums = totals.map((row): [string, number[]] => [
    [row.basis, row.country, row.partner, row.dimension, row.month, row.category].join("\t"),
    amountNames.map((name) => Number(row[name])),
  ]);
  const rows = await tx.arrivalTotal.findMany({ where: { programmeId } });
  const came = rows.map((row): [string, number] => [
    [row.basis, row.country, row.partner, row.month, row.previous, row.sex].join("\t"),
    row.people,
  ]);
  const computed = new Map<string, number>();
  for (const { sex, months } of book.visits.values())
    for (const [scope, all] of months)
      for (const { month, previous } of arrivals(all, sex)) {
        const key = [scope, month, previous, sex].join("\t");
        computed.set(key, (computed.get(key) ?? 0) + 1);
      }
  const some = (numbers: number[]) => numbers.some((number) => number !== 0);
  return [
    ...differences(
      "Total",
      new Map(sums.filter(([, row]) => some(row))),
      new Map([...book.totals].filter(([, row]) => some(row))),
    ),
    ...differences("ArrivalTotal", new Map(came.filter(([, number]) => number !== 0)), computed),
  ];
}

const differences = (table: string, kept: Rows, computed: Rows): Difference[] =>
  [...new Set([...kept.keys(), ...computed.keys()])]
    .filter((key) => !sameJson(kept.get(key), computed.get(key)))
    .map((key) => ({ table, key, kept: kept.get(key), computed: computed.get(key) }));
