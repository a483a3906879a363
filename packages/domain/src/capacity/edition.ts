import { sameJson } from "../merge";
import type { ToolContent } from "./schema";

/** What scores rest on: which criteria in which domains, and how many steps. */
const shape = ({ domains, scale }: ToolContent) => ({
  domains: Object.fromEntries(
    domains.map(({ id, criteria }) => [id, criteria.map((one) => one.id).sort()]),
  ),
  steps: scale.length,
});

/** Whether two contents of a tool ask the same of the same scale; their wording may differ. */
export const asksTheSame = (before: ToolContent, after: ToolContent): boolean =>
  sameJson(shape(before), shape(after));

/**
 * The edition of a tool after a change. While no round was made with it nothing is at stake. After that another shape
 * is another edition always, another wording when whoever changes it says that the meaning changed.
 */
export function editionAfter(
  before: ToolContent,
  after: ToolContent,
  { used, newMeaning }: { used: boolean; newMeaning: boolean },
): number {
  if (!used) return before.edition;
  return newMeaning || !asksTheSame(before, after) ? before.edition + 1 : before.edition;
}
