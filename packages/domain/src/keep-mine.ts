import type { Json } from "./merge";
import { partKey } from "./part-key";

type Parts = { [key: string]: Json | undefined } | Json[];

/** The part of a record under a key: a field, or the part of a list that is told by it. */
const partOf = (whole: Json | undefined, key: string): Json | undefined =>
  Array.isArray(whole)
    ? whole.find((item) => partKey(item) === key)
    : (whole as Record<string, Json> | null | undefined)?.[key];

function withPart(whole: Parts, key: string, part: Json | undefined): Json {
  if (!Array.isArray(whole)) {
    const { [key]: _, ...rest } = whole;
    return (part === undefined ? rest : { ...whole, [key]: part }) as Json;
  }
  if (part === undefined) return whole.filter((item) => partKey(item) !== key);
  const there = whole.some((item) => partKey(item) === key);
  return there ? whole.map((item) => (partKey(item) === key ? part : item)) : [...whole, part];
}

function keepOne(whole: Json | undefined, mine: Json | undefined, [key, ...rest]: string[]): Json {
  if (key === undefined) return mine as Json;
  const own = partOf(mine, key);
  const part = rest.length === 0 ? own : keepOne(partOf(whole, key), own, rest);
  return withPart((whole ?? {}) as Parts, key, part);
}

/** After a conflict: what both made of the record (`merged`), with mine at these paths, as the person decided. */
export const keepMine = <C>(merged: C, mine: C, paths: string[]): C =>
  paths.reduce<Json>(
    (whole, path) => keepOne(whole, mine as Json, path.split(".")),
    merged as Json,
  ) as C;
