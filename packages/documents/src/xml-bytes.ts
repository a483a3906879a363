const [zero, nine] = [48, 57];
const largestWhole = 0x7f_ff_ff_ff;

/** The digits of a row's number, counted on in place. */
export class RowDigits {
  bytes = Uint8Array.of(zero);
  next() {
    let at = this.bytes.length - 1;
    for (; this.bytes[at] === nine; at -= 1) this.bytes[at] = zero;
    if (at >= 0) this.bytes[at]! += 1;
    else this.bytes = Uint8Array.of(zero + 1, ...this.bytes);
  }
}

/**
 * XML of letters below 128, written as the bytes that are packed: of a sheet's millions of cells none is a text that the
 * collector of garbage has to look after.
 */
export class XmlBytes {
  #bytes: Buffer;
  length = 0;
  readonly #room: number;

  constructor(room = 131_072) {
    this.#room = room;
    this.#bytes = Buffer.allocUnsafe(room);
  }

  #makeRoom(more: number) {
    if (this.length + more <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafe(2 * (this.length + more));
    this.#bytes.copy(wider, 0, 0, this.length);
    this.#bytes = wider;
  }

  /** What was made before: shorter than what a copy by the machine is worth. */
  put(bytes: Uint8Array) {
    this.#makeRoom(bytes.length);
    const into = this.#bytes;
    let at = this.length;
    for (let from = 0; from < bytes.length; from += 1) into[at++] = bytes[from]!;
    this.length = at;
  }

  text(ascii: string) {
    this.#makeRoom(ascii.length);
    const into = this.#bytes;
    let at = this.length;
    if (ascii.length > 64) this.length += into.write(ascii, at, "latin1");
    else {
      for (let from = 0; from < ascii.length; from += 1) into[at++] = ascii.charCodeAt(from);
      this.length = at;
    }
  }

  number(value: number) {
    if (value < 0 || value > largestWhole || !Number.isInteger(value)) {
      this.text(String(value));
      return;
    }
    this.#makeRoom(10);
    let digits = 1;
    for (let rest = value; rest > 9; rest = (rest / 10) | 0) digits += 1;
    this.length += digits;
    let rest = value;
    for (let at = this.length - 1; digits > 0; digits -= 1) {
      this.#bytes[at--] = zero + (rest % 10);
      rest = (rest / 10) | 0;
    }
  }

  /** What was written since the last time. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.length);
    this.#bytes = Buffer.allocUnsafe(this.#room);
    this.length = 0;
    return taken;
  }
}
