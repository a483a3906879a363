import { fromUnits, valueOf } from "@suivi/domain/results/accumulate";
import { countActivities, type NotCounted } from "@suivi/domain/results/counted";
import { periodsOf } from "@suivi/domain/results/periods";
import { acrossPlacesRules, counted, overTimeRules } from "@suivi/domain/results/schema";
import * as z from "zod/mini";
import { activityFacts, countedFigure } from "../../figures/counted-figures";
import { frameworkOf, type Reader, titlesOf } from "./store";

export const previewCountedInput = z.object({
  counted,
  overTime: z.enum(overTimeRules),
  acrossPlaces: z.enum(acrossPlacesRules),
});

const shown = 5;

/**
 * What an indicator would count among the activities that are there, before it is saved: its figure over the
 * programme, the latest activities behind it, and how many of the same kind it would leave out, by why.
 */
export async function previewCounted(
  { db, programmeId }: Reader,
  { counted: asked, ...rule }: z.infer<typeof previewCountedInput>,
) {
  const { span } = await frameworkOf(db, programmeId);
  const named = asked.measure === "distinct_people";
  const activities = await activityFacts(db, programmeId, { basis: "submitted" }, named);
  const { contributions, leftOut } = countActivities(asked, activities);
  const life = periodsOf("life", span)[0]!;
  const figure = countedFigure({ kind: "number", ...rule }, asked, activities, life);
  const latest = [...contributions].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, shown);
  const titles = await titlesOf(
    db,
    programmeId,
    latest.map(({ recordId }) => recordId),
  );
  const why: Partial<Record<NotCounted, number>> = {};
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
