import type { BudgetContent, TransactionContent } from "@suivi/domain/money/schema";
import { totalOf } from "@suivi/domain/activities/heads";
import type { Sex } from "@suivi/domain/activities/schema";
import { countsAsSeen } from "@suivi/domain/figures/small-counts";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import type { LocalText } from "@suivi/domain/text";
import { factsInRow } from "../../figures/facts-rows";
import type { RemovedRow } from "./rows";
import {
  activityRows,
  budgetRows,
  type Changed,
  changedRecords,
  indicatorRows,
  organisationRows,
  type Reader,
  type Stretch,
  transactionRows,
} from "./store";

export type Row = Record<string, unknown>;
/** Part of a resource; `next`: the place after it, null at the end. */
export type Part = { rows: Row[]; removed: RemovedRow[]; next: number | null };

/** A title in each language under a name of its own: titleFr, titleEn. */
const inBoth = (name: string, said: LocalText | null) => ({
  [`${name}Fr`]: said?.fr ?? null,
  [`${name}En`]: said?.en ?? null,
});

type Kept = { id: string; version: number };
type Rows = (reader: Reader, ids: string[]) => Promise<(Kept & Row)[]>;

const organisations: Rows = async (reader, ids) =>
  (await organisationRows(reader, ids)).map(({ id, version, content }) => {
    const { name, aliases: _, oldIdentifier: __, ...said } = content as OrganisationContent;
    return { id, version, ...inBoth("name", name), ...said };
  });

const indicators: Rows = async (reader, ids) =>
  (await indicatorRows(reader, ids)).map(({ id, version, content }) => {
    const { title, unit, baseline, counted, breakdowns, ...said } = content as IndicatorContent;
    const known = baseline.state === "value" ? baseline : null;
    return {
      ...said,
      id,
      version,
      ...inBoth("title", title),
      ...inBoth("unit", unit),
      baselineState: baseline.state,
      baselineValue: known?.value ?? null,
      baselineOf: known?.of ?? null,
      baselineYear: known?.year ?? null,
      counted: counted?.measure ?? null,
      breakdowns: breakdowns.map((crossed) => crossed.join("+")),
    };
  });

const activities: Rows = async (reader, ids) => {
  const outside = reader.reach === "approved";
  return (await activityRows(reader, ids)).map((row) => {
    const facts = factsInRow(row);
    const { heads, bySex, ofWhom, tests } = outside
      ? countsAsSeen(facts)
      : { ...facts, bySex: facts.heads };
    const sex = (one: Sex) => bySex?.[one] ?? null;
    return {
      id: row.activityId,
      version: row.version,
      ...inBoth("title", row.title as LocalText),
      type: facts.type,
      status: facts.status,
      review: outside ? "approved" : row.activity.reviewStatus,
      start: facts.start,
      end: facts.end,
      country: facts.country,
      region: facts.region,
      partnerId: facts.partnerId,
      outcomeIds: facts.outcomeIds,
      people: heads && totalOf(heads),
      peopleHidden: heads === null && facts.heads !== null,
      female: sex("female"),
      male: sex("male"),
      sexUnknown: sex("unknown"),
      ...ofWhom,
      hours: facts.hours,
      tested: tests?.tested ?? null,
      meanGain: tests?.gain ?? null,
    };
  });
};

const line = <C extends BudgetContent | TransactionContent>({
  id,
  version,
  content,
}: Kept & { content: unknown }) => {
  const { description, ...said } = content as C;
  return { ...said, id, version, ...inBoth("description", description) };
};
const budgets: Rows = async (reader, ids) => (await budgetRows(reader, ids)).map(line);
const transactions: Rows = async (reader, ids) => (await transactionRows(reader, ids)).map(line);

const rowsOf = {
  organisation: organisations,
  indicator: indicators,
  activity: activities,
  budget: budgets,
  transaction: transactions,
};
export type RecordName = keyof typeof rowsOf;

const changeOf = ({ id, number, at }: Changed) => ({
  id,
  journal: number,
  changedAt: at.toISOString(),
});

/** Records of a kind after a place in the journal, those that are no more beside them. */
export async function readRecords(
  reader: Reader,
  kind: RecordName,
  stretch: Stretch,
): Promise<Part> {
  const found = await changedRecords(reader, kind, { ...stretch, limit: stretch.limit + 1 });
  const part = found.slice(0, stretch.limit);
  const standing = part.filter(({ visible }) => visible);
  const known = new Map(
    (
      await rowsOf[kind](
        reader,
        standing.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  return {
    rows: standing.map((one) => ({ ...known.get(one.id), ...changeOf(one) })),
    removed: part.filter(({ visible }) => !visible).map(changeOf),
    next: found.length > part.length ? part.at(-1)!.number : null,
  };
}
