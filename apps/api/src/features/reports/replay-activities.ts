import { factsOf } from "@suivi/domain/activities/facts";
import type { ActivityContent } from "@suivi/domain/activities/schema";
import { monthOf } from "@suivi/domain/dates";
import { standingIn } from "@suivi/domain/organisations/standing";
import type { LedgerCause } from "@suivi/domain/reports/ledger";
import { peopleAsStood, type PersonStood, versionCounted } from "@suivi/domain/reports/replay";
import type { ActivityFact } from "@suivi/domain/results/counted";
import type { Basis, Review } from "@suivi/domain/review/status";
import type { OrganisationState } from "../../records/organisation";
import type { PersonState } from "../../records/person";
import type { FiguresFilter } from "../../figures/queries";
import type { Tx } from "../../write/commit";
import {
  activitiesNow,
  activitiesOf,
  type ChangedRecord,
  contentsAt,
  mergedNow,
  peopleNow,
} from "./changes/store";

type State = { content: ActivityContent; review: Review };
/** What an activity counts as, before and now; null: it does not count on the basis. */
type Counted = {
  id: string;
  followed: boolean;
  before: ActivityContent | null;
  now: ActivityContent | null;
};

/** The activities that moved figures, as they counted once each cause in turn had its effect. */
export type ReplayedActivities = {
  ids: string[];
  personIds: string[];
  start: ActivityFact[];
  stages: { cause: LedgerCause; facts: ActivityFact[] }[];
  /** As they count today. */
  now: ActivityFact[];
  causeOf(id: string): LedgerCause | null;
};

const changesPeople = ({ before, now }: ChangedRecord): boolean => {
  const [a, b] = [before as PersonState | null, now as PersonState];
  if (!a) return b.erased || b.mergedIntoId !== null;
  const same = a.mergedIntoId === b.mergedIntoId && a.erased === b.erased;
  return !same || a.content.sex !== b.content.sex;
};

/** People as they stood before these changes: whose journal was blanked stood as they stand, with their name. */
function peopleThen(
  now: Map<string, PersonStood>,
  changed: ChangedRecord[],
): Map<string, PersonStood> {
  const people = new Map(now);
  for (const { recordId, before, versionBefore } of changed) {
    const stood = before as PersonState | null;
    const today = now.get(recordId);
    if (stood)
      people.set(recordId, {
        sex: stood.content.sex ?? today?.sex ?? "unknown",
        mergedIntoId: stood.mergedIntoId,
        erased: stood.erased,
      });
    else if (versionBefore > 0 && today) people.set(recordId, { ...today, erased: false });
  }
  return people;
}

/** Every activity that changed, or whose people or organisations did: what counted of it before, and what counts now. */
async function countedThenAndNow(
  tx: Tx,
  basis: Basis,
  changed: ChangedRecord[],
  others: string[],
): Promise<Counted[]> {
  type Both = {
    id: string;
    followed: boolean;
    before: [State, number] | null;
    now: [State, number];
  };
  const own = new Set(changed.map(({ recordId }) => recordId));
  const unchanged = await activitiesNow(
    tx,
    others.filter((id) => !own.has(id)),
  );
  const all: Both[] = [
    ...changed.map(({ recordId, before, versionBefore, now, versionNow, followed }): Both => ({
      id: recordId,
      followed,
      before: before ? [before as State, versionBefore] : null,
      now: [now as State, versionNow],
    })),
    ...unchanged.map(({ id, version, ...state }): Both => ({
      id,
      followed: false,
      before: [state, version],
      now: [state, version],
    })),
  ];
  const at = (side: [State, number] | null) => side && versionCounted(side[0], side[1], basis);
  const wanted = all.flatMap(({ id, before, now }) =>
    [before, now].flatMap((side) => {
      const version = at(side);
      return side && version !== null && version !== side[1] ? [{ recordId: id, version }] : [];
    }),
  );
  const earlier = await contentsAt(tx, wanted);
  return all.map(({ id, followed, ...sides }) => {
    const content = (side: [State, number] | null): ActivityContent | null => {
      const version = at(side);
      if (!side || version === null) return null;
      if (version === side[1]) return side[0].content;
      return (earlier.get(`${id} ${version}`) as ActivityContent | undefined) ?? null;
    };
    return { id, followed, before: content(sides.before), now: content(sides.now) };
  });
}

