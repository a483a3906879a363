import { csvStream } from "@suivi/documents/csv";
import { safeFileName } from "@suivi/documents/file-name";
import { asStream, xlsxStream } from "@suivi/documents/xlsx-stream";
import { forReading, readingFormats } from "../../files/for-reading";
import { documentHead, streamedWithConstants } from "../../files/head";
import { aside, fileTypes, type MadeFile } from "../../files/made-file";
import { fileReader, inOneMoment } from "../../files/reader";
import { templateFor } from "../../files/word-template";
import type { Context } from "../../trpc";
import type { Viewer } from "../../viewer";
import { aboutIptt } from "./about-iptt";
import { allData } from "./all-data";
import { writeIptt } from "./iptt-document";
import type { IpttFileInput } from "./iptt-file-input";
import { ipttFileTexts } from "./iptt-file-texts";
import { ipttSheets } from "./iptt-sheets";
import { tidyTable } from "./iptt-tidy";
import { unfold } from "./iptt-unfolded";
import { readIptt } from "./read-iptt";

export const ipttFormats = [...readingFormats, "xlsx", "csv"] as const;
export type IpttFormat = (typeof ipttFormats)[number];

// The data of a whole programme may take the database longer than a page does.
const patience = 120_000;

/**
 * The tracking table as a file, with the options of the screen: for reading, as a workbook, as tidy rows. Throws not_found
 * for a programme that is not theirs, not_allowed, invalid.
 */
export async function makeIptt(
  { db, viewer }: Pick<Context, "db"> & { viewer: Viewer },
  input: IpttFileInput,
  format: IpttFormat,
): Promise<MadeFile> {
  const reader = await fileReader({ db, viewer }, input);
  const { language } = reader;
  const made = await inOneMoment(
    db,
    async (tx) => {
      const report = await readIptt(tx, reader, input);
      const about = aboutIptt(report);
      if (format === "csv") {
        const tidy = streamedWithConstants(await tidyTable(tx, report), about);
        return { report, write: null, content: await aside(csvStream(tidy, { language })) };
      }
      if (format !== "xlsx") {
        const document = writeIptt(report, await unfold(tx, report));
        const template = await templateFor(db, reader.programmeId, format);
        const write = () => forReading[format](document, template);
        return { report, write, content: null };
      }
      const tables = input.all
        ? await allData(tx, report)
        : [...ipttSheets(report).map(asStream), await tidyTable(tx, report)];
      const pieces = xlsxStream({ ...documentHead(about), tables });
      return { report, write: null, content: await aside(pieces) };
    },
    patience,
  );
  const { report } = made;
  const texts = ipttFileTexts(language);
  const name = input.all ? texts.allFileName : texts.fileName;
  const named = [report.code, name, input.country, report.today, language];
  return {
    name: safeFileName(
      named.filter((part) => part !== undefined),
      format,
    ),
    type: fileTypes[format],
    content: made.write ? await made.write() : made.content,
  };
}
