import { mayLogRound, mayReadRound } from "@suivi/domain/capacity/access";
import { isDue } from "@suivi/domain/capacity/schema";
import { DomainError } from "@suivi/domain/errors";
import { namesByEveryId } from "../../records/organisation";
import {
  editionOf,
  editionUsed,
  type Reader,
  roundRows,
  type RoundRow,
  toolRow,
  trainingsOf,
} from "./store";

/** A tool for its builder; `used`: rounds were made with the edition that stands. Throws not_found. */
export async function toolPage({ db, programmeId }: Reader, id: string) {
  const tool = await toolRow(db, programmeId, id);
  return { ...tool, used: await editionUsed(db, id, tool.content.edition) };
}

const readable = ({ standing }: Reader, rows: readonly RoundRow[]) =>
  rows.filter(({ content }) => mayReadRound(standing, content));

/** A round with what its edition of the tool asks. Throws not_found, not_allowed. */
export async function assessmentPage(reader: Reader, id: string) {
  const { db, programmeId, standing } = reader;
  const [row] = await roundRows(db, programmeId, { id });
  if (!row) throw new DomainError("not_found");
  if (!mayReadRound(standing, row.content)) throw new DomainError("not_allowed");
  const { toolId, edition } = row.content;
  const tool = await editionOf(db, programmeId, toolId, edition);
  const current = await toolRow(db, programmeId, toolId);
  return {
    ...row,
    tool: tool!.content,
    newerEdition: current.content.edition > edition,
    mayLog: mayLogRound(standing, row.content),
  };
}

/** All rounds of an organisation with their tools by edition, and the trainings held for its people. */
export async function organisationCapacity(reader: Reader, organisationId: string) {
  const { db, programmeId, standing } = reader;
  const rows = readable(reader, await roundRows(db, programmeId, { organisationId }));
  const keys = new Map(rows.map(({ content }) => [keyOf(content), content]));
  const tools = await Promise.all(
    [...keys].map(async ([key, { toolId, edition }]) => ({
      key,
      tool: (await editionOf(db, programmeId, toolId, edition))!.content,
    })),
  );
  return {
    series: tools.map(({ key, tool }) => ({
      key,
      tool,
      rounds: rows
        .filter(({ content }) => keyOf(content) === key)
        .map((row) => ({ ...row, mayLog: mayLogRound(standing, row.content) })),
    })),
    trainings: rows.length > 0 ? await trainingsOf(db, programmeId, organisationId) : [],
  };
}
const keyOf = ({ toolId, edition }: RoundRow["content"]) => `${toolId} ${edition}`;

/** Organisations that were assessed, by name: how often and when, without their scores; nobody is ranked. */
export async function assessedOrganisations(reader: Reader) {
  const { db, programmeId } = reader;
  const rows = readable(reader, await roundRows(db, programmeId));
  const names = await namesByEveryId(db, programmeId);
  const ids = [...new Set(rows.map(({ content }) => content.organisationId))];
  return ids.map((id) => {
    const own = rows.filter(({ content }) => content.organisationId === id);
    const actions = own.flatMap(({ content }) => content.actions);
    return {
      id,
      name: names.get(id) ?? { name: {}, acronym: null },
      rounds: own.length,
      last: own.at(-1)!.content.date,
      waiting: own.filter(({ review }) => review.status === "submitted").length,
      openActions: actions.filter(({ state }) => state === "open").length,
    };
  });
}

/** Action points still to be done, the due ones first. */
export async function openActions(reader: Reader) {
  const { db, programmeId, standing } = reader;
  const today = new Date().toISOString().slice(0, 10);
  const names = await namesByEveryId(db, programmeId);
  return readable(reader, await roundRows(db, programmeId))
    .filter(({ content }) => mayLogRound(standing, content))
    .flatMap(({ id, version, content }) =>
      content.actions
        .filter(({ state }) => state === "open")
        .map((action) => ({
          action,
          due: isDue(action, today),
          assessmentId: id,
          version,
          organisationId: content.organisationId,
          organisation: names.get(content.organisationId) ?? { name: {}, acronym: null },
        })),
    )
    .sort((a, b) => ((a.action.due ?? "9") < (b.action.due ?? "9") ? -1 : 1));
}
