import { DomainError } from "@suivi/domain/errors";
import { iatiProblems } from "@suivi/domain/iati/settings";
import type { Problem } from "@suivi/domain/problems/problem";
import { programmeProblems } from "@suivi/domain/programmes/rules";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { programmeRecord, type ProgrammeState } from "../../records/programme";
import { type ChangeInput, commit, type Tx, type Writer } from "../../write/commit";
import {
  activitiesIn,
  activitiesUnder,
  indicatorsUnder,
  makeProgramme,
  programmeUnder,
  ownOrganisations,
} from "./store";

type Sent = { changeId: string; id: string; content: ProgrammeContent };

/** Changes what a programme says of itself. Throws DomainError invalid for what activities and indicators still stand on. */
export const reviseProgramme = (ctx: Writer, input: ChangeInput & Sent) =>
  commit<ProgrammeState>(ctx, programmeRecord, {
    ...input,
    action: "programme.revise",
    did: "revised",
    sent: input,
    edit: () => input.content,
    settle: async (current, content, { tx }) => {
      await check(tx, input.programmeId, content, current?.content ?? null);
      return { content };
    },
  });

/** A new programme, for an administrator, who then names its lead. Throws DomainError invalid for a code in use. */
export const addProgramme = (ctx: Writer, input: Sent & { code: string }) =>
  commit<ProgrammeState>(ctx, programmeRecord, {
    programmeId: input.id,
    id: input.id,
    changeId: input.changeId,
    baseVersion: 0,
    action: "programme.revise",
    did: "added",
    sent: input,
    begin: async (tx) => {
      const holder = await programmeUnder(tx, input.code);
      if (holder && holder.id !== input.id) refuse({ path: "code", code: "code_taken" });
      if (!holder) await makeProgramme(tx, { id: input.id, code: input.code, fictional: false });
    },
    edit: () => input.content,
    settle: async (_, content, { tx }) => {
      await check(tx, input.id, content, null);
      return { content };
    },
  });

const refuse = (...problems: Problem[]): never => {
  throw new DomainError("invalid", { problems });
};

async function check(
  tx: Tx,
  programmeId: string,
  content: ProgrammeContent,
  before: ProgrammeContent | null,
): Promise<void> {
  const problems = programmeProblems(content);
  const named = content.consortium.flatMap(({ organisationId, fundedById }) =>
    fundedById ? [organisationId, fundedById] : [organisationId],
  );
  const own = await ownOrganisations(tx, programmeId, named);
  for (const [index, { organisationId, fundedById }] of content.consortium.entries()) {
    const say = (field: string) =>
      problems.push({ path: `consortium.${index}.${field}`, code: "unknown_organisation" });
    if (!own.includes(organisationId)) say("organisationId");
    if (fundedById !== null && !own.includes(fundedById)) say("fundedById");
  }

  problems.push(...(await settingsProblems(tx, programmeId, content)));
  const kept = new Set(content.outcomes.map(({ id }) => id));
  for (const { id } of before?.outcomes ?? []) {
    if (kept.has(id)) continue;
    const limit =
      (await activitiesUnder(tx, programmeId, id)) + (await indicatorsUnder(tx, programmeId, id));
    if (limit > 0) problems.push({ path: "outcomes", code: "outcome_in_use", limit });
  }
  const left = (before?.countries ?? []).filter((country) => !content.countries.includes(country));
  const there = await activitiesIn(tx, programmeId, left);
  if (there > 0) problems.push({ path: "countries", code: "country_in_use", limit: there });
  const { namesUntil = null } = content;
  // A slip in the year would erase them all within the hour, for good.
  if (namesUntil && namesUntil !== before?.namesUntil && namesUntil < today())
    problems.push({ path: "namesUntil", code: "names_date_past" });
  if (problems.length > 0) refuse(...problems);
}

const today = () => new Date().toISOString().slice(0, 10);

/** What its IATI settings say wrong, or of organisations that are not the programme's. */
async function settingsProblems(
  tx: Tx,
  programmeId: string,
  { iati, countries }: ProgrammeContent,
) {
  if (!iati) return [];
  const problems = iatiProblems(iati, { countries, today: today() });
  const { reportingOrgId, withheld } = iati;
  const named = [...withheld.partnerIds, ...(reportingOrgId ? [reportingOrgId] : [])];
  const own = await ownOrganisations(tx, programmeId, named);
  if (reportingOrgId && !own.includes(reportingOrgId))
    problems.push({ path: "iati.reportingOrgId", code: "unknown_organisation" });
  if (withheld.partnerIds.some((id) => !own.includes(id)))
    problems.push({ path: "iati.withheld.partnerIds", code: "unknown_organisation" });
  return problems;
}
