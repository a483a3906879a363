import type { Viewer } from "../viewer";
import type { Tx } from "./commit";
import { insertRows } from "./insert-rows";

export type Entry = {
  programmeId: string | null;
  kind: string;
  recordId: string;
  version: number;
  revision: number;
  fingerprint: string;
  after: unknown;
};

type NewEntry = Omit<Entry, "after"> & {
  action: string;
  changeId: string;
  by: Pick<Viewer, "id" | "name">;
  reason: string | null;
  before: unknown;
  after: unknown;
};

/** Appends to the journal. Nothing ever changes or removes an entry, but for what is erased of a person. */
export async function journal(tx: Tx, ...entries: NewEntry[]): Promise<void> {
  const at = new Date();
  const rows = entries.map(({ by, ...entry }) => ({ ...entry, byId: by.id, byName: by.name, at }));
  await insertRows(tx, "JournalEntry", rows);
}

/** What the journal told of these people is blank: the entries stand, who made them and when, with nobody in them. */
export async function blankJournal(tx: Tx, personIds: string[]): Promise<void> {
  await tx.$executeRaw`
    update "JournalEntry" set before = null, after = '{"content": {}, "erased": true}'
    where kind = 'person' and "recordId" = any(${personIds}::uuid[])`;
}

export async function entryOfChange(tx: Tx, changeId: string): Promise<Entry | null> {
  const [entry] = await tx.$queryRaw<Entry[]>`
    select "programmeId", kind, "recordId", version, revision, fingerprint, after
    from "JournalEntry" where "changeId" = ${changeId}::uuid`;
  return entry ?? null;
}

/** The number of the last entry in a programme's journal; 0: nothing has happened in it. */
export async function lastEntry(tx: Tx, programmeId: string): Promise<number> {
  const last = await tx.journalEntry.aggregate({ where: { programmeId }, _max: { number: true } });
  return Number(last._max.number ?? 0);
}

/** A record as it stood at a version, and who made it so. */
export async function stateAt<S>(tx: Tx, recordId: string, version: number) {
  const entry = await tx.journalEntry.findFirst({
    where: { recordId, version },
    select: { after: true, byName: true, at: true },
  });
  return entry && { state: entry.after as S, byName: entry.byName, at: entry.at };
}
