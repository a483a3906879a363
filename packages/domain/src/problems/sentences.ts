import type { RefusalCode } from "../errors";
import { sayNumber } from "../numbers";
import type { Language } from "../text";
import { en } from "./en";
import { fr } from "./fr";
import type { Problem, ProblemCode } from "./problem";

export type Sentences = {
  /** One sentence a problem; `limit` is written as the reader writes numbers. */
  problems: Record<ProblemCode, (limit: string) => string>;
  refusals: Record<RefusalCode | "broken" | "offline", string>;
  wait: (seconds: string) => string;
};
const all: Record<Language, Sentences> = { fr, en };

/** What is wrong with a field and what to do, in the reader's language. */
export function sayProblem({ code, limit }: Problem, reader: Language): string {
  const say = all[reader].problems[code] ?? all[reader].problems.not_valid;
  return say(sayNumber(limit, reader));
}

/** Why something was refused and what to do. */
export function sayRefusal(
  { code, waitSeconds }: { code: keyof Sentences["refusals"]; waitSeconds?: number | undefined },
  reader: Language,
): string {
  if (code === "too_many_tries" && waitSeconds)
    return all[reader].wait(sayNumber(waitSeconds, reader));
  return all[reader].refusals[code];
}
