import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file of the archive, written while it is made. */
export type ZipEntry = { path: string; data: AsyncIterable<Buffer> | Iterable<Buffer> };

// 1980-01-01, as the same data give the same file.
const [time, date] = [0, 0x21];
// Names in UTF-8, sizes after the data.
const flags = 0x0808;
const version = 20;
const deflated = 8;
const largest = 0xff_ff_ff_ff;

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number };

function header(signature: number, length: number, write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  write(bytes);
  return bytes;
}

const localHeader = ({ name }: Written) =>
  header(0x04034b50, 30, (bytes) => {
    for (const [at, value] of [
      [4, version],
      [6, flags],
      [8, deflated],
      [10, time],
      [12, date],
      [26, name.length],
    ] as const)
      bytes.writeUInt16LE(value, at);
  });

const descriptor = ({ crc, packed, size }: Written) =>
  header(0x08074b50, 16, (bytes) => {
    bytes.writeUInt32LE(crc, 4);
    bytes.writeUInt32LE(packed, 8);
    bytes.writeUInt32LE(size, 12);
  });

const centralHeader = ({ name, crc, packed, size, offset }: Written) =>
  header(0x02014b50, 46, (bytes) => {
    for (const [at, value] of [
      [4, version],
      [6, version],
      [8, flags],
      [10, deflated],
      [12, time],
      [14, date],
      [28, name.length],
    ] as const)
      bytes.writeUInt16LE(value, at);
    bytes.writeUInt32LE(crc, 16);
    bytes.writeUInt32LE(packed, 20);
    bytes.writeUInt32LE(size, 24);
    bytes.writeUInt32LE(offset, 42);
  });

const end = (entries: number, size: number, offset: number) =>
  header(0x06054b50, 22, (bytes) => {
    bytes.writeUInt16LE(entries, 8);
    bytes.writeUInt16LE(entries, 10);
    bytes.writeUInt32LE(size, 12);
    bytes.writeUInt32LE(offset, 16);
  });

/**
 * A ZIP archive whose files are packed while they are written: what is held in memory does not grow with them. Throws
 * a RangeError beyond 4 GiB, which the plain format does not reach.
 */
export async function* zipStream(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  const out = (bytes: Buffer) => {
    offset += bytes.length;
    if (offset > largest) throw new RangeError("An archive holds 4 GiB at the most.");
    return bytes;
  };
  for await (const { path, data } of entries) {
    const one: Written = { name: Buffer.from(path), crc: 0, packed: 0, size: 0, offset };
    yield out(localHeader(one));
    yield out(one.name);
    // The packing goes on in a thread of its own while the next rows are written.
    const pack = createDeflateRaw({ level: 1 });
    pipeline(Readable.from(counted(data, one), { objectMode: true }), pack, () => undefined);
    for await (const bytes of pack as AsyncIterable<Buffer>) {
      one.packed += bytes.length;
      yield out(bytes);
    }
    if (one.size > largest) throw new RangeError("A file of an archive holds 4 GiB at the most.");
    yield out(descriptor(one));
    written.push(one);
  }
  const start = offset;
  for (const one of written) {
    yield out(centralHeader(one));
    yield out(one.name);
  }
  yield out(end(written.length, offset - start, start));
}

async function* counted(data: ZipEntry["data"], one: Written) {
  for await (const bytes of data) {
    one.crc = crc32(bytes, one.crc);
    one.size += bytes.length;
    yield bytes;
  }
}
