import { DomainError } from "@suivi/domain/errors";
import { newId } from "@suivi/domain/ids";
import { type Json, mergeChanges, sameJson } from "@suivi/domain/merge";
import type { Problem } from "@suivi/domain/problems/problem";
import { programmeProblems } from "@suivi/domain/programmes/rules";
import type { Outcome, ProgrammeContent } from "@suivi/domain/programmes/schema";
import { readResult, resultColumnOf } from "@suivi/domain/results/sheet/result-row";
import type { Language } from "@suivi/domain/text";
import type { ChangeInput } from "../../write/commit";
import { type FrameworkRows, type RowRefusal, sheetContext } from "./framework-sheets";
import { isFilled } from "./read-framework-file";

type Asked = {
  rows: FrameworkRows["results"];
  /** The programme as the file was made of it. */
  base: { version: number; content: ProgrammeContent };
  now: ProgrammeContent;
  programmeId: string;
  language: Language;
  /** Changes the programme through its own door. */
  revise(change: ChangeInput & { content: ProgrammeContent }): Promise<unknown>;
};
type Read = Map<string, { at: number; result: Outcome }>;

/** Keeps the rows of results that are right, in one change of the programme; says what is wrong in the others. */
export async function takeInResults(
  asked: Asked,
): Promise<{ kept: number; refusals: RowRefusal[] }> {
  const { content } = asked.base;
  const { read, refusals } = readRows(asked);
  /** Takes a row back that does not go with the rest. */
  const refuse = (id: string | undefined, column: string | null, code: RowRefusal["code"]) => {
    const row = id && read.get(id);
    if (!row) return false;
    read.delete(id);
    refusals.push({ at: row.at, column, code });
    return true;
  };
  for (;;) {
    const merged = withRows(content, read);
    const refuseFields = (problems: Problem[]) =>
      problems.filter(({ path, code }) => {
        const [, place, ...field] = path.split(".");
        return refuse(merged.outcomes[Number(place)]?.id, resultColumnOf(field.join(".")), code);
      }).length > 0;
    if (refuseFields(programmeProblems(merged))) continue;
    const kept = newIn(merged, asked);
    if (kept === 0) return { kept, refusals };
    try {
      await asked.revise({
        programmeId: asked.programmeId,
        id: asked.programmeId,
        changeId: newId(),
        baseVersion: asked.base.version,
        content: merged,
      });
      return { kept, refusals };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { problems = [], conflicts = [] } = error.details;
      const moved = conflicts.filter(({ path }) => refuse(path.split(".")[1], null, "conflict"));
      if (!refuseFields(problems) && moved.length === 0) throw error;
    }
  }
}

/** How many results a change would make other than they are by now. */
function newIn(content: ProgrammeContent, { base, now }: Asked): number {
  const { merged, conflicts } = mergeChanges(base.content as Json, content as Json, now as Json);
  const { outcomes } = merged as ProgrammeContent;
  const there = new Map(now.outcomes.map((one) => [one.id, one]));
  return conflicts.length + outcomes.filter((one) => !sameJson(one, there.get(one.id))).length;
}

function readRows({ rows, base, language }: Asked): { read: Read; refusals: RowRefusal[] } {
  const filled = rows.flatMap((row, at) => (isFilled(row) ? [{ ...row, at }] : []));
  const known = new Map(base.content.outcomes.map((one) => [one.id, one]));
  const context = sheetContext(
    base.content,
    language,
    filled.map(({ id, cells }) => ({
      id,
      number: "",
      title: { fr: cells.titleFr, en: cells.titleEn },
    })),
  );
  const [read, refusals]: [Read, RowRefusal[]] = [new Map(), []];
  for (const { id, version, cells, at } of filled) {
    const before = known.get(id) ?? null;
    if (read.has(id)) refusals.push({ at, column: null, code: "said_twice" });
    else if (version > 0 && !before) refusals.push({ at, column: null, code: "unknown_result" });
    else {
      const { result, problems } = readResult({ id, cells, base: before }, context);
      refusals.push(...problems.map((problem) => ({ ...problem, at })));
      if (problems.length === 0) read.set(id, { at, result });
    }
  }
  return { read, refusals };
}

/** The programme with what the rows say; results that are in no row stay as they are. */
const withRows = (content: ProgrammeContent, read: Read): ProgrammeContent => {
  const known = new Set(content.outcomes.map(({ id }) => id));
  const fresh = [...read].filter(([id]) => !known.has(id)).map(([, { result }]) => result);
  return {
    ...content,
    outcomes: [...content.outcomes.map((one) => read.get(one.id)?.result ?? one), ...fresh],
  };
};
