import { Prisma } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { Cell, Ledger } from "@suivi/domain/figures/contributions";
import { never } from "@suivi/domain/figures/distinct";
import type { Outcome, ProgrammeContent } from "@suivi/domain/programmes/schema";
import { resultCodes } from "@suivi/domain/results/framework";
import type { Basis } from "@suivi/domain/review/status";
import type { LocalText } from "@suivi/domain/text";
import { all, peopleSql } from "../lines/activity-lines";
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

type FiguresRow = {
  revision: number;
  fictional: boolean;
  /** Null: the revision is one that was known. */
  sums: Sums | null;
};
type Sums = {
  /** The programme's, as its page has it. */
  content: ProgrammeContent;
  /** The sums of the scope: by month where time is drawn, over the whole period elsewhere. */
  cells: Cell[];
  /** Named people of the period, each once (figures/distinct: arrivals whose month before lies before the period). */
  named: number;
  /** The most people counted at one activity: distinct people can't be fewer. */
  fullestRoom: number;
  partners: { id: string; name: LocalText; acronym: string | null }[];
};

/**
 * All that the figures of a scope rest on, in one statement: of one moment, however much is written meanwhile. For a
 * revision that is known, that it stands and no more. Null: there is no such programme.
 */
export async function figuresRow(
  db: Tx,
  programmeId: ReadableProgrammeId,
  filter: InLedger,
  knownRevisions: number[],
): Promise<FiguresRow | null> {
  const counted =
    filter.ledger === "submitted" ? Prisma.sql`f."onSubmitted"` : Prisma.sql`f."onApproved"`;
  const inScope = all([
    Prisma.sql`f."programmeId" = ${programmeId}::uuid and f.status = 'held' and ${counted}`,
    ...scopeConditions(filter).map((one) => one || null),
  ]);
  const [row] = await db.$queryRaw<FiguresRow[]>`
    select p.revision, p.fictional, case when p.revision = any(${knownRevisions}::int[]) then null else json_build_object(
      'content', p.content,
      'cells', (select coalesce(json_agg(cell), '[]') from (
        select dimension, case when dimension in ('type', 'sex', 'status') then month else '' end as month, category,
          sum(activities) as activities, sum(uncounted) as uncounted, sum(people) as people, sum(named) as named,
          sum(minutes) as minutes, sum(tested) as tested, sum(gain) as gain
        from "Total" where ${scope(programmeId, filter)}
        group by 1, 2, 3
        having sum(activities) <> 0 or sum(people) <> 0) cell),
      'named', (select coalesce(sum(people), 0) from "ArrivalTotal" where ${scope(programmeId, filter)}
        and (previous = ${never} or previous < ${firstMonth(filter)})),
      'fullestRoom', (select coalesce(max(${peopleSql}), 0) from "ActivityFacts" f where ${inScope}),
      'partners', (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.content -> 'name',
          'acronym', o.content -> 'acronym')), '[]')
        from "Organisation" o where o."programmeId" = p.id and o."mergedIntoId" is null)
    ) end as sums
    from "Programme" p where p.id = ${programmeId}::uuid`;
  return row ?? null;
}

/** The names of partners and outcomes, for the cells that carry their ids. */
export function labelsOf({ partners, content }: Pick<Sums, "partners" | "content">) {
  const codes = resultCodes(content);
  const outcomes = content.outcomes.map(({ id, title }: Outcome) => ({
    id,
    code: codes.get(id) ?? "",
    title,
  }));
  return { partners, outcomes };
}
