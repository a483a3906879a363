import { readPeople } from "../packages/domain/src/people/paste";
import { commonName, type loadKnownPeople, sizes } from "./known-people";
import { signIns } from "./load";
import { measure, type Measure } from "./measure";
import { visitor } from "./visitor";

type Known = Awaited<ReturnType<typeof loadKnownPeople>>;
// As the form asks.
const together = 20;

/** A paste of 500 names against the people that the partner knows, names looked up, and the page of who came often. */
export async function measurePeople(address: string, { programmeId, partnerId, oftenId }: Known) {
  const coordinator = await visitor(address, signIns.coordinator);
  const paste = async () => {
    const list = Array.from({ length: 500 }, (_, row) => `${row + 1}\t${commonName()}\tF\t34`);
    const { people } = readPeople(list.join("\n"), 2024);
    if (people.length !== 500) throw new Error(`${people.length} names read`);
    const typed = people.map(({ name, sex, organisation, phone, birthYear }) => {
      return { name, sex, organisation, phone, birthYear };
    });
    const parts = Array.from({ length: 500 / together }, (_, part) =>
      typed.slice(part * together, (part + 1) * together),
    );
    await Promise.all(
      parts.map((part) =>
        coordinator.query("people.suspects", { programmeId, partnerId, people: part }),
      ),
    );
  };
  const measures: Measure[] = [
    {
      what: `500 names pasted, read and matched with ${sizes.people} known people`,
      limit: 2000,
      times: 10,
      ask: paste,
      straight: null,
    },
    {
      what: `a name being typed, looked up among ${sizes.people}`,
      limit: 100,
      ask: () => coordinator.query("people.list", { programmeId, words: commonName().slice(0, 5) }),
      straight: null,
    },
    {
      what: `the page of a person with ${sizes.trainings} trainings`,
      limit: 50,
      ask: () => coordinator.query("people.get", { programmeId, id: oftenId }),
      straight: null,
    },
  ];
  const results = [];
  for (const one of measures) results.push(await measure(one));
  coordinator.leave();
  return results;
}
