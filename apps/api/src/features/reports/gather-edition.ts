import { createHash } from "node:crypto";
import type { Table } from "@suivi/documents/model";
import {
  type Membership,
  type ReadableProgrammeId,
  reachOf,
  type Standing,
} from "@suivi/domain/access/policy";
import { lastDayOf } from "@suivi/domain/dates";
import { DomainError } from "@suivi/domain/errors";
import type { MoneyOf } from "@suivi/domain/money/overview";
import { statedSpan } from "@suivi/domain/programmes/schema";
import { belongsIn } from "@suivi/domain/questions/in-report";
import { type ReportPeriod, periodOf } from "@suivi/domain/reports/period";
import type { ReportContent, ReportSection } from "@suivi/domain/reports/schema";
import type { Frequency } from "@suivi/domain/results/schema";

import { type FileReader, fileReader, inOneMoment } from "../../files/reader";
import { standingIn, type Viewer } from "../../viewer";
import type { Context } from "../../trpc";
import type { Tx } from "../../write/commit";
import { type Report, readReport } from "./gather-report";
import type { Asking, Money, Neighbours, Statement } from "./neighbours";
import { programmeOf } from "./store";

// The data of a large programme may take the database longer than a page does.
export const patience = 120_000;
const noSpan = { from: "1990-01-01", to: "1990-12-31" };
const funder: Membership = { role: "funder", organisationId: null, country: null };

export type Maker = { db: Context["db"]; viewer: Viewer; neighbours: Neighbours };
export type Asked = { programmeId: string; content: ReportContent };

/** All that an edition says, of one moment, before it is put in words. */
export type Gathered = Awaited<ReturnType<typeof gatherEdition>>;

/** The reader whom a report is made for: for readers outside nobody sees more than a funder does. */
async function readerOf({ db, viewer }: Maker, { programmeId, content }: Asked) {
  const own = await fileReader(
    { db, viewer },
    { programme: programmeId, language: content.language },
  );
  const outside = own.outside || content.readers === "outside";
  const reader: FileReader = { ...own, outside, reach: outside ? "approved" : own.reach };
  const standing: Standing = outside
    ? { administrator: false, membership: funder }
    : standingIn(viewer, programmeId);
  return { reader, standing, seesMoney: seesAll(standingIn(viewer, programmeId)) };
}

/** Sums of money of a part of the programme would be taken for those of all of it. */
export const seesAll = (standing: Standing): boolean =>
  ["all", "approved"].includes(reachOf(standing, "money.read"));

/**
 * What a report asks for, read in one transaction: figures, activities, indicators, statements, money, and the last
 * entry of the journal that they rest on. Throws not_found, not_allowed, invalid.
 */
export const gatherEdition = (maker: Maker, asked: Asked, now = new Date()) =>
  inOneMoment(maker.db, (tx) => gatherIn(tx, maker, asked, now), patience);

/** The same in a transaction that reads more than this. */
export async function gatherIn(tx: Tx, maker: Maker, asked: Asked, now: Date) {
  const { neighbours } = maker;
  const { content } = asked;
  const { reader, standing, seesMoney } = await readerOf(maker, asked);
  const { programmeId } = reader;
  const programme = await programmeOf(tx, programmeId);
  const span = statedSpan(programme.content) ?? noSpan;
  const period = periodOf(content, span);
  if (!period)
    throw new DomainError("invalid", { problems: [{ path: "year", code: "not_a_choice" }] });
  const where = {
    basis: reader.outside ? ("approved" as const) : content.basis,
    country: content.country ?? undefined,
    partner: content.partner ?? undefined,
  };
  const months = { from: period.from ?? undefined, to: period.to ?? undefined };
  const asking: Asking = { db: tx, programmeId, reach: reader.reach, standing };
  const { span: stretch } = content;
  const frequency: Frequency | undefined =
    stretch === "year" || stretch === "half" ? stretch : undefined;
  const wants = (section: ReportSection, kinds: ReportContent["kind"][]) =>
    kinds.includes(content.kind) && !content.without.includes(section);
  const result = content.result ?? undefined;
  const table = { ...where, programme: programmeId, periods: frequency, result };
  return {
    content,
    reader,
    report: await readReport(tx, reader, { ...where, ...months }, now),
    period,
    frequency,
    span,
    tracking: wants("results", ["progress", "annual", "partner"])
      ? await neighbours.tracking(asking, {
          ...where,
          frequency,
          period: period.period,
          margin: programme.content.margin,
        })
      : null,
    trackingReport:
      content.kind === "tracking" ? await neighbours.trackingReport(tx, reader, table, now) : null,
    statements: wants("outcomes", ["progress", "annual", "partner"])
      ? await statementsOf(neighbours, asking, where, period)
      : null,
    questions: wants("questions", ["progress", "annual"])
      ? (await neighbours.questions(asking)).filter((one) =>
          belongsIn(one.content, { ...where, ...months }),
        )
      : null,
    money:
      seesMoney && wants("money", ["progress", "annual"])
        ? moneyOf(await neighbours.money(asking), content)
        : null,
    capacity: wants("capacity", ["progress", "annual"])
      ? await neighbours.capacity(asking, { ...where, ...daysOf(period) })
      : null,
    today: now.toISOString().slice(0, 10),
  };
}

const daysOf = ({ from, to }: ReportPeriod) => ({
  from: from ? `${from}-01` : undefined,
  to: to ? lastDayOf(to) : undefined,
});

async function statementsOf(
  neighbours: Neighbours,
  asking: Asking,
  { basis, country, partner }: Pick<Report["filter"], "basis" | "country" | "partner">,
  period: ReportPeriod,
): Promise<Statement[]> {
  const { from = "", to = "9999" } = daysOf(period);
  // A report is passed on to readers whom nobody knows: names of sources are in none.
  const nobody: Standing = { administrator: false, membership: funder };
  const reach = basis === "approved" ? "approved" : asking.reach;
  const all = await neighbours.statements({ ...asking, reach, standing: nobody });
  return all.filter(
    ({ content, review }) =>
      (basis === "approved" || review === "approved" || review === "submitted") &&
      content.date >= from &&
      content.date <= to &&
      (!country || content.country === country) &&
      (!partner || content.partnerId === partner),
  );
}

/** The money of the country or partner asked for; where both are, of the partner. */
function moneyOf(money: Money, { country, partner }: ReportContent): Money {
  if (!country && !partner) return money;
  const narrowed = (one: MoneyOf): MoneyOf[] => {
    const row = partner
      ? one.partners.find(({ key }) => key === partner)
      : one.countries.find(({ key }) => key === country);
    return row ? [{ ...one, total: row.sums, years: [], results: [] }] : [];
  };
  return { ...money, byCurrency: money.byCurrency.flatMap(narrowed), together: null };
}

/** SHA-256 of what was asked and of every figure and row: the same for as long as the data are. */
export function hashOf(
  programmeId: ReadableProgrammeId,
  { name: _, format: __, ...asked }: ReportContent,
  figures: object,
  tables: Table[],
): string {
  const data = JSON.stringify([programmeId, asked, figures, tables]);
  return createHash("sha256").update(data).digest("hex");
}
