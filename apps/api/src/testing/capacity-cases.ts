import { newId } from "@suivi/domain/ids";
import { anIndependent, assessed, assessing, aTool, stated, stating } from "./capacity";
import type { Case } from "./case";
import type { Given } from "./given";

const inProgramme = ({ programmeId }: Given) => ({ programmeId });
const actionId = newId();
const action = {
  id: actionId,
  text: "Élire le bureau",
  owner: "Fanta",
  due: "2023-09-01",
  state: "open" as const,
  outcome: null,
};
const round = async (given: Given) =>
  assessed(given, await aTool(given), { actions: [action] }, { approve: false });
async function substantiated(given: Given) {
  const id = await stated(given);
  const lead = await given.as("lead");
  await lead.statements.substantiate({ ...given.change(id, 2), substantiation: anIndependent });
  return id;
}

/** Cases of capacity and of outcome statements. */
export const capacityCases: Record<string, Case> = {
  "capacity.tools": { by: "amina", input: inProgramme },
  "capacity.tool": {
    by: "amina",
    input: async (given) => ({ programmeId: given.programmeId, id: (await aTool(given)).id }),
  },
  "capacity.saveTool": {
    by: "lead",
    input: async (given) => {
      const { id: _, ...content } = await aTool(given);
      return { ...given.change(), content: { ...content }, newMeaning: false };
    },
  },
  "capacity.removeTool": {
    by: "lead",
    input: async (given) => ({ ...given.change((await aTool(given)).id, 1), removed: true }),
  },
  "capacity.assessed": { by: "amina", input: inProgramme },
  "capacity.organisation": {
    by: "amina",
    input: ({ programmeId, add }) => ({ programmeId, id: add }),
  },
  "capacity.assessment": {
    by: "amina",
    input: async (given) => ({ programmeId: given.programmeId, id: await round(given) }),
  },
  "capacity.actions": { by: "amina", input: inProgramme },
  "capacity.saveAssessment": {
    by: "amina",
    input: async (given) => assessing(given, await aTool(given)),
  },
  "capacity.removeAssessment": {
    by: "amina",
    input: async (given) => given.change(await round(given), 1),
  },
  "capacity.followAction": {
    by: "amina",
    input: async (given) => ({
      ...given.change(await round(given), 1),
      actionId,
      state: "done",
      outcome: "Bureau élu",
    }),
  },
  "capacity.overview": {
    by: "funder",
    input: ({ programmeId, add }) => ({
      programmeId,
      basis: "approved",
      country: "ML",
      partner: add,
      from: "2023-01-01",
      to: "2023-12-31",
    }),
  },
  "statements.list": { by: "funder", input: inProgramme },
  "statements.get": {
    by: "funder",
    input: async (given) => ({ programmeId: given.programmeId, id: await stated(given) }),
  },
  "statements.byYear": {
    by: "funder",
    input: ({ programmeId, add }) => ({
      programmeId,
      basis: "approved",
      country: "ML",
      partner: add,
    }),
  },
  "statements.save": { by: "amina", input: (given) => stating(given) },
  "statements.remove": {
    by: "amina",
    input: async (given) => given.change(await stated(given), 2),
  },
  "statements.substantiate": {
    by: "lead",
    input: async (given) => ({
      ...given.change(await stated(given), 2),
      substantiation: anIndependent,
    }),
  },
  "statements.withdraw": {
    by: "lead",
    input: async (given) => ({
      ...given.change(await substantiated(given), 3),
      reason: "La source ne tient plus",
    }),
  },
};
