import { type ActivityContent, type Sex, sexes } from "./schema";

export type Heads = Record<Sex, number>;
type SexOf = (personId: string) => Sex;

/** The people whose sheet shows them present, at least in part, on at least one day. */
export function peoplePresent({ attendance }: Pick<ActivityContent, "attendance">): string[] {
  return Object.entries(attendance)
    .filter(([, { marks }]) => Object.values(marks).some((mark) => mark !== "absent"))
    .map(([personId]) => personId);
}

/** Named people present, by sex. */
export function namedHeads(content: Pick<ActivityContent, "attendance">, sexOf: SexOf): Heads {
  const heads: Heads = { female: 0, male: 0, unknown: 0 };
  for (const personId of peoplePresent(content)) heads[sexOf(personId)] += 1;
  return heads;
}

export const totalOf = (heads: Heads): number => heads.female + heads.male + heads.unknown;

/**
 * The head count by sex: as typed, else the named people; null when neither is stated, which is not zero.
 * A cell left empty beside a stated one adds nobody. The three cells always add up to the total.
 */
export function headsOf(
  content: Pick<ActivityContent, "headCount" | "attendance">,
  sexOf: SexOf,
): Heads | null {
  const { headCount } = content;
  if (sexes.some((sex) => headCount[sex] !== null))
    return {
      female: headCount.female ?? 0,
      male: headCount.male ?? 0,
      unknown: headCount.unknown ?? 0,
    };
  const named = namedHeads(content, sexOf);
  return totalOf(named) > 0 ? named : null;
}

/**
 * People in the room who are not named, by sex: never negative, and together with the names exactly the head count.
 * Where more of one sex are named than were counted, the unknown in the room give way first.
 */
export function unnamedHeads(heads: Heads, named: Heads): Heads {
  const left: Heads = { female: 0, male: 0, unknown: 0 };
  let over = 0;
  for (const sex of sexes) {
    left[sex] = Math.max(0, heads[sex] - named[sex]);
    over += Math.max(0, named[sex] - heads[sex]);
  }
  for (const sex of ["unknown", "female", "male"] as const) {
    const taken = Math.min(left[sex], over);
    left[sex] -= taken;
    over -= taken;
  }
  return left;
}
