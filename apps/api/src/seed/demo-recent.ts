import { peoplePresent } from "@suivi/domain/activities/heads";
import { type ActivityContent, blankActivity } from "@suivi/domain/activities/schema";
import { addDays, type CalendarDate } from "@suivi/domain/dates";
import { type DemoPersonRow, demoOrganisation, demoOutcome, withNames } from "./demo-activity";
import { satisfied, withScores } from "./demo-learning";
import type { partners } from "./demo-partners";
import { outcomes, themes } from "./demo-world";
import type { dice } from "./fixed-id";

type Dice = ReturnType<typeof dice>;
type Held = { partner: (typeof partners)[number]; people: DemoPersonRow[]; loadedOn: CalendarDate };

/**
 * Two that were held not long before the demonstration was loaded: a training on four Saturdays, whose follow-up is due
 * within days, and a workshop whose follow-up is overdue.
 */
export function recentActivities({ partner, people, loadedOn }: Held, roll: Dice) {
  const held = (theme: (typeof themes)[number], more: Partial<ActivityContent>) => ({
    ...blankActivity(demoOrganisation(partner.key), partner.country),
    title: { fr: theme.fr, en: theme.en },
    type: theme.types[0]!,
    status: "held" as const,
    place: {
      country: partner.country,
      region: partner.regions[0]!,
      district: null,
      venue: "Maison des jeunes",
      hidden: false,
    },
    outcomeIds: [demoOutcome(outcomes[theme.outcome]!.code)],
    ...more,
  });
  const due = (weeks: number) => ({ weeks, outcome: null, waived: null });
  const last = addDays(loadedOn, -78);
  const saturday = addDays(last, -((new Date(`${last}T00:00:00Z`).getUTCDay() + 1) % 7));
  const saturdays = [-21, -14, -7, 0].map((days) => addDays(saturday, days));
  const [mediation, monitoring] = [themes[7]!, themes[1]!];
  const course = held(mediation, {
    sessions: Object.fromEntries(saturdays.map((date) => [date, { hours: 3.5 }])),
    start: saturdays[0]!,
    end: saturdays[3]!,
    followUp: due(12),
  });
  const workshop = held(monitoring, {
    start: addDays(loadedOn, -71),
    end: addDays(loadedOn, -70),
    hours: 10,
    followUp: due(8),
  });
  return [course, workshop].map((content, index) => {
    const named = withNames(content, people, roll);
    const learnt = index === 0 ? withScores(named, roll, false) : named;
    return { ...learnt, satisfaction: satisfied(peoplePresent(learnt).length, roll) };
  });
}
