import { anOrganisation } from "./build";
import type { Case } from "./case";
import type { Given } from "./given";

async function organisation(given: Given) {
  const change = given.change();
  await (await given.as("lead")).organisations.save({ ...change, content: anOrganisation() });
  return change.id;
}

/** What each procedure about organisations is called with, and by whom. */
export const organisationCases: Record<string, Case> = {
  "organisations.list": {
    by: "funder",
    input: ({ programmeId }) => ({ programmeId, search: "add" }),
  },
  "organisations.get": {
    by: "funder",
    input: ({ programmeId, add }) => ({ programmeId, id: add }),
  },
  "organisations.save": {
    by: "jean",
    input: (given) => ({ ...given.change(), content: anOrganisation() }),
  },
  "organisations.holds": {
    by: "lead",
    input: ({ programmeId, add }) => ({ programmeId, id: add }),
  },
  "organisations.merge": {
    by: "lead",
    input: async (given) => ({ ...given.change(await organisation(given), 1), intoId: given.add }),
  },
  "organisations.part": {
    by: "lead",
    input: async (given) => {
      const id = await organisation(given);
      const merge = { ...given.change(id, 1), intoId: given.add };
      await (await given.as("lead")).organisations.merge(merge);
      return given.change(id, 2);
    },
  },
};
