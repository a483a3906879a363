import { newId } from "../packages/domain/src/ids";
import { packCells } from "../packages/domain/src/results/packed-cells";
import { type Client, copyInto } from "./copy";
import {
  indicators,
  measurements,
  reporterCountry,
  reporterId,
  resultsId,
  resultsProgramme,
  resultsSize,
} from "./large-results";

/** The large results framework beside the large programme; those who sign in there are led in here too. */
export async function loadLargeResults(
  client: Client,
  members: { lead: string; coordinator: string },
): Promise<number> {
  const programmeId = resultsId;
  const [at, version] = [new Date().toISOString(), 1];
  await copyInto(client, "Programme", [
    {
      id: resultsId,
      code: "BENCHR",
      fictional: true,
      version,
      revision: 1,
      content: resultsProgramme,
    },
  ]);
  await copyInto(
    client,
    "Organisation",
    Array.from({ length: resultsSize.partners }, (_, partner) => ({
      id: reporterId(partner),
      programmeId,
      version,
      search: `rapporteur ${partner}`,
      content: {
        name: { fr: `Rapporteur ${partner}` },
        acronym: `R${partner}`,
        aliases: [],
        identifier: null,
        oldIdentifier: null,
        type: "22",
        country: reporterCountry(partner),
      },
    })),
  );
  const none = { programmeId, organisationId: null, country: null };
  await copyInto(client, "Membership", [
    { id: newId(), ...none, userId: members.lead, role: "lead" },
    {
      id: newId(),
      ...none,
      userId: members.coordinator,
      role: "coordinator",
      organisationId: reporterId(0),
    },
  ]);
  await copyInto(
    client,
    "Indicator",
    indicators.map(({ id, content }) => ({
      id,
      programmeId,
      version,
      content,
      resultId: content.resultId,
      position: content.position,
      removed: false,
    })),
  );
  await copyInto(
    client,
    "JournalEntry",
    indicators.map(({ id, content }) => ({
      programmeId,
      revision: 1,
      kind: "indicator",
      recordId: id,
      version,
      action: "added",
      changeId: newId(),
      fingerprint: "",
      byId: members.lead,
      byName: "Lucie Mesure",
      at,
      after: { content, removed: false },
    })),
  );
  let made = 0;
  // In batches, so that only these are held at a time.
  for (const batch of batches(measurements(), 20_000)) {
    await copyInto(
      client,
      "Measurement",
      batch.map(({ id, content, review }) => ({
        id,
        programmeId,
        indicatorId: content.indicatorId,
        version,
        content,
        reviewStatus: review.status,
        approvedVersion: review.approvedVersion,
        authorId: members.coordinator,
        updatedAt: at,
      })),
    );
    made += await copyInto(
      client,
      "MeasurementFacts",
      batch.map(({ id, on, facts: { cells, ...facts }, content }) => ({
        ...facts,
        ...packedFor(cells),
        measurementId: id,
        copy: "working",
        programmeId,
        indicatorId: content.indicatorId,
        version,
        onApproved: on.approved,
        onSubmitted: on.submitted,
      })),
    );
  }
  await client.query("vacuum analyze");
  return made;
}

/** Cells in columns: what COPY takes for an array. */
function packedFor(cells: Parameters<typeof packCells>[0]) {
  const { shape, parts } = packCells(cells);
  return { shape, parts: `{${parts.join(",")}}` };
}

function* batches<T>(source: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const one of source) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
