import { newId } from "@suivi/domain/ids";
import { appRouter } from "../router";
import { aProgramme, aBudget, aTransaction } from "./build";
import type { Given } from "./given";
import { publishing } from "./iati";
import { outsideCases } from "./outside-cases";
import { organisationCases } from "./organisation-cases";
import { peopleCases } from "./people-cases";
import { resultCases } from "./result-cases";
import { capacityCases } from "./capacity-cases";
import type { Case } from "./case";
import { reportCases } from "./report-cases";
import type { Role } from "./world";

const inProgramme = async ({ programmeId }: Given) => ({ programmeId });
const place = {
  role: "funder",
  organisationId: null,
  country: null,
  administrator: false,
} as const;
const newcomer = (given: Given) => ({
  ...given.change(),
  name: "Fatoumata Sow",
  email: `${newId()}@suivi.example`,
  password: "une longue phrase",
  content: place,
});
async function member(given: Given) {
  return (await (await given.as("lead")).access.members.add(newcomer(given))).id;
}
async function budget(given: Given) {
  const lead = await given.as("lead");
  return (await lead.money.saveBudget({ ...given.change(), content: aBudget() })).id;
}
async function transaction(given: Given) {
  const lead = await given.as("lead");
  return (await lead.money.saveTransaction({ ...given.change(), content: aTransaction() })).id;
}
const asked = async (given: Given) => ({
  programmeId: given.programmeId,
  filter: { basis: "approved", from: "2023-01", to: "2023-12", country: "ML", partner: given.add },
});

