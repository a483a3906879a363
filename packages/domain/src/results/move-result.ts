import type { Level, Outcome } from "../programmes/schema";
import { inFrameworkOrder, partsOf } from "./framework";

type Framework = { levels: readonly Level[]; outcomes: readonly Outcome[] };
/** Where a result goes: beneath another (null: nothing), before one of its parts (null: after the last). */
export type PlaceOfResult = { parentId: string | null; beforeId: string | null };

export const moves = ["up", "down", "in", "out"] as const;
export type Move = (typeof moves)[number];

/**
 * The results with one of them, and all beneath it, in another place; its level follows the one it comes under. Null
 * where it can't go: beneath itself, or so deep that the programme has no name for the level.
 */
export function placeResult(
  { levels, outcomes }: Framework,
  id: string,
  { parentId, beforeId }: PlaceOfResult,
): Outcome[] | null {
  const moved = outcomes.find((one) => one.id === id);
  const parent = outcomes.find((one) => one.id === parentId);
  if (!moved || beforeId === id || (parentId !== null && !parent)) return null;
  const below = new Set([id, ...inFrameworkOrder(outcomes, id).map(({ result }) => result.id)]);
  if (parentId !== null && below.has(parentId)) return null;

  const rank = ({ level }: Outcome) => levels.findIndex((one) => one.id === level);
  const stays = moved.parentId === parentId;
  // At the top it is of the level that stands there, which need not be the highest.
  const wanted = parent ? rank(parent) + 1 : rank(partsOf(outcomes, null)[0]!);
  const shift = stays ? 0 : wanted - rank(moved);
  const level = (one: Outcome) => levels[rank(one) + shift]?.id;
  if (outcomes.some((one) => below.has(one.id) && level(one) === undefined)) return null;

  const others = outcomes.filter((one) => one.id !== id);
  const at = beforeId === null ? -1 : others.findIndex((one) => one.id === beforeId);
  const next = [...others];
  next.splice(at < 0 ? others.length : at, 0, { ...moved, parentId });
  return inFrameworkOrder(
    next.map((one) => (below.has(one.id) ? { ...one, level: level(one)! } : one)),
  ).map(({ result }) => result);
}

/** One step up or down among its neighbours, in beneath the one before it, or out beside what it stands under. */
export function moveResult(framework: Framework, id: string, move: Move): Outcome[] | null {
  const { outcomes } = framework;
  const moved = outcomes.find((one) => one.id === id);
  if (!moved) return null;
  const { parentId } = moved;
  const neighbours = partsOf(outcomes, parentId);
  const index = neighbours.indexOf(moved);
  const [before, after] = [neighbours[index - 1], neighbours[index + 1]];
  switch (move) {
    case "up":
      return before ? placeResult(framework, id, { parentId, beforeId: before.id }) : null;
    case "down":
      return after
        ? placeResult(framework, id, { parentId, beforeId: neighbours[index + 2]?.id ?? null })
        : null;
    case "in":
      return before ? placeResult(framework, id, { parentId: before.id, beforeId: null }) : null;
    case "out": {
      const parent = outcomes.find((one) => one.id === parentId);
      if (!parent) return null;
      const beside = partsOf(outcomes, parent.parentId);
      const next = beside[beside.indexOf(parent) + 1];
      return placeResult(framework, id, {
        parentId: parent.parentId,
        beforeId: next?.id ?? null,
      });
    }
  }
}
