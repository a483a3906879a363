import { expect, test } from "vitest";
import { againstShared } from "../testing/shared.ts";
import { officialShape } from "../testing/xsd.ts";
import { type FileKind, files } from "./files.ts";
import { foreignPlace, type Shape } from "./notation.ts";

/** A shape in full: the place of foreign elements said, and the order of parts as lists. */
function full({ attributes, parts, text, foreign }: Shape): unknown {
  const places = Object.entries(parts).map(([name, part]) =>
    name === foreignPlace ? [name] : [name, full(part)],
  );
  const said = places.some(([name]) => name === foreignPlace) || text !== null;
  return { attributes, places: said ? places : [...places, [foreignPlace]], text, foreign };
}

againstShared("our tables and the official schema of 2.03", () => {
  test.each<FileKind>(["iati-activities", "iati-organisations"])(
    "say the same of %s: order, number, attributes, kinds of values, foreign markup",
    (kind) => {
      expect(full(files[kind].root)).toEqual(full(officialShape(kind)));
    },
  );
});
