import {
  type ActivityContent,
  blankActivity,
  type PersonContent,
} from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import {
  blankBudget,
  blankTransaction,
  type BudgetContent,
  type TransactionContent,
} from "@suivi/domain/money/schema";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { newFramework } from "@suivi/domain/results/framework";

/** A workshop in Bamako with 25 people, 12 women among them. */
export const anActivity = (content: Partial<ActivityContent> = {}): ActivityContent => ({
  ...blankActivity("", "ML"),
  title: { fr: "Atelier sur la coproduction de la sécurité" },
  status: "held",
  start: "2023-10-11",
  headCount: { female: 12, male: 13, unknown: 0 },
  ...content,
});

export const aPerson = (
  person: Partial<PersonContent> & { id?: string } = {},
): PersonContent & { id: string } => ({
  id: newId(),
  name: "Aïssata Maïga",
  sex: "female",
  organisation: null,
  phone: null,
  birthYear: null,
  ageBand: null,
  consent: null,
  ...person,
});

export const anOrganisation = (
  content: Partial<OrganisationContent> = {},
): OrganisationContent => ({
  name: { fr: "Association des femmes de Gao" },
  acronym: null,
  aliases: [],
  identifier: null,
  oldIdentifier: null,
  type: null,
  country: "ML",
  ...content,
});

export const aProgramme = (content: Partial<ProgrammeContent> = {}): ProgrammeContent => ({
  ...newFramework,
  title: { fr: "Avenir juste", en: "Just Future" },
  aliases: [],
  aim: null,
  countries: ["ML", "BI"],
  periodStated: [{ from: "2021-01-01", to: "2025-12-31", source: null }],
  costStated: [],
  outcomes: [],
  consortium: [],
  ...content,
});

export const aBudget = (content: Partial<BudgetContent> = {}): BudgetContent => ({
  ...blankBudget(2023, "EUR"),
  amount: "120000",
  ...content,
});

/** An expenditure of EUR 1,500.50 in March 2023. */
export const aTransaction = (content: Partial<TransactionContent> = {}): TransactionContent => ({
  ...blankTransaction("2023-03-31", "EUR"),
  amount: "1500.5",
  ...content,
});
