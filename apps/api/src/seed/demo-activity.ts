import { daysOf } from "@suivi/domain/activities/days";
import {
  type ActivityContent,
  blankActivity,
  type PersonContent,
  type Presence,
} from "@suivi/domain/activities/schema";
import { addDays } from "@suivi/domain/dates";
import type { partners } from "./demo-partners";
import { outcomes, peopleNames, sexDice, themes } from "./demo-world";
import { type dice, fixedId } from "./fixed-id";

type Dice = ReturnType<typeof dice>;
type Partner = (typeof partners)[number];
export type DemoPersonRow = PersonContent & { id: string };

export const demoId = fixedId("DEMO");
export const demoOrganisation = (key: string) => fixedId("DEMO", "organisation", key);
export const demoOutcome = (code: string) => fixedId("DEMO", "outcome", code);

/** The people whom a partner knows: the same ones come back to later activities. */
export function peopleOf(partner: Partner, roll: Dice): DemoPersonRow[] {
  const names = peopleNames[partner.names]!;
  return Array.from({ length: 60 }, (_, index) => {
    const sex = roll.pick(sexDice);
    const given = roll.pick(sex === "male" ? names.male : names.female);
    return {
      id: fixedId("DEMO", "person", partner.key, index),
      name: `${given} ${roll.pick(names.family)}`,
      sex,
      organisation: roll.chance(0.6) ? partner.acronym : null,
      phone: null,
      birthYear: roll.chance(0.7) ? roll.between(1958, 2005) : null,
      ageBand: null,
      consent: null,
    };
  });
}

/** One made-up activity. About half carry names, some a head count alone, some none; few are planned or cancelled. */
export function demoActivity(
  partner: Partner,
  start: string,
  today: string,
  people: DemoPersonRow[],
  roll: Dice,
): ActivityContent {
  const theme = roll.pick(themes);
  const type = roll.pick(theme.types);
  const days =
    type === "training" ? roll.between(2, 3) : type === "workshop" ? roll.between(1, 2) : 1;
  const end = addDays(start, days - 1);
  const planned = start > today;
  const cancelled = !planned && roll.chance(0.04);
  const blank = blankActivity(demoOrganisation(partner.key), partner.country);
  const content: ActivityContent = {
    ...blank,
    title: { fr: theme.fr, en: theme.en },
    type,
    status: planned ? "planned" : cancelled ? "cancelled" : "held",
    cancelReason: cancelled
      ? roll.pick([
          "Accès à la zone fermé pour raisons de sécurité",
          "Report demandé par les autorités locales",
        ])
      : null,
    start,
    end,
    hours: roll.chance(0.9) ? days * (type === "training" ? 6 : type === "workshop" ? 5 : 3) : null,
    place: {
      country: partner.country,
      region: roll.pick(partner.regions),
      district: null,
      venue: roll.pick([null, "Salle communale", "Centre de jeunes", "Maison des femmes"]),
      hidden: partner.country === "AF" || roll.chance(0.08),
    },
    outcomeIds: [
      ...new Set(
        [outcomes[theme.outcome]!, ...(roll.chance(0.15) ? [roll.pick(outcomes)] : [])].map(
          ({ code }) => demoOutcome(code),
        ),
      ),
    ],
    cost: roll.chance(0.7) ? { amount: `${roll.between(150, 4200)}000`, currency: "XOF" } : null,
  };
  return content.status === "held" ? counted(content, people, roll) : content;
}

function counted(content: ActivityContent, people: DemoPersonRow[], roll: Dice): ActivityContent {
  const kind = roll.next();
  if (kind < 0.06) return content;
  const names = kind < 0.6 && content.place.country !== "AF";
  if (!names) {
    const [female, male] = [roll.between(6, 34), roll.between(5, 30)];
    const unknown = roll.chance(0.3) ? roll.between(1, 6) : 0;
    const headCount = { female, male, unknown };
    return withRest({ ...content, noNames: content.place.hidden, headCount }, roll);
  }
  return withRest(withNames(content, people, roll), roll);
}

/** With the names of those who came, marked day by day, and of some activities a few more heads than names. */
export function withNames(
  content: ActivityContent,
  people: DemoPersonRow[],
  roll: Dice,
): ActivityContent {
  const days = daysOf(content);
  const came = people.filter(() => roll.chance(0.42));
  const attendance = Object.fromEntries(
    came.map(({ id }, row) => [
      id,
      { row, marks: Object.fromEntries(days.map((day, index) => [day, markOf(index, roll)])) },
    ]),
  );
  const bySex = (sex: string) => came.filter((person) => person.sex === sex).length;
  const extra = roll.chance(0.5)
    ? { female: roll.between(0, 4), male: roll.between(0, 3) }
    : { female: 0, male: 0 };
  const headCount = {
    female: bySex("female") + extra.female,
    male: bySex("male") + extra.male,
    unknown: bySex("unknown"),
  };
  return { ...content, attendance, headCount };
}

const markOf = (day: number, roll: Dice): Presence =>
  day === 0 || roll.chance(0.86) ? "present" : roll.chance(0.5) ? "part" : "absent";

function withRest(content: ActivityContent, roll: Dice): ActivityContent {
  const { female, male, unknown } = content.headCount;
  const total = female! + male! + unknown!;
  const trained = content.type === "training" && roll.chance(0.75);
  const before = roll.between(70, 120) / 10;
  return {
    ...content,
    ofWhom: {
      youth: roll.chance(0.8) ? roll.between(0, Math.floor(total / 2)) : null,
      disability: roll.chance(0.5) ? roll.between(0, Math.floor(total / 12)) : null,
      displaced: roll.chance(0.4) ? roll.between(0, Math.floor(total / 4)) : null,
    },
    tests: trained
      ? {
          maximum: 20,
          before,
          after: Math.min(20, before + roll.between(5, 60) / 10),
          tested: total - roll.between(0, Math.min(3, total - 1)),
        }
      : null,
  };
}
