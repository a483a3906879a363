import { newId } from "@suivi/domain/ids";
import {
  blankIndicator,
  type IndicatorContent,
  type MeasurementContent,
} from "@suivi/domain/results/schema";
import type { Given } from "./given";

/** An indicator of the world's one outcome, defined by the lead; its id. */
export async function anIndicator(
  given: Given,
  content: Partial<IndicatorContent> = {},
): Promise<string> {
  const lead = await given.as("lead");
  const { id } = await lead.results.saveIndicator({
    ...given.change(),
    content: { ...blankIndicator(given.outcome, 0), title: { fr: "Lois influencées" }, ...content },
    reason: null,
    reasonText: null,
  });
  return id;
}

/** A measurement of Amina's partner as its form sends it. */
export const measuring = (
  given: Given,
  indicatorId: string,
  content: Partial<MeasurementContent> = {},
) => ({
  ...given.change(newId()),
  content: {
    indicatorId,
    date: "2023-06-15",
    country: "ML",
    region: null,
    partnerId: given.add,
    measured: { state: "value" as const, value: 10 },
    cells: [],
    comment: null,
    evidence: {},
    ...content,
  } satisfies MeasurementContent,
  send: true,
});

/** A measurement in the books; approved unless said otherwise. Its id. */
export async function measured(
  given: Given,
  indicatorId: string,
  content: Partial<MeasurementContent> = {},
  approve = true,
): Promise<string> {
  const { id } = await (
    await given.as("amina")
  ).results.saveMeasurement(measuring(given, indicatorId, content));
  if (approve)
    await (await given.as("lead")).review.approve({ ...given.change(id, 1), kind: "measurement" });
  return id;
}

/** The line of an indicator in the table. */
export async function lineOf(
  given: Given,
  id: string,
  basis: "approved" | "submitted" = "approved",
) {
  const table = await (
    await given.as("lead")
  ).results.iptt({ programmeId: given.programmeId, basis });
  const line = table.unchanged ? undefined : table.lines.find((one) => one.id === id);
  if (!line) throw new Error("No such indicator in the table.");
  return line;
}
