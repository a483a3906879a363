import type { RiseRule } from "./schema";

/** A wording in French and in English. */
export type Pair = readonly [fr: string, en: string];
/** A tool to start from, in both languages, without ids. */
export type Template = {
  name: Pair;
  description: Pair;
  scale: readonly Pair[];
  domains: readonly { title: Pair; criteria: readonly Pair[] }[];
  rule: RiseRule;
};
