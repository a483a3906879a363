import { DomainError } from "@suivi/domain/errors";
import { type Json, mergeChanges } from "@suivi/domain/merge";
import { type OrganisationContent, withNamesOf } from "@suivi/domain/organisations/schema";
import { namingStanding } from "@suivi/domain/organisations/standing";
import type { Problem } from "@suivi/domain/problems/problem";
import { organisationRecord, type OrganisationState } from "../../records/organisation";
import { programmeRecord } from "../../records/programme";
import type { ChangeInput, RecordKind } from "../../write/commit";
import { follow, type Leading } from "../../write/follow";
import { type Named, namingRecords, renameIn } from "./naming-records";
import {
  followedIn,
  giveBack,
  type HandedOver,
  handOver,
  lastMerge,
  recordsNaming,
  standingOrganisation,
} from "./store";

type Merged = OrganisationState & { handedOver?: HandedOver };

const refuse = (code: Problem["code"]): DomainError =>
  new DomainError("invalid", { problems: [{ path: "intoId", code }] });

/**
 * One organisation turns out to be another: its names, people, files and members go to the one that stands, and every
 * record that named it names the other, each with its own line in its own history.
 */
export async function mergeInto(
  at: Leading,
  { programmeId, id, intoId }: ChangeInput & { intoId: string },
  current: OrganisationState | null,
  content: OrganisationContent,
): Promise<Merged> {
  if (id === intoId) throw refuse("same_organisation");
  const into = await standingOrganisation(at.tx, programmeId, intoId);
  if (!into || !current || current.mergedIntoId) throw refuse("unknown_organisation");

  const naming = await recordsNaming(at.tx, programmeId, id);
  const handedOver = await handOver(at.tx, id, intoId);
  await follow(at, organisationRecord, intoId, (state) => ({
    ...state,
    content: withNamesOf(state.content, content),
  }));
  const rename = <C extends object>(said: C) =>
    namingStanding(said, (one) => (one === id ? intoId : one));
  for (const { kind, id: recordId } of naming)
    await renameIn(at, namingRecords[kind], recordId, rename, "followed_merge");
  await follow(at, programmeRecord, programmeId, ({ content: programme }) => {
    const named = rename(programme);
    const consortium = named.consortium.map((part) =>
      part.fundedById === part.organisationId ? { ...part, fundedById: null } : part,
    );
    return named === programme ? null : { content: { ...named, consortium } };
  });
  return { content, mergedIntoId: intoId, handedOver };
}

/**
 * The undo of a merge: the organisation stands by itself again, and every record that followed names it as before. What
 * somebody said of a record since stays said.
 */
export async function partFrom(
  at: Leading,
  { programmeId, id }: ChangeInput,
  current: OrganisationState | null,
  content: OrganisationContent,
): Promise<OrganisationState> {
  const merge = await lastMerge(at.tx, id);
  if (!current?.mergedIntoId || !merge) throw refuse("unknown_organisation");
  const { mergedIntoId } = current;
  // In the order in which they were made: what was merged further is first what it was.
  if (!(await standingOrganisation(at.tx, programmeId, mergedIntoId)))
    throw refuse("merged_meanwhile");
  const { handedOver } = merge.after as Merged;
  await giveBack(at.tx, id, mergedIntoId, handedOver ?? { people: [], files: [] });
  const records: Record<string, RecordKind<Named>> = {
    ...namingRecords,
    organisation: organisationRecord,
    programme: programmeRecord,
  };
  for (const { kind, recordId, before, after } of await followedIn(
    at.tx,
    programmeId,
    merge.revision,
  )) {
    const [was, became] = [before, after].map((state) => (state as { content: Json }).content);
    const rename = (now: object) => mergeChanges(became, was, now as Json).merged as object;
    await renameIn(at, records[kind]!, recordId, rename, "followed_part");
  }
  return { content, mergedIntoId: null };
}
