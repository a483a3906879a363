import { reachOf, type Standing } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import type { Contribution } from "@suivi/domain/results/accumulate";
import { breakdownFor } from "@suivi/domain/results/breakdown";
import { countActivities } from "@suivi/domain/results/counted";
import { periodsOf } from "@suivi/domain/results/periods";
import { ruleOf } from "@suivi/domain/results/rules";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import * as z from "zod/mini";
import { countedFacts } from "../../figures/counted-figures";
import { contributionsOf, type Scope } from "../../figures/measurements";
import { ipttInput, periodsFor } from "./iptt";
import { type ShownLine, shownLines } from "./shown-lines";
import { frameworkOf, indicatorRow, type Reader } from "./store";

export const breakdownsInput = z.extend(z.omit(ipttInput, { knownRevision: true }), {
  indicatorId: z.uuid(),
});
type Asked = z.infer<typeof breakdownsInput>;

/** One line under an indicator of the table: its categories, and what lies in them by period and over the programme. */
export type BreakdownRow = {
  categories: string[];
  cells: Record<string, Omit<ShownLine, "categories">>;
};

/** An indicator's breakdowns in every period of the table, by the same rule and from the same records as its figures. */
export async function breakdowns(reader: Reader & { standing: Standing }, asked: Asked) {
  const { db, programmeId, standing } = reader;
  const row = await indicatorRow(db, programmeId, asked.indicatorId);
  if (!row || row.removed) throw new DomainError("not_found");
  const { content } = row;
  const outside = reachOf(standing, "figures.read") === "approved";
  const scope: Scope = { ...asked, basis: outside ? "approved" : asked.basis, outside };
  const { span } = await frameworkOf(db, programmeId);
  const contributions = await behind(reader, row, scope);
  const periods = [...periodsOf("life", span), ...periodsFor(content, asked, span)];
  return content.breakdowns.map((dimensions) => {
    const rows = new Map<string, BreakdownRow>();
    for (const period of periods) {
      const lines = breakdownFor(ruleOf(content), contributions, period, dimensions, { outside });
      for (const { categories, ...cell } of shownLines(lines)) {
        const key = JSON.stringify(categories);
        const found = rows.get(key) ?? { categories, cells: {} };
        found.cells[period.key] = cell;
        rows.set(key, found);
      }
    }
    return { dimensions, rows: [...rows.values()] };
  });
}

async function behind(
  { db, programmeId }: Reader,
  { id, content }: { id: string; content: IndicatorContent },
  scope: Scope,
): Promise<readonly Contribution[]> {
  if (!content.counted) return (await contributionsOf(db, programmeId, [id], scope)).get(id) ?? [];
  const { activities } = await countedFacts(db, programmeId, scope, [content.counted]);
  return countActivities(content.counted, activities).contributions;
}
