import type { Membership, Standing } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";

/** The person signed in, with every membership they have: read once a request, in one query. */
export type Viewer = {
  id: string;
  name: string;
  email: string;
  language: string | null;
  administrator: boolean;
  memberships: (Membership & { programmeId: string })[];
};

/** How this person stands to a programme; a programme that is not theirs does not exist for them. */
export function standingIn(viewer: Viewer, programmeId: string): Standing {
  const membership = viewer.memberships.find((one) => one.programmeId === programmeId) ?? null;
  if (!membership && !viewer.administrator) throw new DomainError("not_found");
  return { administrator: viewer.administrator, membership };
}
