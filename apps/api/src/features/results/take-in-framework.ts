import type { Mark } from "@suivi/documents/form-workbook";
import { reachOf } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { sayProblem, sayRefusal } from "@suivi/domain/problems/sentences";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { type Language, textIn } from "@suivi/domain/text";
import type * as z from "zod/mini";
import { imprint } from "../../files/head";
import { fileReader } from "../../files/reader";
import type { Context } from "../../trpc";
import { standingIn, type Viewer } from "../../viewer";
import { lastEntry, stateAt } from "../../write/journal";
import { frameworkFileTexts } from "./framework-file-texts";
import { type RowRefusal, sheetContext, writeFramework } from "./framework-sheets";
import type { frameworkFileInput } from "./make-framework";
import { readFrameworkFile } from "./read-framework-file";
import { frameworkOf } from "./store";
import { takeInIndicators } from "./take-in-indicators";
import { takeInResults } from "./take-in-results";

type Asking = Pick<Context, "db"> & {
  viewer: Viewer;
  /** Changes the programme through its own door. */
  revise: Parameters<typeof takeInResults>[0]["revise"];
};
export type TakenIn = {
  kept: number;
  /** What is to be corrected: the row as the spreadsheet counts it, and the column by its name. */
  wrong: { sheet: string; row: number; column: string | null; sentence: string }[];
  /** The same file with what is wrong marked in it, in base64; null: all is right. */
  marked: string | null;
};

/**
 * Takes in a framework that was filled in: rows that are right are kept, the others come back marked in the same file.
 * What was taken in before changes nothing again. Throws not_found, not_allowed, invalid for a file that is none.
 */
export async function takeInFramework(
  { db, viewer, revise }: Asking,
  asked: z.infer<typeof frameworkFileInput>,
  bytes: Buffer,
): Promise<TakenIn> {
  const { programmeId, language, madeBy } = await fileReader({ db, viewer }, asked);
  const standing = standingIn(viewer, programmeId);
  for (const action of ["programme.revise", "indicator.revise"] as const)
    if (reachOf(standing, action) === "no") throw new DomainError("not_allowed");
  const rows = await readFrameworkFile(bytes, programmeId);

  const now = await frameworkOf(db, programmeId);
  const made = Math.max(0, ...rows.results.map(({ version }) => version)) || now.version;
  const then =
    made < now.version ? await stateAt<{ content: ProgrammeContent }>(db, programmeId, made) : null;
  const base = then ? { version: made, content: then.state.content } : now;
  const results = await takeInResults({
    rows: rows.results,
    base: { version: base.version, content: base.content },
    now: now.content,
    programmeId,
    language,
    revise,
  });
  const { content, fictional } = await frameworkOf(db, programmeId);
  const context = sheetContext(content, language);
  const indicators = await takeInIndicators(
    { db, viewer },
    { rows: rows.indicators, programmeId, context },
  );

  const marks = {
    results: results.refusals.map((one) => markOf(one, language)),
    indicators: indicators.refusals.map((one) => markOf(one, language)),
  };
  const wrong = (["results", "indicators"] as const).flatMap((name) =>
    marks[name].map(({ row, column, sentence }) => {
      const texts = frameworkFileTexts(language);
      const labels: Record<string, [string, string]> = texts[name];
      return {
        sheet: texts.sheets[name],
        row: row + 2,
        column: column && labels[column]![0],
        sentence,
      };
    }),
  );
  const kept = results.kept + indicators.kept;
  if (wrong.length === 0) return { kept, wrong, marked: null };
  // Each row keeps the version that it was made of: a cell left alone then is one left alone when it is sent again.
  const programme = textIn(content.title, language);
  const at = new Date().toISOString();
  const journalNumber = await lastEntry(db, programmeId);
  const line = imprint({ language, madeBy, journalNumber, at });
  const about = { programme, madeBy: madeBy.name, made: line, fictional, at, marks };
  const marked = Buffer.from(await writeFramework(rows, context, about)).toString("base64");
  return { kept, wrong, marked };
}

const markOf = ({ at, column, code, ...limit }: RowRefusal, language: Language): Mark => ({
  row: at,
  column,
  sentence:
    code === "conflict"
      ? sayRefusal({ code }, language)
      : sayProblem({ path: "", code, ...limit }, language),
});