/** One case a procedure; the tests that walk the router fail for a procedure that has none. */
export const cases: Record<string, Case> = {
  "access.me": { by: "nobody", input: () => ({}) },
  "access.firstStart": { by: "nobody", input: () => ({}) },
  // Refused to everybody once somebody is there: its own tests say so.
  "access.makeFirstAdministrator": { by: "nobody", input: () => ({}) },
  "access.setLanguage": { by: "sam", input: () => ({ language: "en" }) },
  "access.members.list": { by: "lead", input: inProgramme },
  "access.members.add": { by: "lead", input: newcomer },
  "access.members.revise": {
    by: "lead",
    input: async (given) => ({ ...given.change(await member(given), 1), content: place }),
  },
  "access.members.end": {
    by: "lead",
    input: async (given) => given.change(await member(given), 1),
  },
  "access.members.givePassword": {
    by: "lead",
    input: async (given) => ({
      ...given.change(await member(given), 1),
      password: "une autre phrase",
    }),
  },
  "activities.list": {
    by: "funder",
    input: ({ programmeId, add }) => ({
      programmeId,
      filter: {
        from: "2023-01",
        to: "2023-12",
        country: "ML",
        partner: add,
        search: "a",
        type: "workshop",
        region: "ML-7",
        status: "held",
        review: "approved",
        sort: "-people",
        page: 1,
      },
    }),
  },
  "activities.calendar": {
    by: "funder",
    input: ({ programmeId }) => ({ programmeId, month: "2023-10" }),
  },
  "activities.mine": { by: "amina", input: inProgramme },
  "activities.get": {
    by: "funder",
    input: async (given) => ({ programmeId: given.programmeId, id: await given.approved() }),
  },
  "activities.save": { by: "amina", input: (given) => given.logging() },
  "activities.titles": { by: "amina", input: ({ programmeId }) => ({ programmeId, words: "a" }) },
  "activities.people": {
    by: "amina",
    input: ({ programmeId, add }) => ({ programmeId, partnerId: add, words: "a" }),
  },
  "activities.lastPeople": {
    by: "amina",
    input: ({ programmeId, add }) => ({ programmeId, partnerId: add, notId: newId() }),
  },
  "activities.defaults": { by: "amina", input: inProgramme },
  "dashboard.figures": { by: "funder", input: asked },
  "dashboard.trained": { by: "funder", input: asked },
  "dashboard.behind": {
    by: "funder",
    input: async (given) => ({
      ...(await asked(given)),
      figure: { measure: "people", dimension: "region", category: "ML-7" },
      page: 1,
      leftOutPage: 1,
    }),
  },
  "history.of": {
    by: "jean",
    input: async (given) => ({
      programmeId: given.programmeId,
      kind: "activity",
      id: await given.logged(),
    }),
  },
  "history.since": {
    by: "jean",
    input: async (given) => ({
      programmeId: given.programmeId,
      id: await given.approved(),
      version: 1,
    }),
  },
  "iati.readiness": { by: "lead", input: inProgramme },
  "iati.publish": { by: "lead", input: publishing },
  "iati.open": {
    by: "admin",
    input: async (given) => {
      const { record } = await (await given.as("lead")).iati.readiness(given);
      return { ...given.change(record?.id, record?.version), open: true };
    },
  },
  "money.overview": { by: "funder", input: inProgramme },
  "money.budgets": { by: "amina", input: inProgramme },
  "money.budget": {
    by: "lead",
    input: async (given) => ({ programmeId: given.programmeId, id: await budget(given) }),
  },
  "money.transactions": {
    by: "amina",
    input: ({ programmeId, add }) => ({
      programmeId,
      type: "expenditure",
      year: "2023",
      partner: add,
      page: 1,
    }),
  },
  "money.transaction": {
    by: "lead",
    input: async (given) => ({ programmeId: given.programmeId, id: await transaction(given) }),
  },
  "money.saveBudget": {
    by: "lead",
    input: (given) => ({ ...given.change(), content: aBudget() }),
  },
  "money.removeBudget": {
    by: "lead",
    input: async (given) => ({ ...given.change(await budget(given), 1), removed: true }),
  },
  "money.saveTransaction": {
    by: "lead",
    input: (given) => ({ ...given.change(), content: aTransaction() }),
  },
  "money.removeTransaction": {
    by: "lead",
    input: async (given) => ({ ...given.change(await transaction(given), 1), removed: true }),
  },
  ...organisationCases,
  ...outsideCases,
  ...peopleCases,
  "programmes.get": { by: "funder", input: inProgramme },
  "programmes.revise": {
    by: "lead",
    input: async (given) => {
      const { version, content } = await (await given.as("lead")).programmes.get(given);
      return { ...given.change(given.programmeId, version), content };
    },
  },
  "programmes.add": {
    by: "admin",
    input: () => ({
      changeId: newId(),
      id: newId(),
      code: `P${newId().slice(-8)}`.toUpperCase(),
      content: aProgramme(),
    }),
  },
  ...capacityCases,
  ...reportCases,
  ...resultCases,
  "review.queue": { by: "lead", input: inProgramme },
  "review.measurements": { by: "lead", input: inProgramme },
  "review.records": { by: "lead", input: inProgramme },
  "review.counts": { by: "amina", input: inProgramme },
  "review.approve": {
    by: "lead",
    input: async (given) => given.change(await given.logged({}, { send: true }), 1),
  },
  "review.return": {
    by: "lead",
    input: async (given) => ({
      ...given.change(await given.logged({}, { send: true }), 1),
      note: "Il manque la feuille de présence",
    }),
  },
};

type Definition = { type: "query" | "mutation"; meta?: { action?: string } };
/** Every procedure there is, by its path. */
export const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: Definition }>,
).map(([path, { _def }]) => ({ path, ..._def }));

/** The procedure at a path, for whoever calls. */
export const procedureOf = (caller: unknown, path: string) =>
  path.split(".").reduce((at, name) => (at as Record<string, unknown>)[name], caller) as (
    input: unknown,
  ) => Promise<unknown>;

/** Calls a procedure by its path, as somebody. */
export const call = async (given: Given, role: Role, path: string, input: object) =>
  procedureOf(await given.as(role), path)(input);
