import type { BudgetContent, TransactionContent } from "@suivi/domain/money/schema";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { IndicatorContent, MeasurementContent } from "@suivi/domain/results/schema";
import type { FoundActivity } from "@suivi/iati/elements";
import type { Organisation } from "./facts";
import type { Why } from "./take-in-texts";

export type Kind =
  | "organisation"
  | "programme"
  | "settings"
  | "result"
  | "indicator"
  | "target"
  | "measurement"
  | "budget"
  | "transaction";

/** What becomes of a statement of the file: it makes something new, goes into what is there, or is left out and why. */
export type Fate = "made" | "merged" | "skipped";
export type PlanLine = { kind: Kind; fate: Fate; name: string; why: Why | null };

type New<C> = { id: string; content: C };

/** What taking a file in would make of a programme: nothing that is there already is changed or said twice. */
export type Plan = {
  lines: PlanLine[];
  organisations: New<OrganisationContent>[];
  /** The programme with what the file adds to it; null: it adds nothing. */
  programme: ProgrammeContent | null;
  indicators: New<IndicatorContent>[];
  measurements: New<MeasurementContent>[];
  budgets: New<BudgetContent>[];
  transactions: New<TransactionContent>[];
};

/** The programme as it stands, and the one activity of the file that it is set up from, with its parts. */
export type Known = {
  programmeId: string;
  version: number;
  content: ProgrammeContent;
  organisations: ReadonlyMap<string, Organisation>;
  indicators: { id: string; content: IndicatorContent }[];
  /** Every id of the programme's records, so that what was taken in before is known again. */
  ids: ReadonlySet<string>;
  today: string;
};
export type Source = { root: FoundActivity; parts: FoundActivity[] };

/** Writes down what becomes of each statement. */
export const listing = () => {
  const lines: PlanLine[] = [];
  const say = (kind: Kind, fate: Fate, name: string, why: Why | null = null) =>
    lines.push({ kind, fate, name, why });
  return { lines, say };
};
export type Say = ReturnType<typeof listing>["say"];
