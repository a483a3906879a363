import { peoplePresent } from "@suivi/domain/activities/heads";
import {
  type ActivityContent,
  capacityTypes,
  type PersonScores,
} from "@suivi/domain/activities/schema";
import type { dice } from "./fixed-id";

type Dice = ReturnType<typeof dice>;

const found = [
  "Cinq participants sur sept joints par téléphone disent tenir désormais un compte rendu de chaque réunion.",
  "Le comité a repris deux des trois recommandations ; la troisième attend l’accord de la mairie.",
  "Les relais animent leurs propres séances de quartier. Le registre des plaintes n’est pas encore tenu.",
];
const givenUp = "Route coupée pendant la saison des pluies ; le groupe s’est dispersé depuis.";
const scale = { maximum: 20, passMark: 12 };

/**
 * What is known of learning after an invented training or workshop: at some with names the scores of each person, one
 * or the other missing; at some what people thought of it; after some a follow-up that was done, or given up.
 */
export function withLearning(content: ActivityContent, roll: Dice): ActivityContent {
  if (content.status !== "held" || !capacityTypes.includes(content.type)) return content;
  const answered = peoplePresent(content).length;
  const followed = roll.chance(0.3);
  const scored = content.tests !== null && answered > 0 && roll.chance(0.6);
  const learnt = scored ? withScores(content, roll, followed) : content;
  return {
    ...learnt,
    satisfaction: answered > 0 && roll.chance(0.6) ? satisfied(answered, roll) : null,
    followUp: followed
      ? {
          weeks: roll.pick([8, 12, 24]),
          ...(roll.chance(0.85)
            ? { outcome: roll.pick(found), waived: null }
            : { outcome: null, waived: givenUp }),
        }
      : null,
  };
}

/** The scores of those who came, out of 20; who was late or left early lacks a test. */
export function withScores(content: ActivityContent, roll: Dice, again: boolean): ActivityContent {
  const present = new Set(peoplePresent(content));
  const attendance = Object.fromEntries(
    Object.entries(content.attendance).map(([personId, line]) => [
      personId,
      present.has(personId) ? { ...line, scores: scoresOf(roll, again) } : line,
    ]),
  );
  return { ...content, attendance, tests: { ...scale, before: null, after: null, tested: null } };
}

function scoresOf(roll: Dice, again: boolean): PersonScores {
  const within = (score: number) => Math.min(scale.maximum, Math.max(0, score));
  const before = roll.between(4, 13);
  const after = within(before + roll.between(-1, 8));
  const later = within(after - roll.between(-1, 3));
  return {
    before: roll.chance(0.92) ? before : null,
    after: roll.chance(0.9) ? after : null,
    ...(again && roll.chance(0.6) && { later }),
  };
}

/** What some of those who answered thought of it, on a scale to 5. */
export const satisfied = (answered: number, roll: Dice) => ({
  maximum: 5,
  mean: roll.between(33, 48) / 10,
  answered: answered - roll.between(0, Math.min(4, answered - 1)),
});
