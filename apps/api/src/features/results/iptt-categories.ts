import type { CellValue } from "@suivi/documents/model";
import { type Contribution, valueOf } from "@suivi/domain/results/accumulate";
import { breakdownFor, hiddenCategory } from "@suivi/domain/results/breakdown";
import { type ActivityFact, countActivities, partsOf } from "@suivi/domain/results/counted";
import type { Period } from "@suivi/domain/results/periods";
import { shareMet } from "@suivi/domain/results/progress";
import { ruleOf } from "@suivi/domain/results/rules";
import { lifeTarget, targetFor } from "@suivi/domain/results/targets";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { activityFacts } from "../../figures/counted-figures";
import { contributionsOf, type Scope } from "../../figures/measurements";
import type { Tx } from "../../write/commit";
import { ipttFileTexts } from "./iptt-file-texts";
import type { IpttReport } from "./read-iptt";
import type { categoriesSaid } from "./say-categories";
import { shownLines } from "./shown-lines";

export type Row = Record<string, CellValue>;
export type Say = ReturnType<typeof categoriesSaid>;

/** What an indicator's breakdowns rest on. */
export function contributionsOfEach(tx: Tx, { input, programmeId, outside }: IpttReport) {
  const { country, partner, basis } = input;
  const scope: Scope = { basis: outside ? "approved" : basis, country, partner, outside };
  let activities: Promise<ActivityFact[]> | null = null;
  return async ({ id, content }: IpttLine): Promise<readonly Contribution[]> => {
    if (content.breakdowns.length === 0) return [];
    if (!content.counted)
      return (await contributionsOf(tx, programmeId, [id], scope)).get(id) ?? [];
    activities ??= activityFacts(tx, programmeId, scope, false);
    return countActivities(content.counted, await activities).contributions;
  };
}

type Cut = {
  stretch: Period;
  behind: readonly Contribution[];
  country: string | null;
  say: Say;
};

/** The categories of an indicator in a stretch, each with its target where one is set; as the screen unfolds them. */
export function categoryRows(
  { input, outside, language }: IpttReport,
  { content, periods }: IpttLine,
  { stretch, behind, country, say }: Cut,
): Row[] {
  const { hidden: hiddenWord, parts: partWords } = ipttFileTexts(language);
  const once = content.counted && partsOf(content.counted);
  const parts = once && partWords[once];
  const here = country ? behind.filter(({ series }) => series.startsWith(`${country} `)) : behind;
  const aimedAt = (category: string) => {
    const at = { ...(country ? { country } : {}), category };
    if (input.partner) return null;
    return stretch.key === "life"
      ? lifeTarget(content, periods, at)
      : targetFor(content, stretch.key, at);
  };
  return content.breakdowns.flatMap((dimensions) => {
    const lines = breakdownFor(ruleOf(content), here, stretch, dimensions, { outside });
    return shownLines(lines).map(({ categories, value, of }, index) => {
      const { breakdown, category, key } = say(dimensions, categories);
      const [actual, target] = [of === null ? value : valueOf(lines[index]!), aimedAt(key)];
      return {
        breakdown: parts ? `${breakdown} (${parts})` : breakdown,
        category,
        target,
        actual,
        met: shareMet(actual, target),
        numerator: of === null ? null : value,
        denominator: of,
        shown: categories[0] === hiddenCategory ? hiddenWord : null,
        categoryKey: key,
      };
    });
  });
}
