import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** A file made for somebody: its name, its type, and what it holds. */
export type MadeFile = { name: string; type: string; content: Buffer | Readable };

export const fileTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8; header=present",
} as const;

/**
 * Writes a long file aside, to be read from there at the reader's pace: the database is free again, an error becomes an
 * answer and not half a file, and memory does not grow with it. It is gone when it was read.
 */
export async function aside(pieces: AsyncIterable<Buffer>): Promise<Readable> {
  const path = join(tmpdir(), `suivi-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  const remove = () => rm(path, { force: true });
  try {
    for await (const piece of pieces) await file.write(piece);
  } catch (error) {
    await file.close();
    await remove();
    throw error;
  }
  const stream = file.createReadStream({ start: 0 });
  stream.once("close", () => void remove());
  return stream;
}
