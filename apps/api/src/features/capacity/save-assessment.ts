import { reachOf, type Standing } from "@suivi/domain/access/policy";
import { mayLogRound } from "@suivi/domain/capacity/access";
import { assessmentProblems } from "@suivi/domain/capacity/rules";
import {
  actionPoint,
  type AssessmentContent,
  assessmentContent,
} from "@suivi/domain/capacity/schema";
import { DomainError } from "@suivi/domain/errors";
import type { Problem } from "@suivi/domain/problems/problem";
import { afterEdit, notReviewed, stillApproved } from "@suivi/domain/review/status";
import * as z from "zod/mini";
import { assessmentRecord, type AssessmentState } from "../../records/assessment";
import { changeInput, commit, type Tx, type Writer as AnyWriter } from "../../write/commit";
import { countriesOf, editionOf, organisationFor } from "./store";
import { didSave, takenBack } from "../../write/saved";

type Writer = AnyWriter & { standing: Standing };

export const saveAssessmentInput = z.extend(changeInput, {
  content: assessmentContent,
  /** Save as a draft, or send for review. */
  send: z.boolean(),
});

const mayTouch = (standing: Standing) => (state: AssessmentState) =>
  mayLogRound(standing, state.content);

/** Records a round, or corrects it. */
export function saveAssessment(ctx: Writer, input: z.infer<typeof saveAssessmentInput>) {
  const { content, send, ...change } = input;
  return commit<AssessmentState>(ctx, assessmentRecord, {
    ...change,
    action: "assessment.log",
    did: didSave(send, change),
    sent: input,
    may: mayTouch(ctx.standing),
    edit: () => content,
    settle: async (current, settled, { tx }) => {
      const problems = await problemsIn(tx, ctx.standing, change.programmeId, settled);
      if (problems.length > 0) throw new DomainError("invalid", { problems });
      const review = afterEdit(current?.review ?? notReviewed, send);
      return { content: settled, review, removed: false };
    },
  });
}

async function problemsIn(
  tx: Tx,
  standing: Standing,
  programmeId: string,
  content: AssessmentContent,
): Promise<Problem[]> {
  if (!mayLogRound(standing, content)) return [{ path: "partnerId", code: "partner_not_yours" }];
  const { organisationId, partnerId, country, toolId, edition } = content;
  const tool = await editionOf(tx, programmeId, toolId, edition);
  if (!tool) return [{ path: "toolId", code: "not_valid" }];
  const assessed = await organisationFor(tx, programmeId, organisationId);
  if (!assessed) return [{ path: "organisationId", code: "unknown_organisation" }];
  const problems: Problem[] = [];
  if (!(await organisationFor(tx, programmeId, partnerId)))
    problems.push({ path: "partnerId", code: "unknown_organisation" });
  // A partner with coordinators of its own scores itself; another may accompany a committee.
  const another = organisationId !== partnerId && assessed.hasMembers;
  if (another && reachOf(standing, "assessment.log") !== "all")
    problems.push({ path: "organisationId", code: "partner_not_yours" });
  // Where an organisation is at home is said on its own page; only without that it is said here.
  if (assessed.country !== null && assessed.country !== country)
    problems.push({ path: "country", code: "not_valid" });
  else if (
    assessed.country === null &&
    country !== null &&
    !(await countriesOf(tx, programmeId)).includes(country)
  )
    problems.push({ path: "country", code: "country_not_in_programme" });
  const today = new Date().toISOString().slice(0, 10);
  return [...problems, ...assessmentProblems(content, tool.content, today)];
}

/** Takes a round back: it counts nowhere any more, and its history says so. */
export function removeAssessment(ctx: Writer, input: z.infer<typeof changeInput>) {
  return commit<AssessmentState>(ctx, assessmentRecord, {
    ...input,
    action: "assessment.log",
    did: "removed",
    sent: input,
    may: mayTouch(ctx.standing),
    settle: takenBack,
  });
}

export const followActionInput = z.extend(changeInput, {
  actionId: actionPoint.shape.id,
  state: actionPoint.shape.state,
  outcome: actionPoint.shape.outcome,
});

/** Says how an action point stands. Scores are not touched: what was approved stays approved. */
export function followAction(ctx: Writer, input: z.infer<typeof followActionInput>) {
  const { actionId, state, outcome, ...change } = input;
  return commit<AssessmentState>(ctx, assessmentRecord, {
    ...change,
    action: "assessment.log",
    did: "followed_up",
    sent: input,
    may: mayTouch(ctx.standing),
    settle: (current, content, { version }) => {
      if (!current || !content.actions.some(({ id }) => id === actionId))
        throw new DomainError("not_found");
      const actions = content.actions.map((one) =>
        one.id === actionId ? { ...one, state, outcome } : one,
      );
      const review = stillApproved(current.review, version);
      return { ...current, content: { ...content, actions }, review };
    },
  });
}
