import type { PersonContent } from "@suivi/domain/activities/schema";
import { matchPeople } from "@suivi/domain/people/match";
import { keysSought } from "@suivi/domain/people/spoken-name";
import type { Context } from "../../trpc";
import { pairsWithKeys, peopleWithKeys, type PersonRow } from "./store";

type Books = { db: Context["db"]; programmeId: string };
type Typed = Pick<PersonContent, "name" | "sex" | "organisation" | "phone" | "birthYear">;
export type Suspect = Omit<PersonRow, "notSame" | "version"> & {
  answer: "same" | "perhaps";
  score: number;
};

/** For each person typed, whom the partner knows already and who may be them, likeliest first, at most three. */
export async function suspects(
  { db, programmeId }: Books,
  partnerId: string,
  typed: Typed[],
): Promise<Suspect[][]> {
  const asked = typed.map((person, at) => {
    const keys = keysSought(person);
    const isWord = (key: string) => !/^(\+|.[.!] )/u.test(key);
    const { organisation, birthYear } = person;
    const phone = keys.find((key) => key.startsWith("+")) ?? "";
    return { at, keys, whole: keys.filter(isWord), phone, organisation, birthYear };
  });
  const found = await peopleWithKeys(
    db,
    programmeId,
    partnerId,
    asked.filter(({ keys }) => keys.length > 0),
  );
  const answers: Suspect[][] = typed.map(() => []);
  for (const { at, ...other } of found) {
    const { answer, score } = matchPeople(typed[at]!, other);
    if (answer !== "different") answers[at]!.push({ ...shown(other), answer, score });
  }
  return answers.map((some) => some.sort((a, b) => b.score - a.score).slice(0, 3));
}

const shown = ({ id, partnerId, name, sex, organisation, phone, birthYear }: PersonRow) => ({
  id,
  partnerId,
  name,
  sex,
  organisation,
  phone,
  birthYear,
});

const mostPairs = 100;
/** Pairs of people on record who may be one, likeliest first, but for those decided to be two. */
export async function doubtfulPairs({ db, programmeId }: Books, partnerIds: string[]) {
  const pairs = new Map<
    string,
    { a: PersonRow; b: PersonRow; answer: "same" | "perhaps"; score: number }
  >();
  for (const people of await pairsWithKeys(db, programmeId, partnerIds)) {
    for (const [at, a] of people.entries())
      for (const b of people.slice(at + 1)) {
        const key = `${a.id} ${b.id}`;
        if (pairs.has(key) || a.notSame.includes(b.id) || b.notSame.includes(a.id)) continue;
        const { answer, score } = matchPeople(a, b);
        if (answer !== "different") pairs.set(key, { a, b, answer, score });
      }
  }
  const all = [...pairs.values()].sort((one, other) => other.score - one.score);
  return { pairs: all.slice(0, mostPairs), more: Math.max(0, all.length - mostPairs) };
}
