import { measurementFacts } from "@suivi/domain/results/facts";
import type { MeasurementContent } from "@suivi/domain/results/schema";
import { countedOn, type Review } from "@suivi/domain/review/status";
import type { Tx } from "../write/commit";
import { stateAt } from "../write/journal";

type State = { content: MeasurementContent; review: Review; removed: boolean };
type Projected = { programmeId: string; id: string; version: number; state: State };

const day = (date: string) => new Date(`${date}T00:00:00Z`);

/** Reads the facts off what a measurement says now, and off what was approved where that differs. */
export async function projectMeasurement(
  tx: Tx,
  { programmeId, id, version, state }: Projected,
): Promise<void> {
  const { review, removed } = state;
  const counted = countedOn(review, version);
  const approved =
    counted.approved && !removed ? await stateAt<State>(tx, id, review.approvedVersion!) : null;
  const copies = [
    { copy: "working", content: state.content, version, on: counted.working },
    ...(approved && counted.approved
      ? [
          {
            copy: "approved",
            content: approved.state.content,
            version: review.approvedVersion!,
            on: counted.approved,
          },
        ]
      : []),
  ];
  await tx.measurementFacts.deleteMany({ where: { measurementId: id } });
  await tx.measurementFacts.createMany({
    data: copies.map(({ copy, content, version: at, on }) => {
      const { date, amount, of, ...facts } = measurementFacts(content);
      return {
        ...facts,
        measurementId: id,
        programmeId,
        indicatorId: content.indicatorId,
        copy,
        version: at,
        onApproved: on.approved && !removed,
        onSubmitted: on.submitted && !removed,
        date: day(date),
        amount: amount === null ? null : BigInt(amount),
        of: of === null ? null : BigInt(of),
      };
    }),
  });
}
