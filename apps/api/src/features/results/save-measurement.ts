import { mayOn, type Standing } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import type { Problem } from "@suivi/domain/problems/problem";
import { afterEdit, notReviewed } from "@suivi/domain/review/status";
import { measurementProblems } from "@suivi/domain/results/rules";
import { type MeasurementContent, measurementContent } from "@suivi/domain/results/schema";
import * as z from "zod/mini";
import { measurementRecord, type MeasurementState } from "../../records/measurement";
import { changeInput, commit, type Tx, type Writer as AnyWriter } from "../../write/commit";
import { filesOf, frameworkOf, indicatorRow, isPartner } from "./store";
import { didSave, takenBack } from "../../write/saved";

export const saveMeasurementInput = z.extend(changeInput, {
  content: measurementContent,
  /** Save as a draft, or send for review. */
  send: z.boolean(),
});
export type SaveMeasurement = z.infer<typeof saveMeasurementInput>;
type Writer = AnyWriter & { standing: Standing };

const scopeOf = ({ partnerId, country }: MeasurementContent) => ({
  partnerId,
  country: country ?? "",
});

/** Records what was measured, or corrects it. */
export function saveMeasurement(ctx: Writer, input: SaveMeasurement) {
  const { content, send, ...change } = input;
  return commit<MeasurementState>(ctx, measurementRecord, {
    ...change,
    action: "measurement.log",
    did: didSave(send, change),
    sent: input,
    may: mayTouch(ctx.standing),
    edit: () => content,
    settle: async (current, settled, { tx }) => {
      if (!mayOn(ctx.standing, "measurement.log", scopeOf(settled)))
        throw new DomainError("invalid", {
          problems: [{ path: "partnerId", code: "partner_not_yours" }],
        });
      await check(tx, change.programmeId, settled);
      return {
        content: settled,
        review: afterEdit(current?.review ?? notReviewed, send),
        removed: false,
      };
    },
  });
}

const mayTouch =
  (standing: Standing) =>
  ({ content }: MeasurementState) =>
    mayOn(standing, "measurement.log", scopeOf(content));

async function check(tx: Tx, programmeId: string, content: MeasurementContent) {
  const row = await indicatorRow(tx, programmeId, content.indicatorId);
  if (!row || row.removed)
    throw new DomainError("invalid", {
      problems: [{ path: "indicatorId", code: "unknown_indicator" }],
    });
  const problems: Problem[] = [];
  const { content: programme } = await frameworkOf(tx, programmeId);
  if (!(await isPartner(tx, programmeId, content.partnerId)))
    problems.push({ path: "partnerId", code: "unknown_organisation" });
  if (content.country !== null && !programme.countries.includes(content.country))
    problems.push({ path: "country", code: "country_not_in_programme" });
  const evidence = Object.keys(content.evidence);
  if (evidence.length > 0) {
    const known = await filesOf(tx, programmeId, content.partnerId, evidence);
    if (evidence.some((id) => !known.has(id)))
      problems.push({ path: "evidence", code: "unknown_file" });
  }
  const today = new Date().toISOString().slice(0, 10);
  problems.push(...measurementProblems(content, { indicator: row.content, today }));
  if (problems.length > 0) throw new DomainError("invalid", { problems });
}

export const removeMeasurementInput = changeInput;

/** Takes a measurement back: it counts nowhere any more, and its history says so. */
export function removeMeasurement(ctx: Writer, input: z.infer<typeof removeMeasurementInput>) {
  return commit<MeasurementState>(ctx, measurementRecord, {
    ...input,
    action: "measurement.log",
    did: "removed",
    sent: input,
    may: mayTouch(ctx.standing),
    settle: takenBack,
  });
}
