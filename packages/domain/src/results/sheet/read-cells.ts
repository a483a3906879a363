import { readNumber } from "../../numbers";
import type { LocalText } from "../../text";
import { languages } from "../../text";
import type { Baseline, IndicatorContent } from "../schema";
import { resultsWords } from "../words";
import type { IndicatorColumn } from "./indicator-row";
import {
  type CellProblem,
  type Cells,
  localTextOf,
  namedIn,
  partsOfCell,
  saysSame,
  type SheetContext,
} from "./naming";

/** What cells were read as, or what is wrong in which of them. */
export type Read<T> = { value: T } | CellProblem<IndicatorColumn>;

/** The steps of a scale, a line each, in one language or beside each other in two. */
export function scaleIn({ scaleFr, scaleEn }: Cells<IndicatorColumn>): Read<LocalText[]> {
  const [fr, en] = [partsOfCell(scaleFr), partsOfCell(scaleEn)];
  const steps = Array.from({ length: Math.max(fr.length, en.length) }, (_, step) =>
    localTextOf(fr[step] ?? "", en[step] ?? ""),
  );
  return { value: steps };
}

/** A value ("12", "31 %", "15 / 60") with its year, or that there can be none; an empty cell is unknown. */
export function baselineIn(
  { baseline, baselineYear }: Cells<IndicatorColumn>,
  { language }: SheetContext,
): Read<Baseline> {
  if (baseline === "" || baseline === "—") return { value: { state: "unknown" } };
  const notApplicable = languages.map((each) => resultsWords(each).noBaseline.not_applicable);
  if (notApplicable.some((words) => saysSame(baseline, words)))
    return { value: { state: "not_applicable" } };
  const parts = baseline.replace(/\s*%$/, "").split("/");
  const [value, of] = parts.map((part) => readNumber(part, language));
  if (value === undefined || value === null || of === null || parts.length > 2)
    return { column: "baseline", code: "not_a_number" };
  const year = baselineYear ? Number(baselineYear) : null;
  if (year !== null && !Number.isInteger(year))
    return { column: "baselineYear", code: "not_a_whole_number" };
  return { value: { state: "value", value, of: of ?? null, year } };
}

/** A target for the life of the programme; null: none. */
export function lifeTargetIn(
  { lifeTarget }: Cells<IndicatorColumn>,
  { language }: SheetContext,
): Read<number | null> {
  if (lifeTarget === "") return { value: null };
  const value = readNumber(lifeTarget, language);
  return value === null ? { column: "lifeTarget", code: "not_a_number" } : { value };
}

/** Breakdowns, a line each; the dimensions of one are crossed: "Sexe × Âge". */
export function breakdownsIn(
  { breakdowns }: Cells<IndicatorColumn>,
  { dimensions }: SheetContext,
): Read<string[][]> {
  const asked = partsOfCell(breakdowns).map((part) =>
    part.split(/\s*[×*]\s*|\s+x\s+/i).map((name) => namedIn(name, dimensions)),
  );
  return asked.flat().includes(undefined)
    ? { column: "breakdowns", code: "unknown_dimension" }
    : { value: asked as string[][] };
}

/** Codes of the programme's catalogues. */
export function contributesIn(
  { contributesTo }: Cells<IndicatorColumn>,
  { catalogues }: SheetContext,
): Read<IndicatorContent["contributesTo"]> {
  const known = catalogues.flatMap(({ id, indicators }) =>
    indicators.map((one) => ({ catalogue: id, code: one.id })),
  );
  const asked = partsOfCell(contributesTo.replaceAll(",", ";")).map((text) =>
    known.find(({ code }) => saysSame(text, code)),
  );
  return asked.includes(undefined)
    ? { column: "contributesTo", code: "not_a_choice" }
    : { value: asked as IndicatorContent["contributesTo"] };
}
