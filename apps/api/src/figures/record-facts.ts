import { fewestOrganisations, organisationsIn } from "@suivi/domain/capacity/programme-change";
import type { RoundFact, ToolOf } from "@suivi/domain/capacity/risen";
import type { ToolContent } from "@suivi/domain/capacity/schema";
import type { StatementFact } from "@suivi/domain/outcome-statements/facts";
import type { CountedFacts } from "@suivi/domain/results/counted-records";
import type { Tx } from "../write/commit";
import { inScope, type Scope } from "./measurements";

/**
 * The rounds of a scope as the core compares them. To readers outside, none where fewer than three organisations were
 * assessed: what a figure said would be said of one of them by name.
 */
export async function roundFacts(db: Tx, programmeId: string, scope: Scope): Promise<RoundFact[]> {
  const rounds = await db.$queryRaw<RoundFact[]>`
    select f."assessmentId" as id, f."toolId", f.edition, f."organisationId", f."partnerId", f.country,
      to_char(f.date, 'YYYY-MM-DD') as date, f.scores
    from "AssessmentFacts" f where f."programmeId" = ${programmeId}::uuid and ${inScope(scope)}`;
  return roundsSeen(rounds, scope);
}

const roundsSeen = (rounds: readonly RoundFact[], { outside }: Scope) =>
  outside && organisationsIn(rounds) < fewestOrganisations ? [] : [...rounds];

/** Of what was read of a whole programme, what would have been read in one of its countries, or of a partner. */
export function factsAt(facts: CountedFacts, scope: Scope): CountedFacts {
  const { country, partner } = scope;
  if (!country && !partner) return facts;
  const here = (fact: { country: string | null; partnerId: string }) =>
    (!country || fact.country === country) && (!partner || fact.partnerId === partner);
  return {
    activities: facts.activities.filter(here),
    rounds: roundsSeen(facts.rounds.filter(here), scope),
    toolOf: facts.toolOf,
    statements: facts.statements.filter(here),
  };
}

/** What each edition of the programme's tools asks. */
export async function toolsOf(db: Tx, programmeId: string): Promise<ToolOf> {
  const rows = await db.toolEdition.findMany({ where: { tool: { programmeId } } });
  const byKey = new Map(
    rows.map(({ toolId, edition, content }) => [`${toolId} ${edition}`, content as ToolContent]),
  );
  return ({ toolId, edition }) => byKey.get(`${toolId} ${edition}`);
}

/** The outcome statements of a scope as the core counts them. */
export const statementFactsIn = (
  db: Tx,
  programmeId: string,
  scope: Scope,
): Promise<StatementFact[]> =>
  db.$queryRaw<StatementFact[]>`
    select f."statementId" as id, to_char(f.date, 'YYYY-MM-DD') as date, f.country, f.region, f."partnerId", f.level,
      f."indicatorIds", f.substantiated
    from "StatementFacts" f where f."programmeId" = ${programmeId}::uuid and ${inScope(scope)}`;
