import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** A file made for somebody: its name, its type, and what it holds, or where that was written aside. */
export type MadeFile = { name: string; type: string; content: Buffer | Aside };
type Aside = { path: string };

export const fileTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8; header=present",
} as const;

/**
 * Writes a long file aside, to be read from there at the reader's pace: the database is free again, an error becomes an
 * answer and not half a file, and memory does not grow with it.
 */
export async function aside(pieces: AsyncIterable<Buffer>): Promise<Aside> {
  const path = join(tmpdir(), `suivi-${randomUUID()}`);
  const file = await open(path, "wx", 0o600);
  try {
    for await (const piece of pieces) await file.write(piece);
    return { path };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** What a file holds, to be sent. What was written aside is gone when it was read, or when its reader is. */
export function heldBy({ content }: MadeFile): Buffer | Readable {
  if (Buffer.isBuffer(content)) return content;
  const { path } = content;
  const stream = createReadStream(path);
  stream.once("close", () => void rm(path, { force: true }));
  return stream;
}
