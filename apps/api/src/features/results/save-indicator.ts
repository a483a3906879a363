import { DomainError } from "@suivi/domain/errors";
import type { Problem } from "@suivi/domain/problems/problem";
import { standardDimensions } from "@suivi/domain/results/framework";
import { periodsOf } from "@suivi/domain/results/periods";
import { changeReasons, readTargetKey } from "@suivi/domain/results/progress";
import { changedTargets, indicatorProblems } from "@suivi/domain/results/rules";
import { type IndicatorContent, indicatorContent } from "@suivi/domain/results/schema";
import { typedOrNull } from "@suivi/domain/text";
import * as z from "zod/mini";
import { indicatorRecord, type IndicatorState } from "../../records/indicator";
import { changeInput, commit, type Tx, type Writer } from "../../write/commit";
import { frameworkOf, measuredDates } from "./store";

export const saveIndicatorInput = z.extend(changeInput, {
  content: indicatorContent,
  /** Why targets that have been reported against change (FLOWS.md §5). */
  reason: z.nullable(z.enum(changeReasons)),
  reasonText: typedOrNull(500),
});
export type SaveIndicator = z.infer<typeof saveIndicatorInput>;

/** Defines an indicator or revises its definition and targets. Nothing that was measured is touched. */
export function saveIndicator(ctx: Writer, input: SaveIndicator) {
  const { content, reason, reasonText, ...change } = input;
  return commit<IndicatorState>(ctx, indicatorRecord, {
    ...change,
    action: "indicator.revise",
    did: change.baseVersion === 0 ? "added" : "revised",
    reason: reason && [reason, reasonText].filter(Boolean).join(": "),
    sent: input,
    edit: () => content,
    settle: async (current, settled, { tx }) => {
      await check(tx, change.programmeId, settled);
      if (
        current &&
        !reason &&
        (await touchesReported(tx, change.programmeId, change.id, current.content, settled))
      )
        throw new DomainError("invalid", { problems: [{ path: "reason", code: "reason_needed" }] });
      return { content: settled, removed: current?.removed ?? false };
    },
  });
}

async function check(tx: Tx, programmeId: string, content: IndicatorContent) {
  const { content: programme } = await frameworkOf(tx, programmeId);
  const problems: Problem[] = indicatorProblems(content);
  if (!programme.outcomes.some(({ id }) => id === content.resultId))
    problems.push({ path: "resultId", code: "unknown_result" });
  const known = new Set([...standardDimensions, ...programme.dimensions].map(({ id }) => id));
  if (content.breakdowns.flat().some((dimension) => !known.has(dimension)))
    problems.push({ path: "breakdowns", code: "unknown_dimension" });
  if (problems.length > 0) throw new DomainError("invalid", { problems });
}

/** Whether a target changes in whose period something has been measured. */
async function touchesReported(
  tx: Tx,
  programmeId: string,
  id: string,
  before: IndicatorContent,
  after: IndicatorContent,
) {
  const keys = changedTargets(before, after);
  if (keys.length === 0) return false;
  const [{ span }, dates] = [await frameworkOf(tx, programmeId), await measuredDates(tx, id)];
  const periods = [...periodsOf("life", span), ...periodsOf(before.frequency, span, before.events)];
  return keys.some((key) => {
    const period = periods.find((one) => one.key === readTargetKey(key).period);
    return period && dates.some((date) => date >= period.start && date <= period.end);
  });
}

/** Takes an indicator out of the framework, or puts it back; its measurements stay and its history too. */
export function removeIndicator(ctx: Writer, input: z.infer<typeof removeIndicatorInput>) {
  const { removed, ...change } = input;
  return commit<IndicatorState>(ctx, indicatorRecord, {
    ...change,
    action: "indicator.revise",
    did: removed ? "removed" : "restored",
    sent: input,
    settle: (current, content) => {
      if (!current) throw new DomainError("not_found");
      return { content, removed };
    },
  });
}
export const removeIndicatorInput = z.extend(changeInput, { removed: z.boolean() });
