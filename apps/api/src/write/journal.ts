import { Prisma } from "@suivi/db";
import type { Viewer } from "../viewer";
import type { Tx } from "./commit";

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

const json = (value: unknown) => (value == null ? Prisma.DbNull : (value as Prisma.InputJsonValue));

/** Appends to the journal. Nothing ever changes or removes an entry. */
export async function journal(tx: Tx, ...entries: NewEntry[]): Promise<void> {
  const at = new Date();
  await tx.journalEntry.createMany({
    data: entries.map(({ by, before, after, ...entry }) => ({
      ...entry,
      byId: by.id,
      byName: by.name,
      at,
      before: json(before),
      after: json(after),
    })),
  });
}

export const entryOfChange = (tx: Tx, changeId: string): Promise<Entry | null> =>
  tx.journalEntry.findUnique({ where: { changeId } });

/** A record as it stood at a version, and who made it so. */
export async function stateAt<S>(tx: Tx, recordId: string, version: number) {
  const entry = await tx.journalEntry.findFirst({
    where: { recordId, version },
    select: { after: true, byName: true, at: true },
  });
  return entry && { state: entry.after as S, byName: entry.byName, at: entry.at };
}
