import { reachOf } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { newId } from "@suivi/domain/ids";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { programmeProblems } from "@suivi/domain/programmes/rules";
import { languages, textIn } from "@suivi/domain/text";
import * as z from "zod/mini";
import { budgetRecord } from "../../records/budget";
import { indicatorRecord } from "../../records/indicator";
import { measurementRecord } from "../../records/measurement";
import { organisationRecord } from "../../records/organisation";
import { programmeRecord, type ProgrammeState } from "../../records/programme";
import { transactionRecord } from "../../records/transaction";
import { fixedId } from "../../seed/fixed-id";
import { standingIn } from "../../viewer";
import { commit, type RecordKind, type State, type Writer } from "../../write/commit";
import { knownOf, programmeUnder } from "./store";
import { planOf, sourceIn } from "./take-in-make-plan";
import type { Known, Plan, PlanLine } from "./take-in-plan";
import { identifierOf, localOf, readActivities, rootsIn } from "./take-in-read";
import { takeInTexts } from "./take-in-texts";

export const takeInInput = z.object({
  /** The identifier of the activity of the file, where it holds several. */
  activity: z.optional(z.string().check(z.maxLength(300))),
  /** Without it the file is looked at, and nothing is made. */
  apply: z.optional(z.literal("1")),
});
type Asked = Partial<z.infer<typeof takeInInput>>;

/** As it is shown: why something is left out or already there, in both languages. */
const shown = ({ why, ...line }: PlanLine) => ({
  ...line,
  why:
    why && Object.fromEntries(languages.map((language) => [language, takeInTexts[language][why]])),
});

/**
 * Looks at an IATI file, and says what it would make of a programme; with `apply` it makes it, through the one write
 * path. Ids follow from what the file says: taken in twice it changes nothing. Throws not_found, not_allowed, invalid.
 */
export async function takeIn(ctx: Writer, code: string, asked: Asked, bytes: Uint8Array | string) {
  const programme = await programmeUnder(ctx.db, code);
  if (!programme) throw new DomainError("not_found");
  if (reachOf(standingIn(ctx.viewer, programme.id), "iati.take_in") === "no")
    throw new DomainError("not_allowed");
  const activities = await readActivities(bytes);
  const choices = rootsIn(activities).map((one) => ({
    identifier: identifierOf(one),
    title: textIn(localOf(one.title?.narrative, one.lang, 200) ?? {}, "fr"),
  }));
  if (choices.length > 1 && !asked.activity && !asked.apply)
    return { choices, chosen: null, lines: [], made: 0, applied: false };
  const source = sourceIn(activities, asked.activity);
  const known = await knownOf(ctx.db, programme.id);
  const plan = planOf(source, known);
  if (asked.apply) await apply(ctx, known, plan);
  return {
    choices,
    chosen: identifierOf(source.root),
    lines: plan.lines.map(shown),
    made: recordsIn(plan),
    applied: asked.apply !== undefined,
  };
}

/** How many records a plan makes or changes. */
function recordsIn(plan: Plan): number {
  const { organisations, indicators, measurements, budgets, transactions } = plan;
  const lists = [organisations, indicators, measurements, budgets, transactions];
  return lists.reduce((sum, list) => sum + list.length, plan.programme ? 1 : 0);
}

async function apply(ctx: Writer, { programmeId, version }: Known, plan: Plan): Promise<void> {
  const action = "iati.take_in" as const;
  /** A new record, under the id that the file gives it; what broke off half-way goes on where it was. */
  const add = <S extends State>(record: RecordKind<S>, id: string, state: S) =>
    commit<S>(ctx, record, {
      programmeId,
      id,
      changeId: fixedId("take-in", id),
      baseVersion: 0,
      action,
      did: "taken_in",
      sent: state.content,
      edit: () => state.content,
      settle: (_, content) => ({ ...state, content }),
    });
  for (const { id, content } of plan.organisations)
    await add(organisationRecord, id, { content, mergedIntoId: null });
  if (plan.programme) await reviseProgramme(ctx, { programmeId, version }, plan.programme);
  for (const { id, content } of plan.indicators)
    await add(indicatorRecord, id, { content, removed: false });
  // What a published file says was measured was approved by those who published it.
  const review = { status: "approved" as const, note: null, approvedVersion: 1 };
  for (const { id, content } of plan.measurements)
    await add(measurementRecord, id, { content, review, removed: false });
  for (const { id, content } of plan.budgets)
    await add(budgetRecord, id, { content, removed: false });
  for (const { id, content } of plan.transactions)
    await add(transactionRecord, id, { content, removed: false });
}

async function reviseProgramme(
  ctx: Writer,
  { programmeId, version }: Pick<Known, "programmeId" | "version">,
  content: ProgrammeContent,
) {
  const problems = programmeProblems(content);
  if (problems.length > 0) throw new DomainError("invalid", { problems });
  await commit<ProgrammeState>(ctx, programmeRecord, {
    programmeId,
    id: programmeId,
    changeId: newId(),
    baseVersion: version,
    action: "iati.take_in",
    did: "taken_in",
    sent: content,
    edit: () => content,
    settle: (_, settled) => ({ content: settled }),
  });
}
