import { periodsOf } from "@suivi/domain/results/periods";
import type { IpttGroup, IpttLine } from "@suivi/domain/results/tracking-table";
import type { Tx } from "../../write/commit";
import { categoryRows, contributionsOfEach, type Row } from "./iptt-categories";
import type { IpttReport } from "./read-iptt";
import { categoriesSaid } from "./say-categories";

/** A category beneath an indicator of a file for reading, and what lies in it by period. */
export type UnfoldedRow = { name: string; cells: Record<string, Row> };
/** By indicator; an indicator that was not asked to be unfolded is not in it. */
export type Unfolded = ReadonlyMap<string, UnfoldedRow[]>;

/** The breakdowns that the reader unfolded on the screen: all of them, or those by one dimension. */
export async function unfold(tx: Tx, report: IpttReport): Promise<Unfolded> {
  const { detail, country = null } = report.input;
  const found = new Map<string, UnfoldedRow[]>();
  if (!detail) return found;
  const behind = contributionsOfEach(tx, report);
  const say = categoriesSaid(report);
  const colon = report.language === "fr" ? "\u202f: " : ": ";
  const unfolded = async (group: IpttGroup, line: IpttLine) => {
    const breakdowns = line.content.breakdowns.filter(
      (dimensions) => detail === "all" || dimensions.includes(detail),
    );
    const own = { ...line, content: { ...line.content, breakdowns } };
    const contributions = await behind(own);
    const rows = new Map<string, UnfoldedRow>();
    for (const stretch of [...periodsOf("life", report.table.span), ...group.columns])
      for (const row of categoryRows(report, own, {
        stretch,
        behind: contributions,
        country,
        say,
      })) {
        const name = `${row["breakdown"]}${colon}${row["category"]}`;
        const one = rows.get(name) ?? { name, cells: {} };
        one.cells[stretch.key] = row;
        rows.set(name, one);
      }
    const shown = [...rows.values()].filter(
      ({ cells }) =>
        report.input.empty !== "hide" || Object.values(cells).some(({ actual }) => actual),
    );
    found.set(line.id, shown);
  };
  for (const group of report.groups)
    for (const { lines } of group.sections) for (const line of lines) await unfolded(group, line);
  return found;
}
