import { Prisma } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { Cell, Ledger } from "@suivi/domain/figures/contributions";
import { never } from "@suivi/domain/figures/distinct";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { Outcome, ProgrammeContent } from "@suivi/domain/programmes/schema";
import { resultCodes } from "@suivi/domain/results/framework";
import type { Basis } from "@suivi/domain/review/status";
import { peopleSql } from "../lines/activity-lines";
import { type ScopeFilter, scopeConditions } from "../lines/conditions";
import type { Tx } from "../write/commit";

export type FiguresFilter = ScopeFilter & { basis: Basis };
type InLedger = ScopeFilter & { ledger: Ledger };

const lastMonth = "9999-12";
/** What has no date (month "") is of the whole, and of no period, not even of one without a beginning. */
const firstMonth = ({ from, to }: ScopeFilter) => from ?? (to ? "0000-01" : "");
const scope = (programmeId: string, filter: InLedger) => Prisma.sql`
  "programmeId" = ${programmeId}::uuid and basis = ${filter.ledger} and country = ${filter.country ?? ""}
  and partner = ${filter.partner ?? ""} and month >= ${firstMonth(filter)} and month <= ${filter.to ?? lastMonth}`;

/** Revision, and whether the programme is made up: the key under which figures hold. */
export const programmeHead = (db: Tx, programmeId: ReadableProgrammeId) =>
  db.programme.findUnique({
    where: { id: programmeId },
    select: { id: true, code: true, revision: true, fictional: true, content: true },
  });

/** The sums of a scope: by month where time is drawn, over the whole period elsewhere. */
export const cellsIn = (db: Tx, programmeId: ReadableProgrammeId, filter: InLedger) =>
  db.$queryRaw<Cell[]>`
    select dimension, case when dimension in ('type', 'sex', 'status') then month else '' end as month, category,
      sum(activities)::float8 as activities, sum(uncounted)::float8 as uncounted, sum(people)::float8 as people,
      sum(named)::float8 as named, sum(minutes)::float8 as minutes, sum(tested)::float8 as tested, sum(gain)::float8 as gain
    from "Total" where ${scope(programmeId, filter)}
    group by 1, 2, 3
    having sum(activities) <> 0 or sum(people) <> 0`;

/** Named people of the period, each once (figures/distinct: arrivals whose month before lies before the period). */
export async function distinctIn(
  db: Tx,
  programmeId: ReadableProgrammeId,
  filter: InLedger,
): Promise<number> {
  const [row] = await db.$queryRaw<{ people: number }[]>`
    select coalesce(sum(people), 0)::int as people from "ArrivalTotal"
    where ${scope(programmeId, filter)} and (previous = ${never} or previous < ${firstMonth(filter)})`;
  return row?.people ?? 0;
}

/** The most people counted at one activity: distinct people can't be fewer. */
export async function fullestRoomIn(
  db: Tx,
  programmeId: ReadableProgrammeId,
  filter: InLedger,
): Promise<number> {
  const counted =
    filter.ledger === "submitted" ? Prisma.sql`f."onSubmitted"` : Prisma.sql`f."onApproved"`;
  const conditions = [
    counted,
    ...scopeConditions(filter).filter((one): one is Prisma.Sql => Boolean(one)),
  ];
  const [row] = await db.$queryRaw<{ people: number | null }[]>`
    select max(${peopleSql})::int as people from "ActivityFacts" f
    where f."programmeId" = ${programmeId}::uuid and f.status = 'held' and ${Prisma.join(conditions, " and ")}`;
  return row?.people ?? 0;
}

/** The names of partners and outcomes, for the cells that carry their ids. */
export async function labelsIn(db: Tx, programmeId: ReadableProgrammeId, content: unknown) {
  const rows = await db.organisation.findMany({
    where: { programmeId, mergedIntoId: null },
    select: { id: true, content: true },
  });
  const partners = rows.map(({ id, content: organisation }) => {
    const { name, acronym } = organisation as OrganisationContent;
    return { id, name, acronym };
  });
  const programme = content as ProgrammeContent;
  const codes = resultCodes(programme);
  const outcomes = programme.outcomes.map(({ id, title }: Outcome) => ({
    id,
    code: codes.get(id) ?? "",
    title,
  }));
  return { partners, outcomes };
}
