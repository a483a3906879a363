import { blankIndicator } from "@suivi/domain/results/schema";
import type { Case } from "./case";
import type { Given } from "./given";
import { anIndicator, measuring } from "./results";

const inProgramme = ({ programmeId }: Given) => ({ programmeId });
const sent = async (given: Given) => ({
  ...measuring(given, await anIndicator(given)),
  send: false,
});
async function measurement(given: Given) {
  return (await (await given.as("amina")).results.saveMeasurement(await sent(given))).id;
}

/** Cases of the results: indicators and what is measured of them. */
export const resultCases: Record<string, Case> = {
  "results.iptt": {
    by: "funder",
    input: ({ programmeId, add }) => ({
      programmeId,
      basis: "approved",
      country: "ML",
      partner: add,
    }),
  },
  "results.explain": {
    by: "funder",
    input: async (given) => ({
      programmeId: given.programmeId,
      basis: "approved",
      indicatorId: await anIndicator(given),
      period: "life",
    }),
  },
  "results.parts": {
    by: "funder",
    input: async (given) => ({
      programmeId: given.programmeId,
      basis: "approved",
      indicatorId: await anIndicator(given),
    }),
  },
  "results.breakdowns": {
    by: "funder",
    input: async (given) => ({
      programmeId: given.programmeId,
      basis: "approved",
      indicatorId: await anIndicator(given),
    }),
  },
  "results.indicator": {
    by: "lead",
    input: async (given) => ({ programmeId: given.programmeId, id: await anIndicator(given) }),
  },
  "results.takenOut": { by: "lead", input: inProgramme },
  "results.previewCounted": {
    by: "lead",
    input: ({ programmeId, outcome }) => ({
      programmeId,
      counted: { measure: "attendances", types: [], resultIds: [outcome], countries: ["ML"] },
      overTime: "sum",
      acrossPlaces: "sum",
    }),
  },
  "results.saveIndicator": {
    by: "lead",
    input: (given) => ({
      ...given.change(),
      content: { ...blankIndicator(given.outcome, 0), title: { fr: "Lois influencées" } },
      reason: null,
      reasonText: null,
    }),
  },
  "results.removeIndicator": {
    by: "lead",
    input: async (given) => ({ ...given.change(await anIndicator(given), 1), removed: true }),
  },
  "results.toReport": { by: "amina", input: inProgramme },
  "results.measurement": {
    by: "jean",
    input: async (given) => ({ programmeId: given.programmeId, id: await measurement(given) }),
  },
  "results.saveMeasurement": { by: "amina", input: sent },
  "results.removeMeasurement": {
    by: "amina",
    input: async (given) => given.change(await measurement(given), 1),
  },
};
