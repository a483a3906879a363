import fc from "fast-check";

/** Scraps that XML readers have fallen over. */
const marks = "< > & \" ' </ /> <!-- --> <![CDATA[ ]]> <? ?> &#0; &#x110000; &lt; &x; <!DOCTYPE";
const tags =
  "<narrative> </narrative> <iati-activity> </iati-activities> xmlns='urn:x' xml:lang=''";
const texts = "99999999999999999999 NaN -1 2023-02-30 é \u{1f600} \u0000 \ufeff";
const scraps = [...[marks, tags, texts].flatMap((some) => some.split(" ")), "\r\n", " "].map(
  (scrap) => Buffer.from(scrap),
);

type Blow = { at: number; length: number; how: number; with: Uint8Array };

function struck(bytes: Uint8Array, { at, length, how, with: scrap }: Blow): Uint8Array {
  const from = at % (bytes.length + 1);
  const [head, piece, tail] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ];
  if (how === 0) return Buffer.concat([head, scrap, piece, tail]);
  if (how === 1) return Buffer.concat([head, tail]);
  if (how === 2) return Buffer.concat([head, scrap, tail]);
  if (how === 3) return head;
  return Buffer.concat([head, piece, piece, tail]);
}

/** Files of these, cut, doubled, overwritten or broken off in up to eight places, byte by byte. */
export function damaged(originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const blow = fc.record<Blow>({
    at: fc.nat(),
    length: fc.nat(40),
    how: fc.nat(4),
    with: fc.oneof(fc.constantFrom(...scraps), fc.uint8Array({ maxLength: 4 })),
  });
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(blow, { maxLength: 8 }))
    .map(([original, blows]) => blows.reduce(struck, original));
}
