import type { ActivityFacts } from "../activities/facts";
import { totalOf } from "../activities/heads";
import type { Sex } from "../activities/schema";
import {
  type Amounts,
  amountNames,
  type Cell,
  contributions,
  type Ledger,
} from "../figures/contributions";
import { dashboardFigures, type DashboardFigures } from "../figures/dashboard";
import { countsAsSeen } from "../figures/small-counts";
import { type Basis, countedOn, type Review } from "../review/status";

type State<C> = { content: C; review: Review; removed?: boolean };

/** Which version of a record counts on a basis: the working one, the approved one where that differs, or none. */
export function versionCounted<C>(
  { review, removed }: State<C>,
  version: number,
  basis: Basis,
): number | null {
  if (removed) return null;
  const counted = countedOn(review, version);
  if (counted.working[basis]) return version;
  return counted.approved?.[basis] ? review.approvedVersion : null;
}

/** A person as they stood: their sex, who they turned out to be, whether their data was erased. */
export type PersonStood = { sex: Sex; mergedIntoId: string | null; erased: boolean };

/** What facts rest on of people, as they stood at a moment. */
export function peopleAsStood(people: ReadonlyMap<string, PersonStood>) {
  const standingPerson = (id: string): string => {
    let found = id;
    for (let next = people.get(found)?.mergedIntoId; next; next = people.get(found)?.mergedIntoId)
      found = next;
    return found;
  };
  return {
    standingPerson,
    sexOf: (id: string): Sex => people.get(standingPerson(id))?.sex ?? "unknown",
    isErased: (id: string): boolean => people.get(standingPerson(id))?.erased ?? false,
  };
}

/** The figures of today, and what of them the activities that changed make up today. */
export type Today = {
  cells: readonly Cell[];
  named: number;
  audience: "inside" | "outside";
  ledger: Ledger;
  /** Activities that changed since, as they count today. */
  changed: readonly ActivityFacts[];
  /** Of the people in them, those who came to an activity that did not change. */
  elsewhere: ReadonlySet<string>;
  /** The fullest room among the activities that did not change. */
  fullestRoom: number;
};

const negated = (cell: Cell): Cell => ({
  ...cell,
  ...(Object.fromEntries(amountNames.map((name) => [name, -cell[name]])) as Amounts),
});

const held = (facts: readonly ActivityFacts[]) => facts.filter(({ status }) => status === "held");

/** Who came to these by name, as the audience of the figures counts them. */
const peopleIn = (facts: readonly ActivityFacts[], ledger: Ledger): Set<string> =>
  new Set(
    held(facts)
      .flatMap((one) => (ledger === "outside" ? countsAsSeen(one).named : one.named))
      .map(({ personId }) => personId),
  );

/**
 * The figures as they would be today had the activities that changed been these instead: worked out by the core of
 * every page and report, from today's sums without what changed, and with what was.
 */
export function figuresHad(today: Today, instead: readonly ActivityFacts[]): DashboardFigures {
  const { cells, named, audience, ledger, changed, elsewhere } = today;
  const own = (facts: readonly ActivityFacts[]) =>
    [...peopleIn(facts, ledger)].filter((id) => !elsewhere.has(id)).length;
  const rooms = held(instead).map(({ heads }) => (heads ? totalOf(heads) : 0));
  return dashboardFigures({
    cells: [
      ...cells,
      ...changed.flatMap((facts) => contributions(facts, ledger)).map(negated),
      ...instead.flatMap((facts) => contributions(facts, ledger)),
    ],
    named: named - own(changed) + own(instead),
    fullestRoom: Math.max(today.fullestRoom, 0, ...rooms),
    audience,
  });
}
