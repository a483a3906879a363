import { inflateRawSync } from "node:zlib";

/** A file that is not what it should be, or more than is taken. */
export class NotReadable extends Error {
  readonly why: "not_readable" | "too_large";
  constructor(why: NotReadable["why"]) {
    super(why);
    this.name = "NotReadable";
    this.why = why;
  }
}

export type Unzipped = { path: string; data: Buffer };

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const [stored, deflated] = [0, 8];

/**
 * The files of a ZIP archive that somebody sent, as its directory lists them, `mostFiles` of `largest` bytes in all at
 * the most, however small it is packed. Throws NotReadable.
 */
export function unzip(bytes: Buffer, largest: number, mostFiles = 200): Unzipped[] {
  try {
    return read(bytes, largest, mostFiles);
  } catch (error) {
    if (error instanceof NotReadable) throw error;
    const { code } = error as { code?: string };
    throw new NotReadable(code === "ERR_BUFFER_TOO_LARGE" ? "too_large" : "not_readable");
  }
}

function read(bytes: Buffer, largest: number, mostFiles: number): Unzipped[] {
  // The directory's end is the last thing, but for a comment of 64 kB at the most.
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_557));
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(endSignature);
  const end = tail.lastIndexOf(mark) + bytes.length - tail.length;
  if (tail.lastIndexOf(mark) < 0) throw new NotReadable("not_readable");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostFiles) throw new NotReadable("too_large");
  let at = bytes.readUInt32LE(end + 16);
  let left = largest;
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== centralSignature) throw new NotReadable("not_readable");
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const name = bytes.readUInt16LE(at + 28);
    const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const path = bytes.toString("utf8", at + 46, at + 46 + name);
    const local = bytes.readUInt32LE(at + 42);
    at += 46 + name + rest;
    if (bytes.readUInt32LE(local) !== localSignature) throw new NotReadable("not_readable");
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (start + packed > bytes.length) throw new NotReadable("not_readable");
    const data = unpacked(bytes.subarray(start, start + packed), method, left);
    left -= data.length;
    return { path, data };
  });
}

function unpacked(data: Buffer, method: number, most: number): Buffer {
  if (method === deflated) return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  if (method !== stored) throw new NotReadable("not_readable");
  if (data.length > most) throw new NotReadable("too_large");
  return data;
}
