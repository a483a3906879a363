import type { Db } from "@suivi/db";
import type { MembershipContent } from "@suivi/domain/access/membership";
import type { ActivityContent, PersonContent } from "@suivi/domain/activities/schema";
import type { CalendarDate } from "@suivi/domain/dates";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { saveActivity } from "../features/activities/save-activity";
import { decide } from "../features/review/decide";
import { membershipRecord, type MembershipState } from "../records/membership";
import { organisationRecord, type OrganisationState } from "../records/organisation";
import { programmeRecord, type ProgrammeState } from "../records/programme";
import { standingIn, type Viewer } from "../viewer";
import { commit } from "../write/commit";
import { fixedId } from "./fixed-id";

type Loader = { db: Db; viewer: Viewer; programmeId: string };

/** Seeds go the one write path like everything else, so their journal and figures are real. */
export async function loadOrganisation(
  { db, viewer, programmeId }: Loader,
  id: string,
  content: OrganisationContent,
) {
  const sent = { id, content };
  const change = { programmeId, id, changeId: fixedId("add", id), baseVersion: 0 };
  await commit<OrganisationState>({ db, viewer }, organisationRecord, {
    ...change,
    action: "organisation.revise",
    did: "added",
    sent,
    edit: () => content,
    settle: (_, settled) => ({ content: settled, mergedIntoId: null }),
  });
}

export async function loadProgramme(
  { db, viewer, programmeId }: Loader,
  { code, fictional }: { code: string; fictional: boolean },
  content: ProgrammeContent,
) {
  await db.programme.upsert({
    where: { id: programmeId },
    create: { id: programmeId, code, fictional, version: 0, content: {} },
    update: {},
  });
  await commit<ProgrammeState>({ db, viewer }, programmeRecord, {
    programmeId,
    id: programmeId,
    changeId: fixedId("add", programmeId),
    baseVersion: 0,
    action: "programme.revise",
    did: "added",
    sent: content,
    edit: () => content,
    settle: (_, settled) => ({ content: settled }),
  });
}

export async function loadMembership(
  { db, viewer, programmeId }: Loader,
  userId: string,
  membership: Omit<MembershipContent, "administrator">,
) {
  const id = fixedId("membership", userId, programmeId);
  await commit<MembershipState>({ db, viewer }, membershipRecord, {
    programmeId,
    id,
    changeId: fixedId("add", id),
    baseVersion: 0,
    action: "membership.revise",
    did: "added",
    sent: membership,
    edit: () => ({ userId, administrator: false, ...membership }),
    settle: (_, content) => ({ content, ended: false }),
  });
}

type Activity = {
  id: string;
  content: ActivityContent;
  people: (PersonContent & { id: string })[];
  send: boolean;
};

export async function loadActivity(
  { db, viewer, programmeId }: Loader,
  { id, ...activity }: Activity,
) {
  const standing = standingIn(viewer, programmeId);
  const change = { programmeId, id, changeId: fixedId("add", id), baseVersion: 0 };
  return saveActivity({ db, viewer, standing }, { ...change, ...activity });
}

export async function decideOn(
  { db, viewer, programmeId }: Loader,
  id: string,
  did: "approved" | "returned",
  note: string | null,
) {
  const change = { programmeId, id, changeId: fixedId(did, id), baseVersion: 1 };
  return decide({ db, viewer }, change, { did, note, sent: { ...change, note } });
}

/** The day on which the first change of a programme was made: a seed that was broken off goes on with the same dates. */
export async function firstDayOf(db: Db, programmeId: string): Promise<CalendarDate> {
  const { at } = await db.journalEntry.findFirstOrThrow({
    where: { programmeId },
    orderBy: { number: "asc" },
    select: { at: true },
  });
  return at.toISOString().slice(0, 10);
}
