import type { MembershipContent } from "@suivi/domain/access/membership";
import type { RecordKind } from "../write/commit";

export type MembershipState = {
  content: MembershipContent & { userId: string };
  ended: boolean;
  /** With the change that made the person's account. */
  accountMade?: true;
};

/** Somebody's place in a programme, as the write path reads and keeps it; an ended one is in the journal alone. */
export const membershipRecord: RecordKind<MembershipState> = {
  kind: "membership",
  async load(tx, programmeId, id) {
    const row = await tx.membership.findFirst({
      where: { id, programmeId },
      include: { user: { select: { administrator: true } } },
    });
    if (!row) return null;
    const { userId, role, organisationId, country, user } = row;
    const content = {
      userId,
      role: role as MembershipContent["role"],
      organisationId,
      country,
      administrator: user.administrator,
    };
    return { version: row.version, state: { content, ended: false } };
  },
  async store(tx, { programmeId, id, version, before, after }) {
    const { userId, administrator, ...place } = after.content;
    if (after.ended) await tx.membership.delete({ where: { id } });
    else if (before) await tx.membership.update({ where: { id }, data: { version, ...place } });
    else await tx.membership.create({ data: { id, version, userId, programmeId, ...place } });
    await tx.user.update({ where: { id: userId }, data: { administrator } });
  },
};
