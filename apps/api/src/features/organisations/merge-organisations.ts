import { DomainError } from "@suivi/domain/errors";
import { sameJson } from "@suivi/domain/merge";
import { type OrganisationContent, withNamesOf } from "@suivi/domain/organisations/schema";
import { activityRecord } from "../../records/activity";
import { membershipRecord } from "../../records/membership";
import { organisationRecord, type OrganisationState } from "../../records/organisation";
import { programmeRecord } from "../../records/programme";
import type { ChangeInput } from "../../write/commit";
import { follow, type Leading } from "../../write/follow";
import { activitiesNaming, handOver, membershipsOf, standingOrganisation } from "./store";

/**
 * One organisation turns out to be another: its names, people, files and members go to the one that stands, and every
 * activity and consortium that named it names the other, each with its own line in its own history.
 */
export async function mergeInto(
  at: Leading,
  { programmeId, id, intoId }: ChangeInput & { intoId: string },
  current: OrganisationState | null,
  content: OrganisationContent,
): Promise<OrganisationState> {
  if (id === intoId)
    throw new DomainError("invalid", { problems: [{ path: "intoId", code: "same_organisation" }] });
  const into = await standingOrganisation(at.tx, programmeId, intoId);
  if (!into || !current || current.mergedIntoId)
    throw new DomainError("invalid", {
      problems: [{ path: "intoId", code: "unknown_organisation" }],
    });

  await handOver(at.tx, id, intoId);
  await follow(at, organisationRecord, intoId, (state) => ({
    ...state,
    content: withNamesOf(state.content, content),
  }));
  for (const membership of await membershipsOf(at.tx, id))
    await follow(at, membershipRecord, membership.id, (state) => ({
      ...state,
      content: { ...state.content, organisationId: intoId },
    }));
  for (const activity of await activitiesNaming(at.tx, programmeId, id))
    await follow(at, activityRecord, activity.id, (state, version) => ({
      content: renamed(state.content, id, intoId),
      // What was approved stays approved: nobody judged anything anew.
      review:
        state.review.status === "approved"
          ? { ...state.review, approvedVersion: version }
          : state.review,
    }));
  await follow(at, programmeRecord, programmeId, ({ content: programme }) => {
    const content = renamed(programme, id, intoId);
    content.consortium = content.consortium.map((part) =>
      part.fundedById === part.organisationId ? { ...part, fundedById: null } : part,
    );
    return sameJson(programme, content) ? null : { content };
  });
  return { content, mergedIntoId: intoId };
}

/** The same content with one id in place of the other; a list that then names one twice names it once. */
function renamed<C extends object>(content: C, from: string, to: string): C {
  const copy = JSON.parse(JSON.stringify(content).replaceAll(from, to)) as Record<string, unknown>;
  for (const [key, value] of Object.entries(copy))
    if (Array.isArray(value))
      copy[key] = [...new Map(value.map((item) => [sameness(item), item])).values()];
  return copy as C;
}

/** Two lines that differ in their own id alone say the same. */
const sameness = (item: unknown) =>
  JSON.stringify(item, (key, value: unknown) => (key === "id" ? undefined : value));
