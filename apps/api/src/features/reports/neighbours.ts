import type { ReadableProgrammeId, Standing } from "@suivi/domain/access/policy";
import type { MeanChange } from "@suivi/domain/capacity/programme-change";
import type { ReportDocument, Table } from "@suivi/documents/model";
import type { MoneyOf, MoneyTogether } from "@suivi/domain/money/overview";
import type { StatementContent } from "@suivi/domain/outcome-statements/schema";
import type { Outcome } from "@suivi/domain/programmes/schema";
import type { QuestionContent } from "@suivi/domain/questions/schema";
import type { Period } from "@suivi/domain/results/periods";
import type { Frequency, IndicatorContent } from "@suivi/domain/results/schema";
import type { Iptt, IpttLine } from "@suivi/domain/results/tracking-table";
import type { Basis, ReviewStatus } from "@suivi/domain/review/status";
import type { LocalText } from "@suivi/domain/text";
import type { PeriodFigure } from "../../figures/indicator-figures";
import type { FileReader } from "../../files/reader";
import type { Tx } from "../../write/commit";

/** Who reads, of which programme, in which transaction. */
export type Asking = {
  db: Tx;
  programmeId: ReadableProgrammeId;
  reach: "all" | "own" | "approved";
  standing: Standing;
};
export type Scope = { basis: Basis; country?: string | undefined; partner?: string | undefined };

export type Statement = {
  id: string;
  content: StatementContent;
  substantiated: boolean;
  review: ReviewStatus;
  partner: { name: LocalText; acronym: string | null };
};
export type Money = {
  byCurrency: MoneyOf[];
  together: MoneyTogether | null;
  outcomes: Outcome[];
  organisations: { id: string; name: LocalText; acronym: string | null }[];
};
export type Capacity = {
  assessed: number | null;
  compared: number | null;
  risen: number | null;
  means: (MeanChange & {
    tool: { name: LocalText; domains: { id: string; title: LocalText }[]; scale: LocalText[] };
  })[];
};
/** A question of a reader outside, by their role. */
export type AskedQuestion = {
  id: string;
  content: QuestionContent;
  askerRole: "funder" | "visitor";
  at: string;
  answer: string | null;
  answeredAt: string | null;
};
/** The tracking table as it is sent: for reading, as sheets, and as it was worked out. */
export type TrackingReport = { document: ReportDocument; tables: Table[]; table: Iptt };

/** A year or half a year of the programme, beside the periods of each indicator. */
type InPeriod = {
  period: Period | null;
  frequency: Frequency | undefined;
  /** How far from its target a figure is still on track; null: as usual. */
  margin: number | null;
};

/** What a report takes from other features, each of which works its own figures out. */
export type Neighbours = {
  tracking(asking: Asking, asked: Scope & InPeriod): Promise<Iptt>;
  trackingReport(
    tx: Tx,
    reader: FileReader,
    asked: Scope & {
      programme: string;
      periods?: Frequency | undefined;
      result?: string | undefined;
    },
    now: Date,
  ): Promise<TrackingReport>;
  /** The cells of an indicator's line, from figures of another day or of other records. */
  lineOf(
    content: IndicatorContent,
    figureIn: (period: Period) => PeriodFigure | null,
    asked: {
      scope: Scope;
      frequency: Frequency | undefined;
      period: Period | null;
      span: { from: string; to: string };
      today: string;
    },
  ): Pick<IpttLine, "cells" | "life" | "toDate">;
  statements(asking: Asking): Promise<Statement[]>;
  questions(asking: Asking): Promise<AskedQuestion[]>;
  money(asking: Asking): Promise<Money>;
  capacity(
    asking: Asking,
    asked: Scope & { from?: string | undefined; to?: string | undefined },
  ): Promise<Capacity>;
};
