import { factsOf } from "../packages/domain/src/activities/facts";
import {
  type ActivityContent,
  activityTypes,
  blankActivity,
  type Sex,
} from "../packages/domain/src/activities/schema";
import { addDays, daysFrom } from "../packages/domain/src/dates";
import { countedOn, type Review } from "../packages/domain/src/review/status";
import { dice, fixedId } from "../apps/api/src/seed/fixed-id";

/** What is made: 20 000 activities of 36 partners in six countries over five years, 30 names on each sheet. */
export const size = { activities: 20_000, named: 30, partners: 36, peopleOfPartner: 1_000 };
const [firstDay, days] = ["2021-01-01", 1826];

const regions: Record<string, string[]> = {
  ML: ["ML-BKO", "ML-4", "ML-5", "ML-6", "ML-7"],
  NE: ["NE-2", "NE-6", "NE-7", "NE-8"],
  BI: ["BI-BM", "BI-GI", "BI-NG", "BI-CI"],
  CD: ["CD-NK", "CD-SK", "CD-IT", "CD-KN"],
  SS: ["SS-EC", "SS-JG", "SS-EE"],
  AF: ["AF-KAB", "AF-HER", "AF-NAN"],
};
export const countries = Object.keys(regions);
export const programmeId = fixedId("BENCH", "programme");
export const partnerId = (partner: number) => fixedId("BENCH", "partner", partner);
export const outcomeIds = [1, 2, 3, 4, 5, 6].map((number) => fixedId("BENCH", "outcome", number));
export const countryOf = (partner: number) => countries[partner % countries.length]!;

export type Person = { id: string; partner: number; name: string; sex: Sex };
export type Activity = {
  id: string;
  partner: number;
  version: number;
  content: ActivityContent;
  /** What was approved before, where the activity was revised since. */
  approved: ActivityContent | null;
  review: Review;
};

const roll = dice(20_000);

export const people: Person[] = Array.from(
  { length: size.partners * size.peopleOfPartner },
  (_, number) => ({
    id: fixedId("BENCH", "person", number),
    partner: Math.floor(number / size.peopleOfPartner),
    name: `Personne ${number}`,
    sex: roll.pick(["female", "male", "female", "male", "female", "male", "unknown"] as const),
  }),
);
const sexes = new Map(people.map(({ id, sex }) => [id, sex]));
export const sexOf = (personId: string) => sexes.get(personId) ?? "unknown";

/** A sheet of people of a partner, all of them present on all days. */
export function sheet(partner: number, start: string, end: string): ActivityContent["attendance"] {
  const first = roll.between(0, size.peopleOfPartner - 1);
  const marks = Object.fromEntries(daysFrom(start, end).map((day) => [day, "present" as const]));
  return Object.fromEntries(
    Array.from({ length: size.named }, (_, row) => {
      // Neighbours come together, each third person is from elsewhere in the partner's list.
      const index = row % 3 === 0 ? roll.between(0, size.peopleOfPartner - 1) : first + row;
      const person = people[partner * size.peopleOfPartner + (index % size.peopleOfPartner)]!;
      return [person.id, { row, marks }];
    }),
  );
}

/** One activity of a partner on a day: held, with names and a head count beyond them. */
export function heldOn(partner: number, start: string): ActivityContent {
  const country = countryOf(partner);
  const end = addDays(start, roll.between(0, 2));
  const attendance = sheet(partner, start, end);
  const named = { female: 0, male: 0, unknown: 0 };
  for (const personId of Object.keys(attendance)) named[sexOf(personId)] += 1;
  return {
    ...blankActivity(partnerId(partner), country),
    title: { fr: `Atelier ${roll.between(1, 400)} sur la justice de proximité`, en: "Workshop" },
    type: roll.pick(activityTypes),
    status: "held",
    start,
    end,
    hours: roll.between(2, 18),
    place: {
      ...blankActivity("", country).place,
      region: roll.pick(regions[country]!),
      venue: "Salle communale",
    },
    outcomeIds: roll.chance(0.2) ? [] : [roll.pick(outcomeIds)],
    headCount: { ...named, female: named.female + roll.between(0, 9) },
    ofWhom: { youth: roll.between(0, 12), disability: null, displaced: roll.between(0, 4) },
    attendance,
    notes: "Les participantes et participants ont échangé sur les engagements pris en juin.",
  };
}

/** The programme's activities, one after another: nine of ten approved, some sent, some in work, some revised since. */
export function* activities(): Generator<Activity> {
  for (let number = 0; number < size.activities; number += 1) {
    const partner = number % size.partners;
    const content = heldOn(
      partner,
      addDays(firstDay, Math.floor((number / size.activities) * days)),
    );
    const id = fixedId("BENCH", "activity", number);
    const status = roll.next();
    const review = (now: Review["status"], approvedVersion: number | null) => ({
      status: now,
      note: null,
      approvedVersion,
    });
    if (status < 0.9)
      yield { id, partner, version: 1, content, approved: null, review: review("approved", 1) };
    else if (status < 0.94)
      yield { id, partner, version: 1, content, approved: null, review: review("submitted", null) };
    else if (status < 0.97)
      yield { id, partner, version: 1, content, approved: null, review: review("draft", null) };
    else
      yield {
        id,
        partner,
        version: 2,
        content: { ...content, notes: null, hours: 4 },
        approved: content,
        review: review("draft", 1),
      };
  }
}

/** Its copies, as the write path makes them. */
export function copiesOf({ content, approved, review, version }: Activity) {
  const counted = countedOn(review, version);
  const copy = (
    name: "working" | "approved",
    from: ActivityContent,
    on: typeof counted.working,
  ) => ({
    copy: name,
    content: from,
    version: name === "working" ? version : review.approvedVersion!,
    onApproved: on.approved,
    onSubmitted: on.submitted,
    facts: factsOf(from, { sexOf }),
  });
  const working = copy("working", content, counted.working);
  return approved && counted.approved
    ? [working, copy("approved", approved, counted.approved)]
    : [working];
}
