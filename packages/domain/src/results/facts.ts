import type { CalendarDate } from "../dates";
import { type CellPart, toUnits } from "./accumulate";
import type { MeasurementContent } from "./schema";

/** What the figures need of one copy of a measurement, in one flat row; amounts in units, null: no data. */
export type MeasurementFacts = {
  date: CalendarDate;
  country: string | null;
  region: string | null;
  partnerId: string;
  amount: number | null;
  of: number | null;
  cells: CellPart[];
  evidence: number;
};

/** The place and partner that a measurement speaks of: measurements of one series follow each other in time. */
export const seriesOf = (
  facts: Pick<MeasurementFacts, "country" | "region" | "partnerId">,
): string => [facts.country ?? "", facts.region ?? "", facts.partnerId].join(" ");

/** The facts that a measurement's content states. */
export function measurementFacts(content: MeasurementContent): MeasurementFacts {
  const { measured } = content;
  return {
    date: content.date,
    country: content.country,
    region: content.region,
    partnerId: content.partnerId,
    amount:
      measured.state === "no_data"
        ? null
        : toUnits(measured.state === "value" ? measured.value : measured.numerator),
    of: measured.state === "fraction" ? toUnits(measured.denominator) : null,
    cells: content.cells.map(({ categories, value, of }) => ({
      categories,
      amount: toUnits(value),
      of: of === null ? null : toUnits(of),
    })),
    evidence: Object.keys(content.evidence).length,
  };
}
