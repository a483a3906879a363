import { Prisma } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { capacityTypes } from "@suivi/domain/activities/schema";
import { DomainError } from "@suivi/domain/errors";
import { never } from "@suivi/domain/figures/distinct";
import { smallCount } from "@suivi/domain/figures/small-counts";
import {
  type TrainedFigures,
  trainedFigures,
  type TrainedInput,
} from "@suivi/domain/figures/trained";
import { LRUCache } from "lru-cache";
import { all } from "../lines/activity-lines";
import { scopeConditions } from "../lines/conditions";
import { countsOn } from "../lines/figure-conditions";
import type { Tx } from "../write/commit";
import type { FiguresFilter } from "./queries";

type Reader = { db: Tx; programmeId: ReadableProgrammeId; reach: string };
type Answer = { revision: number; figures: TrainedFigures };
type Row = { revision: number; input: TrainedInput | null };

// Held as long as the revision stands, which is asked each time.
const known = new LRUCache<string, Answer>({ max: 200 });

/**
 * People trained over time and the spread of the change between tests: one statement, whatever the number of sheets,
 * read once a revision. To readers outside each activity adds what its own page shows them, as in the kept sums.
 */
export async function trained(
  { db, programmeId, reach }: Reader,
  asked: FiguresFilter,
): Promise<Answer> {
  const outside = reach === "approved";
  const { basis, ...scope }: FiguresFilter = outside ? { ...asked, basis: "approved" } : asked;
  const key = JSON.stringify([
    programmeId,
    outside,
    basis,
    scope.from,
    scope.to,
    scope.country,
    scope.partner,
  ]);
  const last = known.get(key);
  const people = Prisma.sql`(f.female + f.male + f.unknown)`;
  const few = (count: Prisma.Sql) =>
    outside ? Prisma.sql`coalesce(${count} < ${smallCount}, false)` : Prisma.sql`false`;
  const inScope = all([
    Prisma.sql`f."programmeId" = ${programmeId}::uuid and f.status = 'held'`,
    Prisma.sql`f.type = any(${[...capacityTypes]})`,
    countsOn(basis),
    ...scopeConditions(scope).map((one) => one || null),
  ]);
  const [row] = await db.$queryRaw<Row[]>`
    select p.revision, case when p.revision = ${last?.revision ?? -1} then null else (
      with held as materialized (
        select f."activityId", f.copy, coalesce(to_char(f.start, 'YYYY-MM'), '') as month, f.named,
          case when ${few(people)} then null else ${people} end as people,
          case when ${few(Prisma.sql`f.tested`)} then null else f.gain end as gain
        from "ActivityFacts" f where ${inScope}),
      visits as (
        select distinct a."personId", h.month from held h
        join "Attendance" a on a."activityId" = h."activityId" and a.copy = h.copy
        where not ${outside} or h.people is not null),
      steps as (
        select month, coalesce(lag(month) over (partition by "personId" order by month), ${never}) as previous
        from visits)
      select json_build_object(
        'months', (select coalesce(json_agg(m), '[]') from (
          select month, count(*) as activities, count(*) filter (where people is null) as uncounted,
            coalesce(sum(people), 0) as people, coalesce(max(people), 0) as "fullestRoom",
            coalesce(sum(named) filter (where not ${outside} or people is not null), 0) as named
          from held group by month order by month) m),
        'arrivals', (select coalesce(json_agg(s), '[]') from (
          select month, previous, count(*) as people from steps group by 1, 2) s),
        'changes', (select coalesce(json_agg(gain), '[]') from held where gain is not null))
    ) end as input
    from "Programme" p where p.id = ${programmeId}::uuid`;
  if (!row) throw new DomainError("not_found");
  if (!row.input) return last!;
  const answer = { revision: row.revision, figures: trainedFigures(row.input) };
  known.set(key, answer);
  return answer;
}
