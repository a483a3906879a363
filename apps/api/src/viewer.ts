import type { Membership, Standing } from "@suivi/domain/access/policy";
import { liesWithin, type ShareContent } from "@suivi/domain/access/share";
import { DomainError } from "@suivi/domain/errors";

/** The person signed in, with every membership they have: read once a request, in one query. */
export type Viewer = {
  id: string;
  name: string;
  email: string;
  language: string | null;
  administrator: boolean;
  memberships: (Membership & { programmeId: string })[];
  /** Of a visitor: the link they came by, and what it shows. */
  link?: { id: string; content: ShareContent };
};

/** How this person stands to a programme; a programme that is not theirs does not exist for them. */
export function standingIn(viewer: Viewer, programmeId: string): Standing {
  const membership = viewer.memberships.find((one) => one.programmeId === programmeId) ?? null;
  if (!membership && !viewer.administrator) throw new DomainError("not_found");
  return { administrator: viewer.administrator, membership };
}

/** What a viewer asks for, if it lies within what their link shows; members ask for all. Throws not_allowed. */
export function withinLink<F extends Parameters<typeof liesWithin>[0]>(
  { link }: Viewer,
  filter: F,
): F {
  if (link && (link.content.thing !== "dashboard" || !liesWithin(filter, link.content)))
    throw new DomainError("not_allowed");
  return filter;
}
