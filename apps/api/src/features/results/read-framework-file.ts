import { createHash } from "node:crypto";
import { readSheets, type ReadSheet } from "@suivi/documents/read-sheets";
import { DomainError } from "@suivi/domain/errors";
import { isId } from "@suivi/domain/ids";
import { indicatorColumns } from "@suivi/domain/results/sheet/indicator-row";
import { type Cells, saysSame } from "@suivi/domain/results/sheet/naming";
import { resultColumns } from "@suivi/domain/results/sheet/result-row";
import { languages } from "@suivi/domain/text";
import { refusedFile } from "../../files/refused-file";
import { frameworkFileTexts } from "./framework-file-texts";
import type { FileRow, FrameworkRows } from "./framework-sheets";

const columns = { results: resultColumns, indicators: indicatorColumns } as const;

/** The rows of a framework that was filled in, each in its place, empty ones too. Throws invalid. */
export async function readFrameworkFile(
  bytes: Buffer,
  programmeId: string,
): Promise<FrameworkRows> {
  const sheets = await readSheets(bytes).catch(refusedFile);
  return {
    results: rowsOf(sheets, "results", programmeId),
    indicators: rowsOf(sheets, "indicators", programmeId),
  };
}

function rowsOf<Name extends keyof FrameworkRows>(
  sheets: ReadSheet[],
  name: Name,
  programmeId: string,
): FrameworkRows[Name] {
  const sheet = sheets.find((one) =>
    languages.some((language) => saysSame(one.name, frameworkFileTexts(language).sheets[name])),
  );
  if (!sheet)
    throw new DomainError("invalid", { problems: [{ path: name, code: "heading_missing" }] });
  const [head = [], ...rows] = sheet.rows;
  const at = (label: (texts: ReturnType<typeof frameworkFileTexts>) => string) =>
    head.findIndex((text) =>
      languages.some((language) =>
        saysSame(text.replace(/\s*\*$/, ""), label(frameworkFileTexts(language))),
      ),
    );
  const places = columns[name].map((column) => {
    const place = at((texts) => (texts[name] as Record<string, [string, string]>)[column]![0]);
    return [column, place] as const;
  });
  // What has no column would be read as emptied.
  const missing = places.filter(([, place]) => place < 0);
  if (missing.length > 0)
    throw new DomainError("invalid", {
      problems: missing.map(([column]) => ({ path: `${name}.${column}`, code: "heading_missing" })),
    });
  const [id, version] = [at(({ id: text }) => text), at(({ version: text }) => text)];
  return rows.map((row): FileRow<string> => {
    const cells = Object.fromEntries(places.map(([column, place]) => [column, row[place] ?? ""]));
    const stated = (row[id] ?? "").toLowerCase();
    return {
      id: isId(stated) ? stated : idOf([programmeId, name, ...Object.values(cells)]),
      version: isId(stated) ? Math.max(0, Math.floor(Number(row[version] ?? 0))) || 0 : 0,
      cells,
    };
  }) as FrameworkRows[Name];
}

/** The id of a row that somebody put in without one: the same row is the same record, however often it is sent. */
function idOf(words: string[]): string {
  const hex = createHash("sha256").update(JSON.stringify(words)).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Whether somebody typed anything in a row; numbers come by themselves. */
export const isFilled = ({ cells }: { cells: Cells<string> }): boolean =>
  Object.entries(cells).some(([column, text]) => column !== "number" && text !== "");
