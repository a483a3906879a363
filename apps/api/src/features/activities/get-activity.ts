import {
  mayOn,
  type ReadableProgrammeId,
  reachOf,
  type Standing,
} from "@suivi/domain/access/policy";
import { asSeen, sightOf } from "@suivi/domain/access/visible";
import { standingSheet } from "@suivi/domain/activities/sheet";
import { headsOf, peoplePresent, totalOf } from "@suivi/domain/activities/heads";
import { type ActivityContent, type Sex, sexes } from "@suivi/domain/activities/schema";
import { summariseTests, testsAsSeen } from "@suivi/domain/activities/tests";
import { DomainError } from "@suivi/domain/errors";
import { countAsSeen, headsAsSeen } from "@suivi/domain/figures/small-counts";
import { knownPeople } from "../../figures/known-people";
import { scopeOf } from "./save-activity";
import { activityRow, contentAt, decisionOn, namedIn, peopleOnSheet, userName } from "./store";
import type { Context } from "../../trpc";
import { reviewOf } from "../../records/reviewed";

type Reader = { db: Context["db"]; standing: Standing; programmeId: ReadableProgrammeId };

/** The page of one activity, as this reader may see it. Throws not_found for outsiders until it is approved. */
export async function getActivity({ db, standing, programmeId }: Reader, id: string) {
  const row = await activityRow(db, programmeId, id);
  if (!row) throw new DomainError("not_found");
  const review = reviewOf(row);
  const outside = reachOf(standing, "activity.read") === "approved";
  if (outside && review.approvedVersion === null) throw new DomainError("not_found");
  const version = outside ? review.approvedVersion! : row.version;
  const whole =
    outside && version !== row.version
      ? await contentAt(db, programmeId, id, version)
      : (row.content as ActivityContent);
  if (!whole) throw new DomainError("not_found");

  const sight = sightOf(standing, scopeOf(whole));
  const people = await peopleOnSheet(db, programmeId, Object.keys(whole.attendance));
  const known = await knownPeople(db, Object.keys(whole.attendance));
  const sheet = standingSheet(whole.attendance, known.standingPerson);
  const heads = headsOf({ ...whole, attendance: sheet }, known.sexOf);
  const total = heads && totalOf(heads);
  const few = outside && total !== null && countAsSeen(total) === null;
  const content = asSeen(whole, sight);
  const [named, author, approved, returned] = await Promise.all([
    namedIn(db, programmeId, whole),
    userName(db, row.authorId),
    review.approvedVersion === null ? null : decisionOn(db, id, "approved"),
    review.status === "returned" && !outside ? decisionOn(db, id, "returned") : null,
  ]);
  const partner = named.organisations.find((one) => one.id === whole.partnerId)!;
  const tests = summariseTests({ attendance: sheet, tests: whole.tests });
  return {
    id,
    version,
    content: outside ? withoutSmallCounts(content, heads) : content,
    tests: outside ? testsAsSeen(tests) : tests,
    review: outside ? { ...review, status: "approved" as const, note: null } : review,
    sight,
    mayLog: mayOn(standing, "activity.log", scopeOf(whole)),
    mayDecide: reachOf(standing, "review.decide") === "all",
    // Each by the partner that recorded them, which a corrected activity may not be of any more.
    people: people
      .filter(({ partnerId }) => mayOn(standing, "person.read", { partnerId, country: "" }))
      .map((person) => ({ ...person, sex: person.sex as Sex })),
    namedCount: few
      ? 0
      : peoplePresent({ attendance: sheet }).filter((personId) => !known.isErased(personId)).length,
    heads: heads && (outside ? headsAsSeen(heads) : heads),
    total: few ? null : total,
    /** The head count is 1 to 4, and this reader an outsider. */
    few,
    author: outside || !author ? null : author,
    partner,
    organisations: named.organisations,
    outcomes: named.outcomes,
    approvedBy: approved && { ...approved, name: outside ? null : approved.name },
    returnedBy: returned,
    fictional: named.fictional,
  };
}

/** What outsiders get of the typed counts: the shown cells only, and no mark below the small count. */
function withoutSmallCounts(
  content: ActivityContent,
  heads: Record<Sex, number> | null,
): ActivityContent {
  const { headCount, ofWhom, satisfaction = null } = content;
  const seen = heads && headsAsSeen(heads);
  const typed = sexes.some((sex) => headCount[sex] !== null);
  // A cell left empty beside a typed one is not stated, for outsiders as for members: it is no nought.
  const cell = (sex: Sex) => (typed && headCount[sex] === null ? null : seen![sex]);
  return {
    ...content,
    headCount: seen
      ? { female: cell("female"), male: cell("male"), unknown: cell("unknown") }
      : headCount,
    ofWhom: {
      youth: countAsSeen(ofWhom.youth),
      disability: countAsSeen(ofWhom.disability),
      displaced: countAsSeen(ofWhom.displaced),
    },
    // What is said of the tests stands beside, small counts apart.
    tests: null,
    satisfaction: countAsSeen(satisfaction?.answered ?? null) === null ? null : satisfaction,
  };
}
