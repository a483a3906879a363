import { Prisma } from "@suivi/db";
import type { Reach, Standing } from "@suivi/domain/access/policy";

/** Which lines of money somebody reads: all, or those that name the own partner, or lie in the own country. */
export function readableMoney(
  { reach, standing }: { reach: Reach; standing: Standing },
  parts: readonly string[],
  content = Prisma.sql`content`,
): Prisma.Sql {
  if (reach !== "own") return Prisma.sql`true`;
  const { organisationId, country } = standing.membership!;
  if (organisationId === null) return Prisma.sql`${content} ->> 'country' = ${country}`;
  const named = parts.map((part) => Prisma.sql`${content} ->> ${part} = ${organisationId}`);
  return Prisma.sql`(${Prisma.join(named, " or ")})`;
}