const causeFor = ({ before, now, followed }: Counted): LedgerCause | null => {
  if (!before && !now) return null;
  if (followed) return "organisations";
  if (!before) return "counted_later";
  return now ? "corrected" : "no_longer_counted";
};

/** Takes the programme's activities back to an entry of its journal, and forward again, a cause at a time. */
export async function replayActivities(
  tx: Tx,
  programmeId: string,
  basis: Basis,
  changed: ChangedRecord[],
): Promise<ReplayedActivities> {
  const of = (kind: ChangedRecord["kind"]) => changed.filter((one) => one.kind === kind);
  const persons = of("person").filter(changesPeople);
  const organisations = of("organisation").filter(
    ({ before, now }) =>
      ((before as OrganisationState | null)?.mergedIntoId ?? null) !==
      (now as OrganisationState).mergedIntoId,
  );
  const targets = (some: ChangedRecord[]) =>
    some.flatMap(({ recordId, before, now }) =>
      [
        recordId,
        ...[before, now].map((state) => (state as { mergedIntoId?: string } | null)?.mergedIntoId),
      ].filter((id) => id != null),
    );
  const merged = await mergedNow(tx, programmeId);
  const mergedThen = new Map(merged);
  for (const { recordId, before } of organisations) {
    const into = (before as OrganisationState | null)?.mergedIntoId;
    if (into) mergedThen.set(recordId, into);
    else mergedThen.delete(recordId);
  }
  const standing = standingIn(Object.fromEntries(merged));
  const standingThen = standingIn(Object.fromEntries(mergedThen));
  const personTargets = targets(persons);
  const standNow = peopleAsStood(await peopleNow(tx, personTargets));
  const others = await activitiesOf(tx, programmeId, {
    people: [...new Set(personTargets.map(standNow.standingPerson))],
    organisations: [...new Set(targets(organisations).map(standing))],
  });
  const counted = await countedThenAndNow(tx, basis, of("activity"), others);

  const named = counted.flatMap(({ before, now }) =>
    [before, now].flatMap((content) => (content ? Object.keys(content.attendance) : [])),
  );
  const now = await peopleNow(tx, [...new Set([...named, ...personTargets])]);
  const before = peopleThen(now, persons);
  const facts = (
    side: (one: Counted) => ActivityContent | null,
    people: Map<string, PersonStood>,
    stands: typeof standing,
  ): ActivityFact[] => {
    const known = { ...peopleAsStood(people), standing: stands };
    return counted.flatMap((one) => {
      const content = side(one);
      return content ? [{ ...factsOf(content, known), id: one.id }] : [];
    });
  };
  const causes: LedgerCause[] = ["counted_later", "corrected", "no_longer_counted"];
  const afterThe = (first: number) => {
    const done = new Set(causes.slice(0, first));
    return (one: Counted) => {
      const own = causeFor(one);
      return own !== null && done.has(own) ? one.now : one.before;
    };
  };
  const stages = causes.map((cause, at) => ({
    cause,
    facts: facts(afterThe(at + 1), before, standingThen),
  }));
  const today = facts((one) => one.now, now, standing);
  const byId = new Map(counted.map((one) => [one.id, one]));
  return {
    ids: counted.map(({ id }) => id),
    personIds: [...now.keys()],
    start: facts((one) => one.before, before, standingThen),
    stages: [
      ...stages,
      { cause: "people", facts: facts(afterThe(causes.length), now, standingThen) },
      { cause: "organisations", facts: today },
    ],
    now: today,
    causeOf: (id) => {
      const one = byId.get(id);
      return one ? causeFor(one) : null;
    },
  };
}

/** Those of the activities that lie in a scope of figures: the same reading as the conditions of the database. */
export const inFilter = (
  facts: readonly ActivityFact[],
  { country, partner, from, to }: Omit<FiguresFilter, "basis">,
): ActivityFact[] =>
  facts.filter((one) => {
    const month = one.start ? monthOf(one.start) : null;
    const inTime = month === null ? !from && !to : (!from || month >= from) && (!to || month <= to);
    return (
      inTime && (!country || one.country === country) && (!partner || one.partnerId === partner)
    );
  });
