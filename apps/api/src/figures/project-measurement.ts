import { measurementFacts } from "@suivi/domain/results/facts";
import { packCells } from "@suivi/domain/results/packed-cells";
import type { MeasurementContent } from "@suivi/domain/results/schema";
import type { Review } from "@suivi/domain/review/status";
import type { Tx } from "../write/commit";
import { copiesOf, dayOf } from "./copies-of";

type State = { content: MeasurementContent; review: Review; removed: boolean };
type Projected = { programmeId: string; id: string; version: number; state: State };

/** Reads the facts off what a measurement says now, and off what was approved where that differs. */
export async function projectMeasurement(tx: Tx, projected: Projected): Promise<void> {
  const { programmeId, id } = projected;
  const copies = await copiesOf(tx, projected);
  await tx.measurementFacts.deleteMany({ where: { measurementId: id } });
  await tx.measurementFacts.createMany({
    data: copies.map(({ content, row }) => {
      const { date, amount, of, cells, ...facts } = measurementFacts(content);
      const { shape, parts } = packCells(cells);
      return {
        ...facts,
        ...row,
        measurementId: id,
        programmeId,
        indicatorId: content.indicatorId,
        date: dayOf(date),
        amount: amount === null ? null : BigInt(amount),
        of: of === null ? null : BigInt(of),
        shape,
        parts: parts.map(BigInt),
      };
    }),
  });
}
