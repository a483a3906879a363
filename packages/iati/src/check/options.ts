import type { Inspect } from "./inspector.ts";

/** Rules beyond the standard, of a funder for instance; `dated`: as known on that day. */
export type RulePack = { id: string; dated: string; inspect: Inspect };

export type CheckOptions = {
  packs?: readonly RulePack[];
  /** The moment that dates must not lie beyond; now, unless said. */
  now?: Date;
  /** How many findings of each rule to keep; 100 unless said. */
  limit?: number;
};
