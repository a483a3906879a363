import type { CalendarDate } from "../dates";
import { searchable } from "../text";
import { headsOf, namedHeads, peoplePresent, totalOf } from "./heads";
import type { ActivityContent, ActivityStatus, ActivityType, Sex } from "./schema";
import { standingSheet } from "./sheet";
import { testFacts } from "./tests";

/** What the figures need of one copy of an activity, in one flat row. */
export type ActivityFacts = {
  status: ActivityStatus;
  type: ActivityType;
  start: CalendarDate | null;
  end: CalendarDate | null;
  country: string;
  region: string | null;
  partnerId: string;
  outcomeIds: string[];
  /** Head count by sex; null: not stated. */
  heads: Record<Sex, number> | null;
  ofWhom: { youth: number | null; disability: number | null; displaced: number | null };
  /** People present by name, and their sex. */
  named: { personId: string; sex: Sex }[];
  hours: number | null;
  /** Mean gain between the tests as a share of the scale, the number tested, and whose rose; null: not both tests given. */
  tests: { tested: number; gain: number; rose: number } | null;
};

type Known = {
  sexOf: (personId: string) => Sex;
  /** The organisation that stayed, where the partner was merged into another. */
  standing?: (organisationId: string) => string;
  /** The person who stayed, where one turned out to be another. */
  standingPerson?: (personId: string) => string;
  /** Whose data was erased: counted as before, by name no more. */
  isErased?: (personId: string) => boolean;
};

/** The facts that an activity's content states. */
export function factsOf(
  said: ActivityContent,
  { sexOf, standing = (id) => id, standingPerson = (id) => id, isErased = () => false }: Known,
): ActivityFacts {
  const content = { ...said, attendance: standingSheet(said.attendance, standingPerson) };
  return {
    status: content.status,
    type: content.type,
    start: content.start,
    end: content.end ?? content.start,
    country: content.place.country,
    region: content.place.region,
    partnerId: standing(content.partnerId),
    outcomeIds: [...new Set(content.outcomeIds)],
    heads: headsOf(content, sexOf),
    ofWhom: content.ofWhom,
    named: peoplePresent(content)
      .filter((personId) => !isErased(personId))
      .map((personId) => ({ personId, sex: sexOf(personId) })),
    hours: content.hours,
    tests: testFacts(content),
  };
}

/** The words by which an activity is found; a hidden place is not given away by a search that finds it. */
export const activitySearch = ({ title, place }: ActivityContent): string =>
  searchable(title.fr, title.en, ...(place.hidden ? [] : [place.district, place.venue]));

/** "22 of 27 named": the head count, the named, and the rest. */
export function namedOfCounted(content: ActivityContent, sexOf: (personId: string) => Sex) {
  const heads = headsOf(content, sexOf);
  const named = totalOf(namedHeads(content, sexOf));
  return {
    counted: heads && totalOf(heads),
    named,
    unnamed: heads && Math.max(0, totalOf(heads) - named),
  };
}
