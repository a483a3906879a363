import type { FieldConflict } from "./errors";
import { partKey } from "./part-key";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Equal as JSON; the order of keys does not matter, an absent key and `undefined` are the same. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameJson(a[key], b[key]));
}

/** Lists of ids are sets: what either side added is there, what either side took away is gone. */
function mergeSets(base: Json[], mine: Json[], theirs: Json[]): Json[] {
  const has = (list: Json[], item: Json) => list.some((other) => sameJson(other, item));
  const kept = theirs.filter((item) => !(has(base, item) && !has(mine, item)));
  return [...kept, ...mine.filter((item) => !has(base, item) && !has(kept, item))];
}

/** A list of parts that are told apart, such as outcomes: compared and merged part by part, not as a whole. */
function isKeyed(value: unknown): value is JsonObject[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const keys = value.map(partKey);
  return !keys.includes(null) && new Set(keys).size === keys.length;
}
/** What says its own state is one value: of two such no mixture is anybody's. */
const isOneValue = (value: JsonObject) => "state" in value && !("id" in value);
const allKeyed = (...lists: unknown[]) =>
  lists.some(isKeyed) &&
  lists.every((list) => list === undefined || isKeyed(list) || sameJson(list, []));
const byId = (list: Json | undefined): JsonObject =>
  Object.fromEntries(((list ?? []) as JsonObject[]).map((item) => [partKey(item), item]));
/** The order of the parts that stand: mine where I moved any, else theirs; what is new to it comes after. */
function inOrder(base: JsonObject, mine: JsonObject, theirs: JsonObject): string[] {
  const shared = (list: JsonObject) =>
    Object.keys(list).filter((id) => id in base && id in mine && id in theirs);
  const moved = !sameJson(shared(mine), shared(base));
  return Object.keys(moved ? { ...mine, ...theirs } : { ...theirs, ...mine });
}

/**
 * Two changes made from the same base, put together field by field (FLOWS.md §7): different fields merge, the same
 * field changed to different values is a conflict that a person decides; until then theirs stands.
 */
export function mergeChanges(
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  path = "",
) {
  const conflicts: FieldConflict[] = [];
  const merge = (
    b: Json | undefined,
    m: Json | undefined,
    t: Json | undefined,
    at: string,
  ): Json | undefined => {
    if (sameJson(m, t) || sameJson(m, b)) return t;
    if (sameJson(t, b)) return m;
    if (Array.isArray(m) && Array.isArray(t) && allKeyed(b, m, t)) {
      const [base, mine, theirs] = [byId(b), byId(m), byId(t)];
      const merged = merge(base, mine, theirs, at) as JsonObject;
      return inOrder(base, mine, theirs).flatMap((id) => merged[id] ?? []);
    }
    if (Array.isArray(m) && Array.isArray(t)) return mergeSets(Array.isArray(b) ? b : [], m, t);
    if (isObject(m) && isObject(t) && !isOneValue(m) && !isOneValue(t)) {
      const merged: JsonObject = {};
      for (const key of new Set([...Object.keys(t), ...Object.keys(m)])) {
        const value = merge(
          isObject(b) ? b[key] : undefined,
          m[key],
          t[key],
          at ? `${at}.${key}` : key,
        );
        if (value !== undefined) merged[key] = value;
      }
      return merged;
    }
    conflicts.push({ path: at, before: b ?? null, mine: m ?? null, theirs: t ?? null });
    return t;
  };
  return { merged: merge(base, mine, theirs, path), conflicts };
}

export type FieldChange = { path: string; before: Json; after: Json };

/** The fields in which two states differ, deepest first named: what the history shows. */
export function changesBetween(
  before: Json | undefined,
  after: Json | undefined,
  path = "",
): FieldChange[] {
  if (sameJson(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && allKeyed(before, after)) {
    const [old, now] = [byId(before), byId(after)];
    const shared = (list: JsonObject) => Object.keys(list).filter((id) => id in old && id in now);
    const moved = !sameJson(shared(old), shared(now));
    return [
      ...changesBetween(old, now, path),
      ...(moved
        ? [{ path: `${path}.order`, before: Object.keys(old), after: Object.keys(now) }]
        : []),
    ];
  }
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      changesBetween(before[key], after[key], path ? `${path}.${key}` : key),
    );
  }
  return [{ path, before: before ?? null, after: after ?? null }];
}
