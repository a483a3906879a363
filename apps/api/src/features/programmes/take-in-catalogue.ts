import { readSheets } from "@suivi/documents/read-sheets";
import { reachOf } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { newId } from "@suivi/domain/ids";
import { sameJson } from "@suivi/domain/merge";
import { type Problem, problemsOf } from "@suivi/domain/problems/problem";
import { type Catalogue, catalogue } from "@suivi/domain/programmes/schema";
import { localTextOf, saysSame } from "@suivi/domain/results/sheet/naming";
import { language, typed } from "@suivi/domain/text";
import * as z from "zod/mini";
import { fileReader } from "../../files/reader";
import { refusedFile } from "../../files/refused-file";
import type { Context } from "../../trpc";
import { standingIn, type Viewer } from "../../viewer";
import { reviseProgramme } from "./save-programme";
import { programmeContentOf } from "./store";

export const catalogueInput = z.strictObject({
  /** The programme's id, or its code. */
  programme: typed(40),
  language: z.optional(language),
  /** What the catalogue is called for short, in codes: "DD". */
  id: typed(60),
  /** Its name, in the language of the person; may be left out of one that is there. */
  name: z.optional(typed(200)),
});

/** What a column may be called, in the files that funders publish. */
const headings = {
  code: ["code", "id", "n°", "no", "no.", "numéro", "number"],
  titleFr: ["titre", "titre en français", "titre fr", "indicateur", "libellé"],
  titleEn: ["title", "titre en anglais", "title in english", "title en", "indicator"],
  source: ["source"],
};
type Heading = keyof typeof headings;
type Row = Record<Heading, string>;

/**
 * Takes in a list of common indicators (code, title, source) as XLSX or CSV: new codes are added, known ones revised,
 * none is taken away. The same file again changes nothing. Throws not_found, not_allowed, invalid with the row's number.
 */
export async function takeInCatalogue(
  { db, viewer }: Pick<Context, "db"> & { viewer: Viewer },
  asked: z.infer<typeof catalogueInput>,
  bytes: Buffer,
): Promise<{ kept: number; indicators: number }> {
  const { programmeId, language: reader } = await fileReader({ db, viewer }, asked);
  if (reachOf(standingIn(viewer, programmeId), "programme.revise") === "no")
    throw new DomainError("not_allowed");
  const rows = rowsOf((await readSheets(bytes).catch(refusedFile))[0]?.rows ?? []);
  const { version, content } = await programmeContentOf(db, programmeId);
  const before = content.catalogues.find(({ id }) => id === asked.id) ?? null;
  const taken = withRows(before, rows, {
    id: asked.id,
    name: asked.name ? { ...before?.name, [reader]: asked.name } : (before?.name ?? {}),
  });
  const checked = catalogue.safeParse(taken);
  if (!checked.success) throw new DomainError("invalid", { problems: problemsOf(checked.error) });
  const known = new Map(before?.indicators.map((one) => [one.id, one]));
  const kept = taken.indicators.filter((one) => !sameJson(one, known.get(one.id))).length;
  if (!sameJson(before, checked.data)) {
    const catalogues = before
      ? content.catalogues.map((one) => (one.id === asked.id ? checked.data : one))
      : [...content.catalogues, checked.data];
    const change = { programmeId, id: programmeId, changeId: newId(), baseVersion: version };
    await reviseProgramme({ db, viewer }, { ...change, content: { ...content, catalogues } });
  }
  return { kept, indicators: taken.indicators.length };
}

/** The rows under the headings, each under its own; empty ones left out. Throws invalid. */
function rowsOf([head = [], ...rows]: string[][]): Row[] {
  const place = (heading: Heading) =>
    head.findIndex((text) => headings[heading].some((name) => saysSame(text, name)));
  const places = (Object.keys(headings) as Heading[]).map((heading) => [heading, place(heading)]);
  const at = Object.fromEntries(places) as Record<Heading, number>;
  const missing: Problem[] = [];
  if (at.code < 0) missing.push({ path: "code", code: "heading_missing" });
  if (at.titleFr < 0 && at.titleEn < 0) missing.push({ path: "title", code: "heading_missing" });
  if (missing.length > 0) throw new DomainError("invalid", { problems: missing });
  const cell = (row: string[], heading: Heading) => row[at[heading]] ?? "";
  const read = rows.map((row): Row => ({
    code: cell(row, "code"),
    titleFr: cell(row, "titleFr"),
    titleEn: cell(row, "titleEn"),
    source: cell(row, "source"),
  }));
  const problems = read.flatMap(({ code, titleFr, titleEn }, index): Problem[] => {
    if (!code && !titleFr && !titleEn) return [];
    // As the spreadsheet counts its rows, the first being the headings.
    const path = `rows.${index + 2}`;
    const earlier = code && read.findIndex((one) => one.code === code) < index;
    return [
      ...(code ? [] : [{ path: `${path}.code`, code: "required" as const }]),
      ...(titleFr || titleEn ? [] : [{ path: `${path}.title`, code: "required" as const }]),
      ...(earlier ? [{ path: `${path}.code`, code: "said_twice" as const }] : []),
    ];
  });
  if (read.every(({ code }) => !code)) problems.push({ path: "rows", code: "required" });
  if (problems.length > 0) throw new DomainError("invalid", { problems });
  return read.filter(({ code }) => code);
}

/** A catalogue with what the rows say of it; what no row names stays. */
function withRows(
  before: Catalogue | null,
  rows: Row[],
  { id, name }: Pick<Catalogue, "id" | "name">,
): Catalogue {
  const indicators = new Map(before?.indicators.map((one) => [one.id, one]));
  for (const { code, titleFr, titleEn } of rows) {
    const title = { ...indicators.get(code)?.title, ...localTextOf(titleFr, titleEn) };
    indicators.set(code, { id: code, title });
  }
  const sources = [...new Set(rows.map(({ source }) => source).filter(Boolean))];
  const source = sources.length > 0 ? sources.join(" ; ") : (before?.source ?? null);
  return { id, name, source, indicators: [...indicators.values()] };
}
