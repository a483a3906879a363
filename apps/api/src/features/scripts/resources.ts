import type { Action } from "@suivi/domain/access/policy";
import type { MoneyOf } from "@suivi/domain/money/overview";
import { country } from "@suivi/domain/places/country";
import { id } from "@suivi/domain/ids";
import { type Basis, basis } from "@suivi/domain/review/status";
import { type Language, language } from "@suivi/domain/text";
import * as z from "zod/mini";
import { month, type ScopeFilter } from "../../lines/conditions";
import { type Paging, pagingShape, sinceShape } from "./paging";
import { figureRows, moneyRows, outcomeRows, programmeRows } from "./read-figures";
import { type Part, readRecords, type RecordName, type Row } from "./read-records";
import {
  activityRow,
  budgetRow,
  figureRow,
  indicatorRow,
  moneyRow,
  organisationRow,
  outcomeRow,
  programmeRow,
  resultRow,
  transactionRow,
} from "./rows";
import { indicatorsByAge, type Reader } from "./store";

export type Asked = Paging & Record<string, unknown>;
/** A list that scripts read: whose right it takes, what an address may ask, what a row says, and how it is read. */
export type Resource = {
  name: string;
  action: Action;
  summary: string;
  row: z.ZodMiniObject;
  query: z.ZodMiniType<Asked>;
  /** Records are told as they change; figures are computed anew. */
  kind: "records" | "figures";
  read(reader: Reader, asked: Asked, from: { after: number; limit: number }): Promise<Part>;
};

type Results = (
  reader: Reader,
  asked: { language: Language; basis: Basis; country?: string; partner?: string },
  indicatorIds: readonly string[],
) => Promise<Row[]>;
type Money = (reader: Reader) => Promise<{ byCurrency: MoneyOf[] }>;

const query = (shape: z.core.$ZodShape) => z.strictObject(shape) as unknown as Resource["query"];

const records = (
  name: string,
  kind: RecordName,
  action: Action,
  row: z.ZodMiniObject,
  summary: string,
): Resource => ({
  name,
  action,
  summary,
  row,
  query: query({ ...pagingShape, ...sinceShape }),
  kind: "records",
  read: (reader, { changedSince }, from) =>
    readRecords(reader, kind, { ...from, withRemoved: changedSince !== undefined }),
});

const whole = (rows: Row[]): Part => ({ rows, removed: [], next: null });

const figures = (
  name: string,
  action: Action,
  row: z.ZodMiniObject,
  summary: string,
  rows: (reader: Reader, asked: Asked) => Promise<Row[]> | Row[],
  shape: z.core.$ZodShape = {},
): Resource => ({
  name,
  action,
  summary,
  row,
  query: query({ separator: pagingShape.separator, ...shape }),
  kind: "figures",
  read: async (reader, asked) => whole(await rows(reader, asked)),
});

const onBasis = z
  ._default(basis, "approved")
  .check(
    z.describe("Approved records only, or what was submitted too. Readers outside get approved."),
  );
const scope = { country: z.optional(country), partner: z.optional(id) };

/** All that scripts read. Results and money are read as their own features read them. */
export const resourcesOf = ({ results, money }: { results: Results; money: Money }): Resource[] => [
  records("organisations", "organisation", "organisation.read", organisationRow, "Organisations"),
  records("activities", "activity", "activity.read", activityRow, "Activities, nobody by name"),
  records("indicators", "indicator", "indicator.read", indicatorRow, "Indicators as defined"),
  records("budgets", "budget", "money.list", budgetRow, "Lines of the budget"),
  records("transactions", "transaction", "money.list", transactionRow, "Money that moved"),
  figures("outcomes", "programme.read", outcomeRow, "The results framework", outcomeRows),
  figures(
    "figures",
    "figures.read",
    figureRow,
    "The figures of the dashboard: activities and people",
    (reader, asked) => figureRows(reader, asked as ScopeFilter & { basis: Basis }),
    { basis: onBasis, ...scope, from: z.optional(month), to: z.optional(month) },
  ),
  figures(
    "money",
    "money.read",
    moneyRow,
    "Planned and spent: sums of each currency",
    async (reader) => moneyRows((await money(reader)).byCurrency),
  ),
  {
    name: "results",
    action: "indicator.read",
    summary: "Targets and actuals: a row an indicator, period, country and category",
    row: resultRow,
    query: query({
      ...pagingShape,
      basis: onBasis,
      ...scope,
      language: z._default(language, "en").check(z.describe("Of names.")),
    }),
    kind: "figures",
    read: async (reader, asked, { after, limit }) => {
      // A page is of whole indicators, so that it holds their rows together.
      const found = await indicatorsByAge(reader, after, indicatorsAPage(limit) + 1);
      const page = found.slice(0, indicatorsAPage(limit));
      const ids = page.map((one) => one.id);
      const rows = await results(reader, asked as never, ids);
      return { rows, removed: [], next: found.length > page.length ? page.at(-1)!.number : null };
    },
  },
];

// An indicator has some twenty rows and more: periods, countries, categories.
const indicatorsAPage = (limit: number) => Math.max(1, Math.round(limit / 20));

/** The programmes that a token opens, for a start. */
export const programmesResource: Resource = figures(
  "programmes",
  "programme.read",
  programmeRow,
  "The programmes that this token reads",
  programmeRows,
);
