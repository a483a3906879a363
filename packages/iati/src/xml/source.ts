import { XmlFault } from "./fault.ts";

/** A file to read: its text, its bytes, or either in pieces, as a stream gives them. */
export type Source =
  | string
  | Uint8Array
  | Iterable<string | Uint8Array>
  | AsyncIterable<string | Uint8Array>;

const pieceLength = 65_536;

function* cut<T extends string | Uint8Array>(whole: T): Generator<T> {
  for (let start = 0; start < whole.length; start += pieceLength) {
    yield (
      typeof whole === "string"
        ? whole.slice(start, start + pieceLength)
        : whole.subarray(start, start + pieceLength)
    ) as T;
  }
}

const marks: [encoding: string, ...bytes: number[]][] = [
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
  ["utf-16le", 0x3c, 0x00],
  ["utf-16be", 0x00, 0x3c],
];

/** The encoding a file begins to speak of: a byte order mark, or its XML declaration; UTF-8 otherwise. */
function encodingOf(start: Uint8Array): string {
  const marked = marks.find(([, ...bytes]) => bytes.every((byte, at) => start[at] === byte));
  if (marked) return marked[0];
  const declaration = new TextDecoder("latin1").decode(start.subarray(0, 200));
  const named = /^(?:\xEF\xBB\xBF)?<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    declaration,
  )?.[1];
  // Legible as single bytes, so not UTF-16 whatever it says.
  return named === undefined || /^u(tf-?16|cs)/i.test(named) ? "utf-8" : named;
}

type Decoder = InstanceType<typeof TextDecoder>;

function decoderFor(start: Uint8Array): Decoder {
  const encoding = encodingOf(start);
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new XmlFault("encodingUnknown", 1, encoding);
  }
}

/**
 * The text of a source, piece by piece, whatever its encoding.
 * @throws XmlFault when bytes are no letters of the encoding; the reader adds the line.
 */
export async function* textOf(source: Source): AsyncGenerator<string> {
  const pieces = typeof source === "string" || source instanceof Uint8Array ? [source] : source;
  let decoder: Decoder | undefined;
  let held = new Uint8Array();
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder?.decode(bytes, { stream: bytes !== undefined }) ?? "";
    } catch {
      throw new XmlFault("encodingBroken", 0, decoder?.encoding ?? "");
    }
  };
  for await (const piece of pieces) {
    for (const part of cut(piece)) {
      if (typeof part === "string") {
        yield part;
      } else if (decoder) {
        yield decode(part);
      } else {
        // The XML declaration may come in crumbs: 200 bytes hold it.
        held = Uint8Array.from([...held, ...part]);
        if (held.length < 200) continue;
        decoder = decoderFor(held);
        yield decode(held);
      }
    }
  }
  if (!decoder && held.length > 0) {
    decoder = decoderFor(held);
    yield decode(held);
  }
  yield decode();
}
