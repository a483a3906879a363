import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Db } from "@suivi/db";
import { DomainError } from "@suivi/domain/errors";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { EditionFigure, EditionState } from "@suivi/domain/reports/edition";
import type { ReportContent } from "@suivi/domain/reports/schema";
import type { MadeReport } from "../write-edition";
import type { UsedTemplate } from "@suivi/domain/reports/template";

/** How long a worker holds an edition before another takes it up; longer than any takes to make. */
const holdMinutes = 5;
const mostTries = 3;

const facts = {
  id: true,
  reportId: true,
  number: true,
  content: true,
  state: true,
  progress: true,
  failure: true,
  byName: true,
  askedAt: true,
  madeAt: true,
  outside: true,
  money: true,
  revision: true,
  journalNumber: true,
  program: true,
  dataHash: true,
  template: true,
} as const;

/** What this reader may see of what was made: outside what was made for outside, and money where they read it. */
export type Sight = {
  programmeId: string;
  outside: boolean;
  money: boolean;
  /** By a link: the one edition that it is to. */
  only?: string;
};
const seenBy = ({ programmeId, outside, money, only }: Sight) => ({
  programmeId,
  ...(outside ? { outside: true, state: "made" } : {}),
  ...(money ? {} : { money: false }),
  ...(only ? { AND: { id: only } } : {}),
});

type Row = { content: unknown; state: string; journalNumber: bigint | null; template: unknown };
const said = <R extends Row>({ content, state, journalNumber, template, ...row }: R) => ({
  ...row,
  content: content as ReportContent,
  state: state as EditionState,
  template: template as UsedTemplate | null,
  journalNumber: journalNumber === null ? null : Number(journalNumber),
});

/** Editions, the latest first. */
export async function editionRows(db: Db, sight: Sight) {
  const rows = await db.edition.findMany({
    where: seenBy(sight),
    select: facts,
    orderBy: { number: "desc" },
    take: 500,
  });
  return rows.map(said);
}

/** One edition with its figures; throws not_found for one that this reader may not see. */
export async function editionRow(db: Db, sight: Sight, id: string) {
  const row = await db.edition.findFirst({
    where: { ...seenBy(sight), id },
    select: { ...facts, figures: true },
  });
  if (!row) throw new DomainError("not_found");
  const edition = said(row);
  return {
    ...edition,
    figures: (row.figures ?? []) as EditionFigure[],
    of: await namesOf(db, sight.programmeId, edition.content),
  };
}

/** The partner and the result that an edition is of, by name; null: of all. */
async function namesOf(db: Db, programmeId: string, { partner, result }: ReportContent) {
  const [organisation, programme] = await Promise.all([
    partner ? db.organisation.findFirst({ where: { id: partner, programmeId } }) : null,
    result ? db.programme.findUnique({ where: { id: programmeId } }) : null,
  ]);
  const { outcomes = [] } = (programme?.content ?? {}) as Partial<ProgrammeContent>;
  return {
    partner: organisation && (organisation.content as OrganisationContent).name,
    result: outcomes.find(({ id }) => id === result)?.title ?? null,
  };
}

/** All that an edition says, as it was made. */
export async function madeReport(db: Db, sight: Sight, id: string): Promise<MadeReport> {
  const row = await db.edition.findFirst({
    where: { ...seenBy(sight), id, state: "made" },
    select: { model: true },
  });
  if (!row?.model) throw new DomainError("not_found");
  return JSON.parse((await promisify(gunzip)(row.model)).toString("utf8")) as MadeReport;
}

export type Taken = {
  id: string;
  programmeId: string;
  number: number;
  content: ReportContent;
  byId: string;
  tries: number;
};

/** The oldest edition that waits, or that whoever made it left half done; held for a while, by one worker only. */
export async function takeEdition(db: Db): Promise<Taken | null> {
  const [taken] = await db.$queryRaw<Taken[]>`
    update "Edition" set state = 'making', progress = 5, tries = tries + 1,
      "heldUntil" = now() + make_interval(mins => ${holdMinutes}::int)
    where id = (select id from "Edition"
      where state = 'waiting' or (state = 'making' and "heldUntil" < now())
      order by "askedAt", number limit 1 for update skip locked)
    returning id, "programmeId", number, content, "byId", tries`;
  return taken ?? null;
}

const mine = ({ id, tries }: Taken) => ({ id, tries, state: "making" });

export const setProgress = (db: Db, taken: Taken, progress: number) =>
  db.edition.updateMany({ where: mine(taken), data: { progress } });

type Made = {
  revision: number;
  journalNumber: bigint;
  program: string;
  money: boolean;
  template: UsedTemplate | null;
};

/** Keeps what an edition says, once and for all; whoever held it too long keeps nothing. */
export async function keepEdition(
  db: Db,
  taken: Taken,
  report: MadeReport,
  { template, ...made }: Made,
) {
  const model = await promisify(gzip)(JSON.stringify(report));
  const { dataHash, dataAt } = report.document;
  await db.edition.updateMany({
    where: mine(taken),
    data: {
      ...made,
      ...(template ? { template } : {}),
      dataHash,
      madeAt: dataAt,
      figures: report.figures,
      model: new Uint8Array(model),
      state: "made",
      progress: 100,
      heldUntil: null,
    },
  });
}

/** An edition that could not be made: to be tried again after a fault of ours, for a while; else for good. */
export async function failEdition(db: Db, taken: Taken, failure: string, again: boolean) {
  const waits = again && taken.tries < mostTries;
  await db.edition.updateMany({
    where: mine(taken),
    data: waits
      ? { state: "waiting", progress: 0, heldUntil: null }
      : { state: "failed", failure, heldUntil: null },
  });
}
