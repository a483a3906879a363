import { mayOn, type Standing } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { statementProblems } from "@suivi/domain/outcome-statements/facts";
import {
  type StatementContent,
  statementContent,
  type Substantiation,
  substantiation,
} from "@suivi/domain/outcome-statements/schema";
import type { Problem } from "@suivi/domain/problems/problem";
import { afterEdit, notReviewed, stillApproved } from "@suivi/domain/review/status";
import { typed } from "@suivi/domain/text";
import * as z from "zod/mini";
import { statementRecord, type StatementState } from "../../records/statement";
import {
  type ChangeInput,
  changeInput,
  commit,
  type Tx,
  type Writer as AnyWriter,
} from "../../write/commit";
import { knownTo } from "./store";
import { didSave, takenBack } from "../../write/saved";

type Writer = AnyWriter & { standing: Standing };

export const saveStatementInput = z.extend(changeInput, {
  content: statementContent,
  /** Save as a draft, or send for review. */
  send: z.boolean(),
});

export const mayLogStatement = (standing: Standing, { partnerId, country }: StatementContent) =>
  mayOn(standing, "statement.log", { partnerId, country: country ?? "" });
const mayTouch = (standing: Standing) => (state: StatementState) =>
  mayLogStatement(standing, state.content);

/** Records an outcome statement, or corrects it; what was said to substantiate it stays beside it. */
export function saveStatement(ctx: Writer, input: z.infer<typeof saveStatementInput>) {
  const { content, send, ...change } = input;
  return commit<StatementState>(ctx, statementRecord, {
    ...change,
    action: "statement.log",
    did: didSave(send, change),
    sent: input,
    may: mayTouch(ctx.standing),
    edit: () => content,
    settle: async (current, settled, { tx }) => {
      const problems = mayLogStatement(ctx.standing, settled)
        ? await problemsIn(tx, change.programmeId, settled)
        : [{ path: "partnerId", code: "partner_not_yours" as const }];
      if (problems.length > 0) throw new DomainError("invalid", { problems });
      return {
        content: settled,
        substantiation: current?.substantiation ?? null,
        review: afterEdit(current?.review ?? notReviewed, send),
        removed: false,
      };
    },
  });
}

async function problemsIn(
  tx: Tx,
  programmeId: string,
  content: StatementContent,
): Promise<Problem[]> {
  const known = await knownTo(tx, programmeId, content);
  const problems: Problem[] = [];
  if (!known.partner) problems.push({ path: "partnerId", code: "unknown_organisation" });
  if (!known.activities) problems.push({ path: "activityIds", code: "not_valid" });
  if (!known.indicators) problems.push({ path: "indicatorIds", code: "unknown_indicator" });
  if (content.country !== null && !known.countries.includes(content.country))
    problems.push({ path: "country", code: "country_not_in_programme" });
  const today = new Date().toISOString().slice(0, 10);
  return [...problems, ...statementProblems(content, today)];
}

/** Takes a statement back: it counts nowhere any more, and its history says so. */
export function removeStatement(ctx: Writer, input: ChangeInput) {
  return commit<StatementState>(ctx, statementRecord, {
    ...input,
    action: "statement.log",
    did: "removed",
    sent: input,
    may: mayTouch(ctx.standing),
    settle: takenBack,
  });
}

export const substantiateInput = z.extend(changeInput, { substantiation });
export const withdrawInput = z.extend(changeInput, { reason: typed(1000) });

/** What an independent person says of a statement. Its text is not touched: what was approved stays approved. */
export const substantiate = (ctx: Writer, input: z.infer<typeof substantiateInput>) =>
  sayOf(ctx, input, { did: "substantiated", reason: null, found: input.substantiation });

/** Takes a substantiation back, with why; what was counted on it counts no more. */
export const withdraw = (ctx: Writer, input: z.infer<typeof withdrawInput>) =>
  sayOf(ctx, input, { did: "substantiation_withdrawn", reason: input.reason, found: null });

type Said = { did: string; reason: string | null; found: Substantiation | null };

function sayOf(ctx: Writer, input: ChangeInput, { did, reason, found }: Said) {
  const { programmeId, changeId, id, baseVersion } = input;
  return commit<StatementState>(ctx, statementRecord, {
    programmeId,
    changeId,
    id,
    baseVersion,
    action: "statement.substantiate",
    did,
    reason,
    sent: input,
    settle: (current, content, { version }) => {
      if (!current || (found === null && current.substantiation === null))
        throw new DomainError("not_found");
      const review = stillApproved(current.review, version);
      return { ...current, content, substantiation: found, review };
    },
  });
}
