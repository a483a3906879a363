import type { Standing } from "@suivi/domain/access/policy";
import * as z from "zod/mini";
import { explain, explainInput } from "./explain";
import { frameworkOf, type Reader } from "./store";

export const partsInput = z.omit(explainInput, { period: true, until: true });
type Asked = z.infer<typeof partsInput>;

const mostNotes = 10;

/**
 * What an indicator's figure over the whole programme is made of: its breakdowns, the figure of each country by the
 * same rule, the latest records that count, and what was noted of them. Countries need not add up to the whole.
 */
export async function parts(reader: Reader & { standing: Standing }, asked: Asked) {
  const whole = { ...asked, period: "life" };
  const { indicator, partsAre, counted, breakdowns } = await explain(reader, whole);
  const { content } = await frameworkOf(reader.db, reader.programmeId);
  const countries = asked.country ? [] : content.countries;
  const places = [];
  for (const country of countries) {
    const { figure } = await explain(reader, { ...whole, country });
    if (figure) places.push({ country, figure });
  }
  const latest = counted.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  return {
    indicatorId: indicator.id,
    partsAre,
    breakdowns,
    places,
    counted: counted.length,
    latest: latest.slice(0, 5),
    notes: latest.filter(({ note }) => note !== null).slice(0, mostNotes),
  };
}
