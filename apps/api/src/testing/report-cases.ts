import { blankReport, type ReportContent } from "@suivi/domain/reports/schema";
import { makeNextEdition, type Workshop } from "../features/reports/make-editions";
import { saveTemplate } from "../features/reports/save-template";
import { makingHere } from "../making";
import type { Case } from "./case";
import type { Given } from "./given";
import { ownTemplate } from "@suivi/documents/testing/templates";

export const aReport = (content: Partial<ReportContent> = {}): ReportContent => ({
  ...blankReport("fr"),
  name: "Rapport au bailleur",
  ...content,
});

/** A report kept under a name; its id. */
export async function savedReport(given: Given, content: Partial<ReportContent> = {}) {
  const lead = await given.as("lead");
  return (await lead.reports.save({ ...given.change(), content: aReport(content) })).id;
}

/** What a worker needs, as the server has one. */
export const workshopOf = ({ db }: Given): Workshop => ({ db, make: makingHere(db).edition });

/** What was asked for is made. */
export async function makeAll(given: Given): Promise<void> {
  while (await makeNextEdition(workshopOf(given)));
}

/** An edition that is made; its id. */
export async function anEdition(
  given: Given,
  content: Partial<ReportContent> = {},
  by: "lead" | "amina" | "jean" = "lead",
) {
  const change = given.change();
  const asked = { ...aReport(content), reportId: null };
  await (await given.as(by)).reports.make({ ...change, content: asked });
  await makeAll(given);
  return change.id;
}

/** A Word template in use, new or in the place of another; its id. */
export async function aTemplate(
  given: Given,
  sent?: Buffer,
  { by = "lead", id, version }: { by?: "lead" | "amina"; id?: string; version?: number } = {},
) {
  const viewer = (await given.viewer(by))!;
  const change = given.change(id, version);
  const named = { ...change, name: "Papier à en-tête.docx" };
  await saveTemplate({ db: given.db, viewer }, named, sent ?? (await ownTemplate()));
  return change.id;
}

const inProgramme = ({ programmeId }: Given) => ({ programmeId });

/** Cases of reports that are kept and made. */
export const reportCases: Record<string, Case> = {
  "reports.list": { by: "amina", input: inProgramme },
  "reports.get": {
    by: "amina",
    input: async (given) => ({ programmeId: given.programmeId, id: await savedReport(given) }),
  },
  "reports.editions": { by: "funder", input: inProgramme },
  "reports.edition": {
    by: "funder",
    input: async (given) => ({
      programmeId: given.programmeId,
      id: await anEdition(given, { without: ["money"] }),
    }),
  },
  "reports.compare": {
    by: "funder",
    input: async (given) => ({
      programmeId: given.programmeId,
      id: await anEdition(given, { without: ["money"] }),
    }),
  },
  "reports.save": {
    by: "amina",
    input: ({ change, add, outcome }) => ({
      ...change(),
      content: aReport({
        kind: "partner",
        span: "half",
        year: 3,
        half: 1,
        from: "2023-01",
        to: "2023-06",
        country: "ML",
        partner: add,
        result: outcome,
        without: ["charts"],
        lessons: "Commencer plus tôt.",
      }),
    }),
  },
  "reports.remove": {
    by: "lead",
    input: async (given) => ({ ...given.change(await savedReport(given), 1), removed: true }),
  },
  "reports.template": { by: "amina", input: inProgramme },
  "reports.removeTemplate": {
    by: "lead",
    input: async (given) => {
      // A programme has one, which is put back before it is taken out again.
      const known = await given.db.reportTemplate.findFirst({ where: inProgramme(given) });
      if (!known) return { ...given.change(await aTemplate(given), 1), removed: true };
      return { ...given.change(known.id, known.version), removed: !known.removed };
    },
  },
  "reports.make": {
    by: "amina",
    input: async (given) => ({
      ...given.change(),
      content: { ...aReport(), reportId: await savedReport(given) },
    }),
  },
};
