import { mayOn, type Standing } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { inFrameworkOrder } from "@suivi/domain/results/framework";
import { periodsOf } from "@suivi/domain/results/periods";
import type { MeasurementContent } from "@suivi/domain/results/schema";

import type { Viewer } from "../../viewer";
import { frameworkOf, indicatorsOf, measurementRow, ownMeasurements, type Reader } from "./store";
import { reviewOf } from "../../records/reviewed";

type Asking = Reader & { standing: Standing; viewer: Viewer };

/**
 * A measurement with its review, for its form; what outsiders may know of it stands in the explanation of its figure.
 * Throws not_found.
 */
export async function measurementPage(reader: Asking, id: string) {
  const row = await measurementRow(reader.db, reader.programmeId, id);
  if (!row || row.removed) throw new DomainError("not_found");
  const content = row.content as MeasurementContent;
  return {
    id,
    version: row.version,
    content,
    review: reviewOf(row),
    mayLog: mayOn(reader.standing, "measurement.log", {
      partnerId: content.partnerId,
      country: content.country ?? "",
    }),
  };
}

/**
 * The indicators that are typed, each with its last values by this person's partner or country, and the periods that
 * have begun: the row of the list is the form (ASKS.md 17).
 */
export async function toReport({ db, programmeId, standing, viewer }: Asking) {
  const { content, span } = await frameworkOf(db, programmeId);
  const typed = (await indicatorsOf(db, programmeId)).filter((one) => one.content.counted === null);
  const indicators = inFrameworkOrder(content.outcomes).flatMap(({ result }) =>
    typed.filter((one) => one.content.resultId === result.id),
  );
  const membership = standing.membership;
  const rows = await ownMeasurements(db, programmeId, {
    userId: viewer.id,
    partnerId: membership?.organisationId ?? null,
    country: membership?.country ?? null,
  });
  const today = new Date().toISOString().slice(0, 10);
  return indicators.map(({ id, version, content: indicator }) => ({
    id,
    version,
    content: indicator,
    result: content.outcomes.find((one) => one.id === indicator.resultId) ?? null,
    periods: periodsOf(indicator.frequency, span, indicator.events).filter(
      ({ start }) => start <= today,
    ),
    measurements: rows.filter((row) => row.indicatorId === id),
  }));
}
