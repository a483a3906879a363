import { newId } from "@suivi/domain/ids";
import { aPerson } from "./build";
import type { Case } from "./case";
import type { Given } from "./given";

/** A person on a sheet of Amina's partner; their id. */
async function person(given: Given, name = `Awa Sow ${newId().slice(-4)}`) {
  const { content, people } = given.withNames([name]);
  await given.logged(content, { people });
  return people[0]!.id;
}

/** What the walks call of people. */
export const peopleCases: Record<string, Case> = {
  "people.suspects": {
    by: "amina",
    input: ({ programmeId, add }) => ({
      programmeId,
      partnerId: add,
      people: [
        { name: "Awa Sow", sex: "female", organisation: null, phone: null, birthYear: null },
      ],
    }),
  },
  "people.list": { by: "amina", input: ({ programmeId }) => ({ programmeId, words: "a" }) },
  "people.doubtful": { by: "amina", input: ({ programmeId }) => ({ programmeId }) },
  "people.get": {
    by: "amina",
    input: async (given) => ({ programmeId: given.programmeId, id: await person(given) }),
  },
  "people.revise": {
    by: "amina",
    input: async (given) => {
      const { consent: _, id: __, ...content } = aPerson({ name: "Awa Sow" });
      return { ...given.change(await person(given), 1), content };
    },
  },
  "people.merge": {
    by: "amina",
    input: async (given) => ({
      ...given.change(await person(given), 1),
      intoId: await person(given),
    }),
  },
  "people.part": {
    by: "amina",
    input: async (given) => {
      const id = await person(given);
      const intoId = await person(given);
      await (await given.as("amina")).people.merge({ ...given.change(id, 1), intoId });
      return given.change(id, 2);
    },
  },
  "people.tellApart": {
    by: "amina",
    input: async (given) => ({
      ...given.change(await person(given), 1),
      otherId: await person(given),
    }),
  },
  "people.erase": { by: "amina", input: async (given) => given.change(await person(given), 1) },
};
