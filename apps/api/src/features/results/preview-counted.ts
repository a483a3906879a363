import { fromUnits, valueOf } from "@suivi/domain/results/accumulate";
import { id } from "@suivi/domain/ids";
import { type NotCounted, sourceOf } from "@suivi/domain/results/counted";
import type { RecordNotCounted } from "@suivi/domain/results/counted-records";
import { periodsOf } from "@suivi/domain/results/periods";
import { acrossPlacesRules, counted, overTimeRules } from "@suivi/domain/results/schema";
import * as z from "zod/mini";
import { countedFacts, countedFigure, countIn } from "../../figures/counted-figures";
import { kinds } from "./explain-counted";
import { titlesOf } from "../../figures/record-titles";
import { frameworkOf, type Reader } from "./store";

export const previewCountedInput = z.object({
  counted,
  /** The indicator, where it is known already: statements count when they are linked to it. */
  id: z.optional(id),
  overTime: z.enum(overTimeRules),
  acrossPlaces: z.enum(acrossPlacesRules),
});

const shown = 5;

/**
 * What an indicator would count among the records that are there, before it is saved: its figure over the
 * programme, the latest activities behind it, and how many of the same kind it would leave out, by why.
 */
export async function previewCounted(
  { db, programmeId }: Reader,
  { counted, id: indicatorId, ...how }: z.infer<typeof previewCountedInput>,
) {
  const { span } = await frameworkOf(db, programmeId);
  const facts = await countedFacts(db, programmeId, { basis: "submitted" }, [counted]);
  const life = periodsOf("life", span)[0]!;
  const asked = { id: indicatorId ?? null, rule: { kind: "number" as const, ...how }, counted };
  const { contributions, leftOut } = countIn(asked, facts, life);
  const figure = countedFigure(asked, facts, life);
  const latest = [...contributions].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, shown);
  const kind = kinds[sourceOf(counted.measure)];
  const titles = await titlesOf(
    db,
    programmeId,
    kind,
    latest.map(({ recordId }) => recordId),
  );
  const why: Partial<Record<NotCounted | RecordNotCounted, number>> = {};
  for (const one of leftOut) why[one.why] = (why[one.why] ?? 0) + 1;
  return {
    value: valueOf(figure),
    upTo: figure?.upTo === undefined ? null : fromUnits(figure.upTo),
    activities: contributions.length,
    leftOut: why,
    latest: latest.map(({ recordId, date, amount }) => ({
      id: recordId,
      date,
      amount: fromUnits(amount),
      title: titles.get(recordId)?.title ?? {},
    })),
  };
}
