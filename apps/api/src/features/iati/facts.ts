import type { IatiSettings } from "@suivi/domain/iati/settings";
import type { BudgetContent, TransactionContent } from "@suivi/domain/money/schema";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { Iptt } from "@suivi/domain/results/tracking-table";

export type Line<C> = { id: string; content: C };
export type Organisation = OrganisationContent & { id: string };

/** Where activities were held and approved, as far as it may be told: a hidden place is its region. */
export type Place = {
  country: string;
  region: string | null;
  district: string | null;
  partnerId: string;
};

/** A category of a breakdown, or several crossed: how much of an indicator's actual lies in it. */
export type Part = { categories: string[]; value: number; fraction: Fraction | null };
export type Fraction = { numerator: number; denominator: number };
/** A breakdown of a period; without parts where a record of it hides a small count. */
export type Breakdown = { dimensions: string[]; parts: Part[] };
/** By indicator, then by period. */
export type Breakdowns = Map<string, Map<string, Breakdown[]>>;

/** Figures of a scope: "" the whole programme, else a country's code or a partner's id. */
export type Figures = { table: Iptt; breakdowns: Breakdowns };

/** All that a publication says, before it is put in the words and order of IATI. */
export type IatiFacts = {
  content: ProgrammeContent;
  settings: IatiSettings;
  fictional: boolean;
  today: string;
  revision: number;
  /** By every id that one ever had: one that was merged away is the one that stands. */
  organisations: ReadonlyMap<string, Organisation>;
  budgets: Line<BudgetContent>[];
  transactions: Line<TransactionContent>[];
  places: Place[];
  /** Organisations that are not to be named: those chosen, and those that work in withheld countries alone. */
  withheld: ReadonlySet<string>;
  figures: ReadonlyMap<string, Figures>;
};
