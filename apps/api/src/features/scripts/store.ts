import { type Db, Prisma } from "@suivi/db";
import type { Standing } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { isId } from "@suivi/domain/ids";
import { typed } from "@suivi/domain/text";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { FileReader } from "../../files/reader";
import { copyFor } from "../../lines/activity-lines";
import { readableMoney } from "../../lines/money-lines";
import type { Tx } from "../../write/commit";
import { lastEntry } from "../../write/journal";

/** Who reads a programme, how far, and as of which moment: `journal` is the number of its last change. */
export type Reader = Omit<FileReader, "language"> & {
  db: Tx;
  standing: Standing;
  code: string;
  fictional: boolean;
  revision: number;
  journal: number;
  content: ProgrammeContent;
};

/** The programme with this id or code, and how far its journal is. Throws not_found. */
export async function programmeNamed(db: Db, name: string) {
  if (!typed(40).safeParse(name).success) throw new DomainError("not_found");
  const where = isId(name) ? { id: name } : { code: name.toUpperCase() };
  const row = await db.programme.findFirst({
    where,
    select: { id: true, code: true, fictional: true, revision: true, content: true },
  });
  if (!row) throw new DomainError("not_found");
  const journal = await lastEntry(db, row.id);
  return { ...row, content: row.content as ProgrammeContent, journal };
}

/** The number of the last change before a moment; 0 where there was none. */
export async function journalBefore(db: Tx, programmeId: string, moment: string): Promise<number> {
  const { _max } = await db.journalEntry.aggregate({
    where: { programmeId, at: { lt: new Date(moment) } },
    _max: { number: true },
  });
  return Number(_max.number ?? 0);
}

/** How one kind of record is told to this reader; conditions speak of the record as `last.id`. */
type Telling = {
  kind: string;
  /** It stands, and this reader sees it. */
  visible: Prisma.Sql;
  /** Entries of the journal (j) that change what this reader sees. */
  counts?: Prisma.Sql;
  /** This reader once saw it: only then is its end news. */
  wasSeen?: Prisma.Sql;
};

const entriesOfIt = Prisma.sql`select from "JournalEntry" e where e."recordId" = last.id`;
const always = Prisma.sql`true`;

/** What outsiders read of an activity is what was approved: what is made of it since is no change to them. */
const activities = ({ reach }: Reader): Telling => ({
  kind: "activity",
  visible: Prisma.sql`exists (select from "ActivityFacts" f where f."activityId" = last.id and ${copyFor(reach)})`,
  ...(reach === "approved"
    ? {
        counts: Prisma.sql`coalesce((select j.version <= f.version from "ActivityFacts" f
          where f."activityId" = j."recordId" and f."onApproved"), true) or j.action like 'followed%'`,
        wasSeen: Prisma.sql`exists (${entriesOfIt} and e.action = 'approved')`,
      }
    : {}),
});

const money = (reader: Reader, kind: "budget" | "transaction"): Telling => {
  const table = Prisma.raw(kind === "budget" ? '"Budget"' : '"Transaction"');
  const parts = kind === "budget" ? ["partnerId"] : ["partnerId", "providerId", "receiverId"];
  const then = readableMoney(reader, parts, Prisma.sql`(e.after -> 'content')`);
  return {
    kind,
    visible: Prisma.sql`exists (select from ${table} where id = last.id and not removed and ${readableMoney(reader, parts)})`,
    wasSeen: Prisma.sql`exists (${entriesOfIt} and ${then})`,
  };
};

const tellings: Record<string, (reader: Reader) => Telling> = {
  organisation: () => ({
    kind: "organisation",
    visible: Prisma.sql`exists (select from "Organisation" o where o.id = last.id and o."mergedIntoId" is null)`,
  }),
  indicator: () => ({
    kind: "indicator",
    visible: Prisma.sql`exists (select from "Indicator" i where i.id = last.id and not i.removed)`,
  }),
  activity: activities,
  budget: (reader) => money(reader, "budget"),
  transaction: (reader) => money(reader, "transaction"),
};

export type Changed = { id: string; number: number; at: Date; visible: boolean };
export type Stretch = { after: number; limit: number; withRemoved: boolean };

/**
 * Records of a kind in the order of their last change, after a number in the journal. Whatever changes while somebody
 * goes through the pages comes again at the end, and what is added comes there for the first time: nothing is missed.
 */
export function changedRecords(
  reader: Reader,
  kind: keyof typeof tellings,
  { after, limit, withRemoved }: Stretch,
): Promise<Changed[]> {
  const { visible, counts = always, wasSeen = always } = tellings[kind]!(reader);
  return reader.db.$queryRaw<Changed[]>`
    select * from (
      select last.*, ${visible} as visible, ${withRemoved} and ${wasSeen} as told from (
        select j."recordId" as id, max(j.number)::float8 as number, max(j.at) as at
        from "JournalEntry" j
        where j."programmeId" = ${reader.programmeId}::uuid and j.kind = ${kind} and j.number > ${after} and (${counts})
        group by 1
      ) last
    ) seen where visible or told order by number limit ${limit}`;
}

const among = (reader: Reader, ids: string[]) => ({
  programmeId: reader.programmeId,
  id: { in: ids },
});

export const organisationRows = (reader: Reader, ids: string[]) =>
  reader.db.organisation.findMany({ where: among(reader, ids) });

export const indicatorRows = (reader: Reader, ids: string[]) =>
  reader.db.indicator.findMany({ where: among(reader, ids) });

export const budgetRows = (reader: Reader, ids: string[]) =>
  reader.db.budget.findMany({ where: among(reader, ids) });

export const transactionRows = (reader: Reader, ids: string[]) =>
  reader.db.transaction.findMany({ where: among(reader, ids) });

/** The copies of these activities that this reader sees. */
export const activityRows = (reader: Reader, ids: string[]) =>
  reader.db.activityFacts.findMany({
    where: {
      programmeId: reader.programmeId,
      activityId: { in: ids },
      ...(reader.reach === "approved" ? { onApproved: true } : { copy: "working" }),
    },
    include: { activity: { select: { reviewStatus: true } } },
  });

/** Indicators in the order in which they were first defined, which never changes. */
export async function indicatorsByAge(reader: Reader, after: number, limit: number) {
  return reader.db.$queryRaw<{ id: string; number: number }[]>`
    select i.id, first.number::float8 as number from "Indicator" i
    join lateral (select min(j.number) as number from "JournalEntry" j where j."recordId" = i.id) first on true
    where i."programmeId" = ${reader.programmeId}::uuid and not i.removed and first.number > ${after}
    order by first.number limit ${limit}`;
}
