import { createHash } from "node:crypto";
import { csvStream } from "@suivi/documents/csv";
import type { CellValue } from "@suivi/documents/model";
import { inOneMoment } from "../../files/reader";
import type { Context } from "../../trpc";
import { cursorIn, largestPage, sayCursor, usualPage } from "./paging";
import type { Part, Row } from "./read-records";
import type { Asked, Resource } from "./resources";
import { journalBefore, type Reader } from "./store";

type Reading = { resource: Resource; asked: Asked };
type From = Omit<Reader, "db"> & Pick<Context, "db">;

// A page of results may take the database longer than a page of a screen does.
const patience = 60_000;

/** What answers to the same address would be the same: the programme's revision, the reader's rights, the day. */
export function tagOf({ programmeId, revision, standing }: Omit<Reader, "db">, address: string) {
  const today = new Date().toISOString().slice(0, 10);
  const rest = JSON.stringify([programmeId, standing, address, today]);
  return `W/"${revision}-${createHash("sha256").update(rest).digest("hex").slice(0, 16)}"`;
}

/** One page, each row cut to what its schema says; `journal` is where the reading began. */
export async function pageOf(from: From, { resource, asked }: Reading) {
  const { programmeId, code, fictional, revision } = from;
  const { limit = usualPage, cursor, changedSince } = asked;
  const start = cursor ? cursorIn(cursor) : null;
  const part = await inOneMoment(
    from.db,
    async (tx) => {
      const after = start?.after ?? (await startOf({ ...from, db: tx }, changedSince));
      return resource.read({ ...from, db: tx }, asked, { after, limit });
    },
    patience,
  );
  return {
    programme: code,
    programmeId,
    fictional,
    revision,
    journal: start?.journal ?? from.journal,
    rows: part.rows.map((row) => cutTo(resource, row)),
    ...(resource.kind === "records" ? { removed: part.removed } : {}),
    next: part.next,
  };
}

/** A row as its schema has it; what it does not state is null. */
function cutTo({ row: schema }: Resource, row: Row): Row {
  const stated = Object.keys(schema.shape).map((name) => [name, row[name] ?? null]);
  return schema.parse(Object.fromEntries(stated)) as Row;
}

async function startOf({ db, programmeId }: Reader, changedSince: string | undefined) {
  if (changedSince === undefined) return 0;
  return /^\d+$/.test(changedSince)
    ? Number(changedSince)
    : journalBefore(db, programmeId, changedSince);
}

/** The same as CSV: all pages of it, or the one page that was asked for. */
export function csvOf(
  from: From,
  { resource, asked }: Reading,
  first: Awaited<ReturnType<typeof pageOf>>,
) {
  const names = Object.keys(resource.row.shape);
  const records = resource.kind === "records";
  const columns = ["programme", "fictional", ...names, ...(records ? ["removed"] : [])];
  const cells = (row: Row, removed: boolean) =>
    columns.map((name): CellValue => {
      if (name === "programme") return from.code;
      if (name === "fictional") return String(from.fictional);
      if (name === "removed") return String(removed);
      return cell(name, row[name] ?? null);
    });
  async function* batches() {
    let page: Pick<Part, "rows" | "next"> & Partial<Part> = first;
    for (;;) {
      yield [
        ...page.rows.map((row) => cells(row, false)),
        ...(page.removed ?? []).map((row) => cells(row, true)),
      ];
      if (page.next === null || asked.limit !== undefined) return;
      const cursor = sayCursor({ after: page.next, journal: first.journal });
      page = await pageOf(from, { resource, asked: { ...asked, cursor, limit: largestPage } });
    }
  }
  return csvStream(
    {
      name: resource.name,
      columns: columns.map((name) => ({ key: name, label: name, kind: "text" })),
      rows: batches(),
    },
    { language: "en", delimiter: asked.separator === "semicolon" ? ";" : "," },
  );
}

function cell(name: string, value: unknown): CellValue {
  if (Array.isArray(value)) return value.join(" ");
  if (typeof value === "boolean") return String(value);
  // Amounts are text only so that no cent is lost on the way; a spreadsheet adds them up.
  if (name === "amount" && value !== null) return Number(value);
  return value as string | number | null;
}
