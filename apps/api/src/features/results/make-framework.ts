import { safeFileName } from "@suivi/documents/file-name";
import { inFrameworkOrder } from "@suivi/domain/results/framework";
import { indicatorCells } from "@suivi/domain/results/sheet/indicator-row";
import { resultCells } from "@suivi/domain/results/sheet/result-row";
import { indicatorNumber } from "@suivi/domain/results/targets";
import { language, textIn, typed } from "@suivi/domain/text";
import * as z from "zod/mini";
import { imprint } from "../../files/head";
import { fileTypes, type MadeFile } from "../../files/made-file";
import { fileReader, inOneMoment } from "../../files/reader";
import type { Context } from "../../trpc";
import type { Viewer } from "../../viewer";
import { lastEntry } from "../../write/journal";
import { frameworkFileTexts } from "./framework-file-texts";
import { type FrameworkRows, noMarks, sheetContext, writeFramework } from "./framework-sheets";
import { frameworkOf, indicatorsOf } from "./store";

export const frameworkFileInput = z.strictObject({
  /** The programme's id, or its code. */
  programme: typed(40),
  language: z.optional(language),
});
type Asking = Pick<Context, "db"> & { viewer: Viewer };

/**
 * The results framework and its indicators as a workbook to fill in and send back. Throws not_found for a programme
 * that is not theirs, not_allowed.
 */
export async function makeFramework(
  { db, viewer }: Asking,
  input: z.infer<typeof frameworkFileInput>,
): Promise<MadeFile> {
  const { programmeId, language: reader, madeBy } = await fileReader({ db, viewer }, input);
  const at = new Date().toISOString();
  return inOneMoment(db, async (tx) => {
    const { code, content, version, fictional } = await frameworkOf(tx, programmeId);
    const indicators = await indicatorsOf(tx, programmeId);
    const context = sheetContext(content, reader);
    const results = inFrameworkOrder(content.outcomes).map(({ result }) => result);
    const rows: FrameworkRows = {
      results: results.map((result) => ({
        id: result.id,
        version,
        cells: resultCells(result, context),
      })),
      indicators: results.flatMap(({ id: resultId }) =>
        indicators
          .filter((one) => one.content.resultId === resultId)
          .map((one, place) => {
            const under = context.results.find(({ id }) => id === resultId)?.number ?? "";
            const number = indicatorNumber(one.content.code, under, place);
            return {
              id: one.id,
              version: one.version,
              cells: indicatorCells(one.content, context, number),
            };
          }),
      ),
    };
    const programme = textIn(content.title, reader);
    const journalNumber = await lastEntry(tx, programmeId);
    const made = imprint({ language: reader, madeBy, journalNumber, at });
    const about = { programme, madeBy: madeBy.name, made, fictional, at, marks: noMarks };
    return {
      name: safeFileName([code, frameworkFileTexts(reader).fileName, reader], "xlsx"),
      type: fileTypes.xlsx,
      content: Buffer.from(await writeFramework(rows, context, about)),
    };
  });
}
