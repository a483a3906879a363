import { createHash } from "node:crypto";
import { totalOf } from "@suivi/domain/activities/heads";
import type { Sex } from "@suivi/domain/activities/schema";
import { DomainError } from "@suivi/domain/errors";
import { countAsSeen, headsAsSeen } from "@suivi/domain/figures/small-counts";
import { type FileReader, fileReader, inOneMoment } from "../../files/reader";
import { type Figures, figuresOf } from "../../figures/figures-of";
import type { FiguresFilter } from "../../figures/queries";
import type { Context } from "../../trpc";
import type { Viewer } from "../../viewer";
import type { Tx } from "../../write/commit";
import { lastEntry } from "../../write/journal";
import type { ReportInput } from "./report-input";
import { notReviewed, programmeOf, type ReportRow, reportRows, undated } from "./store";

/** An activity as the report's reader may see it. `few`: the head count is 1 to 4, and the reader an outsider. */
export type SeenRow = Omit<ReportRow, "heads"> & {
  people: number | null;
  heads: Record<Sex, number | null> | null;
  few: boolean;
};

type ReportScope = Pick<ReportInput, "basis" | "from" | "to" | "country" | "partner">;

/** All that a report says, of one moment and one revision, before it is put in words. */
export type Report = Awaited<ReturnType<typeof gatherReport>>;

/** What a planned or a cancelled activity says of people and hours is in no figure, so in no row either. */
const asCounted = (row: ReportRow): ReportRow =>
  row.status === "held"
    ? row
    : {
        ...row,
        heads: null,
        youth: null,
        disability: null,
        displaced: null,
        hours: null,
        tested: null,
        gain: null,
      };

function asSeen(row: ReportRow, outside: boolean): SeenRow {
  const { heads, tested, youth, disability, displaced } = row;
  const people = heads && totalOf(heads);
  if (!outside) return { ...row, people, few: false };
  const shown = countAsSeen(people);
  return {
    ...row,
    people: shown,
    heads: shown === null ? null : headsAsSeen(heads!),
    few: people !== null && shown === null,
    youth: countAsSeen(youth),
    disability: countAsSeen(disability),
    displaced: countAsSeen(displaced),
    tested: countAsSeen(tested),
    gain: countAsSeen(tested) === null ? null : row.gain,
  };
}

function checkScope(
  { country, partner }: ReportScope,
  countries: string[],
  partners: { id: string }[],
) {
  if (country && !countries.includes(country))
    throw new DomainError("invalid", {
      problems: [{ path: "country", code: "country_not_in_programme" }],
    });
  if (partner && !partners.some(({ id }) => id === partner))
    throw new DomainError("invalid", {
      problems: [{ path: "partner", code: "unknown_organisation" }],
    });
}

/**
 * What the report of this programme and scope says to this person: figures and activities of one revision, each as
 * they may see it. Throws not_found for a programme that is not theirs, not_allowed, invalid.
 */
export async function gatherReport(
  { db, viewer }: Pick<Context, "db"> & { viewer: Viewer },
  input: ReportInput,
  now = new Date(),
) {
  const reader = await fileReader({ db, viewer }, input);
  return inOneMoment(db, (tx) => readReport(tx, reader, input, now));
}

/** The same in a transaction that reads more than this. Throws invalid for a scope that the programme has not. */
export async function readReport(
  tx: Tx,
  { programmeId, reach, outside, ...reader }: FileReader,
  input: ReportScope,
  now: Date,
) {
  const { basis, from, to, country, partner } = input;
  const { code, content } = await programmeOf(tx, programmeId);
  const asked: FiguresFilter = { basis, from, to, country, partner };
  const figures: Figures = await figuresOf({ db: tx, programmeId, reach }, asked);
  checkScope(input, content.countries, figures.labels.partners);
  const filter = { ...asked, basis: figures.basis };
  const rows = await reportRows(tx, programmeId, filter);
  const { revision, ...counted } = figures;
  const data = {
    code,
    content,
    outside,
    filter,
    figures: counted,
    rows: rows.map((row) => asSeen(asCounted(row), outside)),
    // What is not approved does not exist for outsiders.
    leftOut: [
      ...(outside ? [] : await notReviewed(tx, programmeId, filter)),
      ...(await undated(tx, programmeId, filter)),
    ],
  };
  return {
    ...data,
    ...reader,
    figures,
    revision,
    journalNumber: await lastEntry(tx, programmeId),
    programmeId,
    dataAt: now.toISOString(),
    dataHash: createHash("sha256")
      .update(JSON.stringify([programmeId, data]))
      .digest("hex"),
  };
}
