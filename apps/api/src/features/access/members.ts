import { type MembershipContent, membershipProblems } from "@suivi/domain/access/membership";
import { DomainError } from "@suivi/domain/errors";
import { newId } from "@suivi/domain/ids";
import type { Problem } from "@suivi/domain/problems/problem";
import { membershipRecord, type MembershipState } from "../../records/membership";
import type { Viewer } from "../../viewer";
import { type ChangeInput, commit, type Tx, type Writer } from "../../write/commit";
import { hashPassword } from "./passwords";
import {
  countriesOf,
  isMember,
  isPartner,
  lockAdministrators,
  makeAccount,
  otherLeads,
  rightsOf,
  setPassword,
  userByEmail,
} from "./store";

type Revise = ChangeInput & { content: MembershipContent };
export type NewMember = Revise & { name: string; email: string; password: string };

const refuse = (...problems: Problem[]): never => {
  throw new DomainError("invalid", { problems });
};

/**
 * Gives somebody a place in a programme, and an account with this first password when the address has none yet. Sent
 * twice it is applied once; the password is in no journal. Throws DomainError invalid, not_allowed.
 */
export async function addMember(ctx: Writer, input: NewMember) {
  const { name, email, password, content: place, ...change } = input;
  const hash = await hashPassword(password);
  return commit<MembershipState>(ctx, membershipRecord, {
    ...change,
    action: "membership.revise",
    did: "added",
    sent: { ...change, place, name, email },
    edit: (base) => ({ ...place, userId: base?.content.userId ?? newId() }),
    settle: async (current, content, { tx }) => {
      if (current) return settled(tx, ctx.viewer, change.programmeId, current, content);
      const known = await userByEmail(tx, email);
      if (known && (await isMember(tx, known.id, change.programmeId)))
        refuse({ path: "email", code: "already_member" });
      const userId = known?.id ?? content.userId;
      if (!known) await makeAccount(tx, { id: userId, name, email, hash });
      const before = known?.administrator ?? false;
      const state = await settled(
        tx,
        ctx.viewer,
        change.programmeId,
        { content: { ...content, userId, administrator: before }, ended: false },
        // An administrator who gets a role stays one: only the person's own line can take that away.
        { ...content, userId, administrator: before || content.administrator },
      );
      return known ? state : { ...state, accountMade: true };
    },
  });
}

/** Gives a member another role. Refused for the last lead and the last administrator. */
export const reviseMember = (ctx: Writer, { content, ...change }: Revise) =>
  commit<MembershipState>(ctx, membershipRecord, {
    ...change,
    action: "membership.revise",
    did: "revised",
    sent: { ...change, content },
    edit: (base) => {
      if (!base) throw new DomainError("not_found");
      return { ...content, userId: base.content.userId };
    },
    settle: (current, merged, { tx }) =>
      settled(tx, ctx.viewer, change.programmeId, current!, merged),
  });

/** Ends a membership; what the person wrote stays, under their name. An administrator stays one. */
export const endMember = (ctx: Writer, change: ChangeInput) =>
  commit<MembershipState>(ctx, membershipRecord, {
    ...change,
    action: "membership.revise",
    did: "ended",
    sent: change,
    settle: async (current, content, { tx }) => {
      await keepALead(tx, change.programmeId, current!.content, null);
      return { content, ended: true };
    },
  });

/** Replaces a forgotten password and ends the person's sessions. Leads do so for people whose every right is of theirs. */
export async function givePassword(
  ctx: Writer,
  { password, ...change }: ChangeInput & { password: string },
) {
  const hash = await hashPassword(password);
  return commit<MembershipState>(ctx, membershipRecord, {
    ...change,
    action: "membership.revise",
    did: "password_given",
    sent: change,
    settle: async (current, content, { tx }) => {
      const [rights] = await rightsOf(tx, [content.userId]);
      if (!rights || !inCareOf(ctx.viewer, rights))
        refuse({ path: "password", code: "password_not_yours_to_give" });
      await setPassword(tx, content.userId, hash);
      return current!;
    },
  });
}

/** Whether this person may give that one a new password: an account opens everything that its owner may do. */
export function inCareOf(
  viewer: Viewer,
  rights: { administrator: boolean; programmes: string[] },
): boolean {
  const leads = viewer.memberships.filter(({ role }) => role === "lead");
  const led = new Set(leads.map(({ programmeId }) => programmeId));
  return (
    viewer.administrator ||
    (!rights.administrator && rights.programmes.every((programme) => led.has(programme)))
  );
}

type Content = MembershipState["content"];

async function settled(
  tx: Tx,
  viewer: Viewer,
  programmeId: string,
  { content: before }: MembershipState,
  after: Content,
): Promise<MembershipState> {
  const problems = membershipProblems(after, await countriesOf(tx, programmeId));
  if (problems.length > 0) refuse(...problems);
  const partner = after.organisationId;
  if (partner !== null && !(await isPartner(tx, programmeId, partner)))
    refuse({ path: "organisationId", code: "unknown_organisation" });
  if (before.administrator !== after.administrator) {
    if (!viewer.administrator) refuse({ path: "administrator", code: "administrators_only" });
    const administrators = await lockAdministrators(tx);
    if (before.administrator && administrators.length < 2)
      refuse({ path: "administrator", code: "last_administrator" });
  }
  await keepALead(tx, programmeId, before, after.role);
  return { content: after, ended: false };
}

async function keepALead(
  tx: Tx,
  programmeId: string,
  { userId, role }: Content,
  next: Content["role"],
): Promise<void> {
  if (role !== "lead" || next === "lead") return;
  if ((await otherLeads(tx, programmeId, userId)) === 0)
    refuse({ path: "role", code: "last_lead" });
}
