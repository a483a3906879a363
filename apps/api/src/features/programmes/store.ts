import type { Db } from "@suivi/db";
import { DomainError } from "@suivi/domain/errors";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { Tx } from "../../write/commit";

/** A programme as its page shows it, with the organisations it names and what contributes to each outcome. */
export async function programmePage(
  db: Db,
  programmeId: ReadableProgrammeId,
  { onlyApproved }: { onlyApproved: boolean },
) {
  const row = await db.programme.findUnique({ where: { id: programmeId } });
  if (!row) throw new DomainError("not_found");
  const content = row.content as ProgrammeContent;
  const named = content.consortium.flatMap(({ organisationId, fundedById }) => [
    organisationId,
    fundedById,
  ]);
  const [organisations, contributing, indicators] = await Promise.all([
    db.organisation.findMany({
      where: { programmeId, id: { in: named.filter((id): id is string => id !== null) } },
      select: { id: true, content: true },
    }),
    activitiesByOutcome(db, programmeId, onlyApproved),
    db.indicator.groupBy({
      by: ["resultId"],
      where: { programmeId, removed: false },
      _count: { id: true },
    }),
  ]);
  return {
    id: row.id,
    code: row.code,
    fictional: row.fictional,
    version: row.version,
    // Which partners and countries are not to be named is nothing for outsiders.
    content: onlyApproved ? withoutSettings(content) : content,
    activitiesByOutcome: contributing,
    indicatorsByOutcome: Object.fromEntries(
      indicators.map(({ resultId, _count }) => [resultId, _count.id]),
    ) as Record<string, number>,
    organisations: organisations.map(({ id, content: organisation }) => {
      const { name, acronym } = organisation as OrganisationContent;
      return { id, name, acronym };
    }),
  };
}

const withoutSettings = ({ iati: _, ...content }: ProgrammeContent): ProgrammeContent => content;

/** What a programme says of itself, and in which version. */
export async function programmeContentOf(tx: Tx, programmeId: string) {
  const { version, content } = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { version: true, content: true },
  });
  return { version, content: content as ProgrammeContent };
}

/** How many activities contribute to each outcome, drafts included except for outsiders. */
async function activitiesByOutcome(
  db: Db,
  programmeId: ReadableProgrammeId,
  onlyApproved: boolean,
): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ outcomeId: string; activities: number }[]>`
    select o as "outcomeId", count(*)::int as activities
    from "ActivityFacts" f cross join unnest(f."outcomeIds") o
    where f."programmeId" = ${programmeId}::uuid
      and (case when ${onlyApproved} then f."onApproved" else f.copy = 'working' end)
    group by o`;
  return Object.fromEntries(rows.map(({ outcomeId, activities }) => [outcomeId, activities]));
}

/** Activities that name this outcome, in any copy. */
export const activitiesUnder = async (tx: Tx, programmeId: string, outcomeId: string) =>
  (
    await tx.activityFacts.groupBy({
      by: ["activityId"],
      where: { programmeId, outcomeIds: { has: outcomeId } },
    })
  ).length;

/** Indicators in the framework under this outcome. */
export const indicatorsUnder = (tx: Tx, programmeId: string, outcomeId: string) =>
  tx.indicator.count({ where: { programmeId, resultId: outcomeId, removed: false } });

/** Activities in these countries, in any copy. */
export const activitiesIn = async (tx: Tx, programmeId: string, countries: string[]) =>
  (
    await tx.activityFacts.groupBy({
      by: ["activityId"],
      where: { programmeId, country: { in: countries } },
    })
  ).length;

/** An empty programme, for the write path to make its first version of. */
export const makeProgramme = (
  tx: Tx,
  programme: { id: string; code: string; fictional: boolean },
) => tx.programme.create({ data: { ...programme, version: 0, content: {} } });

export const programmeUnder = (tx: Tx, code: string) =>
  tx.programme.findUnique({ where: { code }, select: { id: true } });

/** The organisations that a programme's consortium names, which must be its own. */
export const ownOrganisations = async (tx: Tx, programmeId: string, ids: string[]) =>
  (
    await tx.organisation.findMany({
      where: { programmeId, id: { in: ids } },
      select: { id: true },
    })
  ).map(({ id }) => id);
