import { DomainError } from "@suivi/domain/errors";
import { newId } from "@suivi/domain/ids";
import { type Json, mergeChanges, sameJson } from "@suivi/domain/merge";
import { indicatorColumnOf } from "@suivi/domain/results/sheet/indicator-row";
import type { SheetContext } from "@suivi/domain/results/sheet/naming";
import { readIndicator } from "@suivi/domain/results/sheet/read-indicator";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import type { IndicatorState } from "../../records/indicator";
import { stateAt } from "../../write/journal";
import type { FrameworkRows, RowRefusal } from "./framework-sheets";
import { isFilled } from "./read-framework-file";
import { saveIndicator } from "./save-indicator";
import { indicatorRow } from "./store";
import type { Writer } from "../../write/commit";

type Asked = { rows: FrameworkRows["indicators"]; programmeId: string; context: SheetContext };

/** Keeps the rows of indicators that are right, each a change of its own; says what is wrong in the others. */
export async function takeInIndicators(
  writer: Writer,
  { rows, programmeId, context }: Asked,
): Promise<{ kept: number; refusals: RowRefusal[] }> {
  const refusals: RowRefusal[] = [];
  const seen = new Set<string>();
  let kept = 0;
  for (const [at, { id, version, cells }] of rows.entries()) {
    if (!isFilled({ cells })) continue;
    const refuse = (column: string | null, code: RowRefusal["code"], limit?: number) =>
      refusals.push({ at, column, code, ...(limit === undefined ? {} : { limit }) });
    const record = await indicatorRow(writer.db, programmeId, id);
    if (seen.has(id)) refuse(null, "said_twice");
    else if (record ? record.removed : version > 0) refuse(null, "unknown_indicator");
    else {
      const base = record && (await asMadeOf(writer, record, version));
      const read = readIndicator({ cells, base, position: at }, context);
      for (const { column, code, limit } of read.problems) refuse(column, code, limit);
      if (read.problems.length === 0 && isNew(read.content, base, record?.content ?? null)) {
        const change = { programmeId, id, changeId: newId(), baseVersion: version };
        const { content, reason } = read;
        const wrong = await refused(
          saveIndicator(writer, { ...change, content, reason, reasonText: null }),
        );
        if (wrong.length === 0) kept += 1;
        for (const { column, code } of wrong) refuse(column, code);
      }
    }
    seen.add(id);
  }
  return { kept, refusals };
}

/** Whether a change would make an indicator other than it is by now. */
function isNew(mine: object, base: object | null, now: object | null): boolean {
  if (!now) return true;
  const { merged, conflicts } = mergeChanges(base as Json, mine as Json, now as Json);
  return conflicts.length > 0 || !sameJson(merged, now);
}

/** An indicator as the file was made of it: what its row left alone is left alone, whatever others made of it since. */
async function asMadeOf(
  { db }: Writer,
  { id, version, content }: { id: string; version: number; content: IndicatorContent },
  made: number,
): Promise<IndicatorContent> {
  // A row that was new when the file was made was taken in since: what it made is its first version.
  const at = Math.max(1, made);
  if (at >= version) return content;
  return (await stateAt<IndicatorState>(db, id, at))?.state.content ?? content;
}

/** Saves, and says by column why not. */
async function refused(saving: Promise<unknown>): Promise<Omit<RowRefusal, "at">[]> {
  try {
    await saving;
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { problems = [], conflicts = [] } = error.details;
    if (conflicts.length > 0)
      return conflicts.map(({ path }) => ({ column: indicatorColumnOf(path), code: "conflict" }));
    if (problems.length === 0) throw error;
    return problems.map(({ path, code }) => ({ column: indicatorColumnOf(path), code }));
  }
}
