import type { IatiSettings } from "@suivi/domain/iati/settings";
import type { BudgetContent, TransactionContent } from "@suivi/domain/money/schema";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { PublishedTable } from "@suivi/domain/results/tracking-table";

export type Line<C> = { id: string; content: C };
export type Organisation = OrganisationContent & { id: string };

/** Where activities were held and approved, as far as it may be told: a hidden place is its region. */
export type Place = {
  country: string;
  region: string | null;
  district: string | null;
  partnerId: string;
};

export type Fraction = { numerator: number; denominator: number };

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
  /** Of the whole programme (""), of a country by its code, of a partner by its id. */
  figures: ReadonlyMap<string, PublishedTable>;
};
