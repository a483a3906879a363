import type { Kind, Shape } from "./notation.ts";
import { foreignPlace } from "./notation.ts";

/** One place in the order of an element's parts. */
export type Place = { name: string; shape: Compiled; required: boolean; many: boolean };

/** A shape made ready for looking names up. */
export type Compiled = {
  attributes: ReadonlyMap<string, Kind>;
  requiredAttributes: readonly string[];
  places: readonly Place[];
  placeOf: ReadonlyMap<string, number>;
  text: Shape["text"];
  foreignAttributes: boolean;
};

const split = (key: string) => {
  const mark = /[?*+]$/.exec(key)?.[0] ?? "";
  return { name: mark ? key.slice(0, -1) : key, mark };
};

const known = new WeakMap<Shape, Compiled>();

/** The shape with its parts in order; the place for foreign elements is added behind them. */
export function compiled(shape: Shape): Compiled {
  const before = known.get(shape);
  if (before) return before;
  const attributes = Object.entries(shape.attributes).map(([key, kind]) => ({
    ...split(key),
    kind,
  }));
  const parts = Object.entries(shape.parts);
  if (shape.text === null && !(foreignPlace in shape.parts)) parts.push([foreignPlace, shape]);
  const places = parts.map(([key, part]): Place => {
    const { name, mark } = split(key);
    if (name === foreignPlace) return { name, shape: anything, required: false, many: true };
    return {
      name,
      shape: compiled(part),
      required: mark === "" || mark === "+",
      many: mark === "*" || mark === "+",
    };
  });
  const made: Compiled = {
    attributes: new Map(attributes.map(({ name, kind }) => [name, kind])),
    requiredAttributes: attributes.filter(({ mark }) => mark === "").map(({ name }) => name),
    places,
    placeOf: new Map(places.map(({ name }, at) => [name, at])),
    text: shape.text,
    foreignAttributes: shape.foreign,
  };
  known.set(shape, made);
  return made;
}

/** An element that no table knows: foreign, or lost. Whatever is in it passes. */
export const anything: Compiled = {
  attributes: new Map(),
  requiredAttributes: [],
  places: [],
  placeOf: new Map(),
  text: "any",
  foreignAttributes: true,
};
