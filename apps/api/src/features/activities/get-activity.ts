import {
  mayOn,
  type ReadableProgrammeId,
  reachOf,
  type Standing,
} from "@suivi/domain/access/policy";
import { asSeen, sightOf } from "@suivi/domain/access/visible";
import { headsOf, peoplePresent, totalOf } from "@suivi/domain/activities/heads";
import { type ActivityContent, type Sex, sexes } from "@suivi/domain/activities/schema";
import { DomainError } from "@suivi/domain/errors";
import { hideSmallCounts, smallCount } from "@suivi/domain/figures/small-counts";
import type { Review, ReviewStatus } from "@suivi/domain/review/status";
import { scopeOf } from "./save-activity";
import {
  activityRow,
  approvalOf,
  contentAt,
  isFictional,
  partnerOf,
  peopleOnSheet,
  userName,
} from "./store";
import type { Context } from "../../trpc";

type Reader = { db: Context["db"]; standing: Standing; programmeId: ReadableProgrammeId };

/** The page of one activity, as this reader may see it. Throws not_found for outsiders until it is approved. */
export async function getActivity({ db, standing, programmeId }: Reader, id: string) {
  const row = await activityRow(db, programmeId, id);
  if (!row) throw new DomainError("not_found");
  const review: Review = {
    status: row.reviewStatus as ReviewStatus,
    note: row.reviewNote,
    approvedVersion: row.approvedVersion,
  };
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
  const sexOf = (personId: string) =>
    (people.find((person) => person.id === personId)?.sex ?? "unknown") as Sex;
  const heads = headsOf(whole, sexOf);
  const content = asSeen(whole, sight);
  const [partner, author, approval, fictional] = await Promise.all([
    partnerOf(db, programmeId, whole.partnerId),
    userName(db, row.authorId),
    review.approvedVersion === null ? null : approvalOf(db, id, review.approvedVersion),
    isFictional(db, programmeId),
  ]);
  return {
    id,
    version: row.version,
    content: outside ? withoutSmallCounts(content, heads) : content,
    review: outside ? { ...review, status: "approved" as const, note: null } : review,
    sight,
    mayLog: mayOn(standing, "activity.log", scopeOf(whole)),
    mayDecide: reachOf(standing, "review.decide") === "all",
    people: sight.names ? people.map((person) => ({ ...person, sex: person.sex as Sex })) : [],
    namedCount: peoplePresent(whole).length,
    heads: heads && (outside ? shownHeads(heads) : heads),
    total: heads && totalOf(heads),
    author: outside || !author ? null : author,
    partner,
    approvedBy: approval && {
      name: outside ? null : approval.byName,
      at: approval.at.toISOString(),
    },
    fictional,
  };
}

/** Head count by sex for outsiders; null: hidden because small. */
function shownHeads(heads: Record<Sex, number>): Record<Sex, number | null> {
  const shown = hideSmallCounts(sexes.map((sex) => ({ category: sex, people: heads[sex] })));
  return Object.fromEntries(shown.map(({ category, people }) => [category, people])) as Record<
    Sex,
    number | null
  >;
}

/** What outsiders get of the typed counts: the shown cells only, and no mark below the small count. */
function withoutSmallCounts(
  content: ActivityContent,
  heads: Record<Sex, number> | null,
): ActivityContent {
  const { ofWhom } = content;
  const mark = (count: number | null) =>
    count !== null && count > 0 && count < smallCount ? null : count;
  return {
    ...content,
    headCount: heads ? shownHeads(heads) : content.headCount,
    ofWhom: {
      youth: mark(ofWhom.youth),
      disability: mark(ofWhom.disability),
      displaced: mark(ofWhom.displaced),
    },
  };
}
