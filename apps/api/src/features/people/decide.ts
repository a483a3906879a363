import { mayOn, type Standing } from "@suivi/domain/access/policy";
import { personNamed } from "@suivi/domain/activities/schema";
import { DomainError } from "@suivi/domain/errors";
import {
  corrected,
  correctionProblems,
  type PersonCorrection,
} from "@suivi/domain/people/correction";
import type { PersonState } from "../../records/person";
import type { Viewer } from "../../viewer";
import { type ChangeInput, commit } from "../../write/commit";
import { follow, type Leading } from "../../write/follow";
import type { Context } from "../../trpc";
import { allMergedInto, forget, personRecord } from "./store";

type Ctx = { db: Context["db"]; viewer: Viewer; standing: Standing };

const unknown = (path: string): DomainError =>
  new DomainError("invalid", { problems: [{ path, code: "unknown_person" }] });
const mayRevise =
  ({ standing }: Ctx) =>
  ({ partnerId }: PersonState) =>
    mayOn(standing, "person.revise", { partnerId, country: "" });
type At = Leading & { version: number };
type Decide = (state: PersonState, at: At) => Promise<PersonState> | PersonState;
const decision = (ctx: Ctx, change: ChangeInput, did: string, decide: Decide, erases = false) =>
  commit<PersonState>(ctx, personRecord, {
    ...change,
    action: "person.revise",
    did,
    sent: change,
    may: mayRevise(ctx),
    settle: (current, _, at) =>
      decide(current!, { ...at, programmeId: change.programmeId, viewer: ctx.viewer }),
    ...(erases ? { erases } : {}),
  });

/** What is on record of a person is corrected; who was merged into another or erased is nobody's to correct. */
export const revisePerson = (ctx: Ctx, change: ChangeInput & { content: PersonCorrection }) => {
  const { content: typed, ...sent } = change;
  return commit<PersonState>(ctx, personRecord, {
    ...sent,
    action: "person.revise",
    did: "revised",
    sent: change,
    may: mayRevise(ctx),
    edit: (base) => corrected(base?.content ?? { consent: null }, typed),
    settle: (current, content) => {
      if (!current || current.mergedIntoId || current.erased) throw unknown("id");
      const problems = correctionProblems(content, new Date().toISOString().slice(0, 10));
      if (problems.length > 0) throw new DomainError("invalid", { problems });
      return { ...current, content };
    },
  });
};

/** One person turns out to be another of the same partner: sheets stay as they were typed, figures count one. */
export const mergePeople = (ctx: Ctx, change: ChangeInput & { intoId: string }) =>
  decision(ctx, change, "merged", async (state, { tx }) => {
    const { intoId } = change;
    const into = await personRecord.load(tx, change.programmeId, intoId);
    const stands = into && !into.state.mergedIntoId && !into.state.erased;
    if (!stands || intoId === change.id || into.state.partnerId !== state.partnerId || state.erased)
      throw unknown("intoId");
    if (state.mergedIntoId) throw unknown("id");
    return { ...state, mergedIntoId: intoId };
  });

/** The undo of a merge: two people again, as they were typed. */
export const partPeople = (ctx: Ctx, change: ChangeInput) =>
  decision(ctx, change, "parted", (state) => {
    if (!state.mergedIntoId) throw unknown("id");
    return { ...state, mergedIntoId: null };
  });

/** Somebody looked: these two are two. They are not suspected again. */
export const tellApart = (ctx: Ctx, change: ChangeInput & { otherId: string }) =>
  decision(ctx, change, "told_apart", async (state, { tx }) => {
    const { otherId } = change;
    const other = await personRecord.load(tx, change.programmeId, otherId);
    if (!other || otherId === change.id || other.state.partnerId !== state.partnerId)
      throw unknown("otherId");
    return { ...state, notSame: [...new Set([...state.notSame, otherId])] };
  });

const erasedState = (state: PersonState): PersonState => ({
  ...state,
  content: personNamed("", state.content.sex),
  notSame: [],
  erased: true,
});

/** The data of these people goes, and of all who turned out to be them, each with a line in their blank history. */
export async function erasePeople(
  at: Leading,
  ids: string[],
  reason: string | null,
): Promise<void> {
  await forget(at.tx, ids);
  for (const id of ids)
    await follow(at, personRecord, id, (state) => (state.erased ? null : erasedState(state)), {
      did: "erased",
      erases: true,
      reason,
    });
}

/**
 * All data of a person goes, out of the history too. On sheets they are one of those without a name, so head counts
 * stay; the sex stays for them, and nothing else.
 */
export const erasePerson = (ctx: Ctx, change: ChangeInput) =>
  decision(
    ctx,
    change,
    "erased",
    async (state, at) => {
      await erasePeople(at, await allMergedInto(at.tx, change.id), null);
      await forget(at.tx, [change.id]);
      return erasedState(state);
    },
    true,
  );
