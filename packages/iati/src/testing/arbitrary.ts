import fc from "fast-check";
import { compiled, type Compiled } from "../schema/compiled.ts";
import { foreignPlace, type Kind, type Shape } from "../schema/notation.ts";
import { keyOf } from "../schema/objects.ts";

const padded = (number: number, length: number) => String(number).padStart(length, "0");
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Letters of all alphabets, and those that XML gives a meaning. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."<>&\"'\r\n\t é’«»—%{}[]".split("")),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

const valueOf: Record<Kind | "any", fc.Arbitrary<string>> = {
  string: text,
  any: text,
  date: day,
  dateTime: fc
    .tuple(day, fc.nat(23), fc.nat(59))
    .map(([date, hour, minute]) => `${date}T${padded(hour, 2)}:${padded(minute, 2)}:00Z`),
  decimal: fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(99))
    .map(([whole, part]) => `${whole}.${padded(part, 2)}`),
  int: fc.integer().map(String),
  nonNegativeInteger: fc.nat().map(String),
  positiveInteger: fc.integer({ min: 1 }).map(String),
  boolean: fc.constantFrom("0", "1", "true", "false"),
  anyURI: fc.webUrl(),
  NMTOKEN: fc.stringMatching(/^[\w.-]{1,8}$/),
  language: fc.constantFrom("fr", "en", "nl", "ar", "pt-BR"),
};

const known = new Map<Compiled, fc.Arbitrary<unknown>>();

function arbitrary(shape: Compiled): fc.Arbitrary<unknown> {
  const before = known.get(shape);
  if (before) return before;
  if (shape.text !== null && shape.attributes.size === 0) return valueOf[shape.text];
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  const needed: string[] = [];
  for (const [name, kind] of shape.attributes) {
    fields[keyOf(name)] = valueOf[kind];
    if (shape.requiredAttributes.includes(name)) needed.push(keyOf(name));
  }
  if (shape.text !== null) {
    fields.text = valueOf[shape.text];
    needed.push("text");
  }
  for (const { name, shape: part, required, many } of shape.places) {
    if (name === foreignPlace) continue;
    const one = arbitrary(part);
    const lists = fc.array(one, { minLength: required ? 1 : 0, maxLength: 2 });
    // Mostly empty, or an activity would hold thousands of elements.
    const few = fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: lists },
    );
    fields[keyOf(name)] = many ? (required ? lists : few) : one;
    if (required || many) needed.push(keyOf(name));
  }
  const made = fc.record(fields, { requiredKeys: needed });
  known.set(shape, made);
  return made;
}

/** Elements with whatever the schema lets them have, as objects; lists are there also when they are empty. */
export const elementOf = (shape: Shape): fc.Arbitrary<unknown> => arbitrary(compiled(shape));
