import { newTestDb } from "@suivi/db/testing";
import type { ActivityContent, PersonContent } from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import { inject, test as base } from "vitest";
import { passwords } from "../features/access/passwords";
import { viewerById } from "../features/access/store";
import type { FiguresFilter } from "../figures/queries";
import { makeServer } from "../http/server";
import { appRouter } from "../router";
import { createCallerFactory } from "../trpc";
import { aPerson, anActivity } from "./build";
import { type Name, people, type Role, world } from "./world";

const createCaller = createCallerFactory(appRouter);
const secret = "a secret of the tests, long enough to sign with";
type More = { people?: (PersonContent & { id: string })[]; send?: boolean };
type Step = { by?: Name; id?: string; baseVersion?: number };

/** A database of its own with two programmes in it, and everybody's way in: `given.as("amina").activities.save(…)`. */
async function given() {
  const { db, url, drop } = await newTestDb(inject("postgres"));
  const pass = passwords(db, { secret, secure: false });
  const made = await world(db);
  const { programmeId, add } = made;

  const viewer = (name: Name) => viewerById(db, made.users[name]);
  // Each call signs in anew, so that what changes in a membership holds for the next call, as in the browser.
  const as = async (role: Role) =>
    createCaller({ db, passwords: pass, viewer: role === "nobody" ? null : await viewer(role) });

  /** What every change carries. */
  const change = (id: string = newId(), baseVersion = 0) => ({
    programmeId,
    changeId: newId(),
    id,
    baseVersion,
  });
  /** A new activity of Amina's partner as the form sends it. */
  const logging = (
    content: Partial<ActivityContent> = {},
    { people: named = [], send = false }: More = {},
  ) => ({
    ...change(),
    content: anActivity({ partnerId: add, ...content }),
    people: named,
    send,
  });
  /** An activity in the books; its id. */
  async function logged(content: Partial<ActivityContent> = {}, more: More & { by?: Name } = {}) {
    const { by = "amina", ...rest } = more;
    return (await (await as(by)).activities.save(logging(content, rest))).id;
  }
  /** An activity that the lead has approved, at version 2. */
  async function approved(content: Partial<ActivityContent> = {}, more: More & { by?: Name } = {}) {
    const id = await logged(content, { ...more, send: true });
    await (await as("lead")).review.approve(change(id, 1));
    return id;
  }
  /** An activity with these people on its sheet, all present on its one day. */
  function withNames(names: string[], content: Partial<ActivityContent> = {}) {
    const named = names.map((name) => aPerson({ name }));
    const day = content.start ?? "2023-10-11";
    const attendance = Object.fromEntries(
      named.map(({ id }, row) => [id, { row, marks: { [day]: "present" as const } }]),
    );
    return { content: { start: day, attendance, ...content }, people: named };
  }
  /** An activity revised: what is not said stays. */
  async function revise(id: string, content: Partial<ActivityContent>, step: Step & More = {}) {
    const { by = "amina", send = false, people: named = [] } = step;
    const caller = await as(by);
    const { version, content: shown } = await caller.activities.get({ programmeId, id });
    return caller.activities.save({
      ...change(id, step.baseVersion ?? version),
      content: { ...shown, ...content } as ActivityContent,
      people: named,
      send,
    });
  }

  return {
    ...made,
    db,
    /** Where the database is, for what opens it itself. */
    url,
    passwords: pass,
    as,
    viewer,
    change,
    logging,
    logged,
    approved,
    withNames,
    revise,
    /** The server as it answers on its port. */
    server: () => makeServer({ db, secret, secure: false, version: "0.0.0" }),
    /** A session of this person, as the cookie that a browser sends. */
    async cookie(name: Name) {
      const token = newId().replaceAll("-", "");
      const [id, expiresAt] = [newId(), new Date(Date.now() + 3_600_000)];
      await db.session.create({ data: { id, token, expiresAt, userId: made.users[name] } });
      return `suivi.session_token=${token}.signature`;
    },
    /** What the figures of the whole programme say to somebody. */
    async figures(role: Role = "lead", filter: Partial<FiguresFilter> = {}) {
      const caller = await as(role);
      const answer = await caller.dashboard.figures({
        programmeId,
        filter: { basis: "approved", ...filter },
      });
      if (answer.unchanged) throw new Error("Nothing was known before.");
      return answer.figures;
    },
    drop,
  };
}
export type Given = Awaited<ReturnType<typeof given>>;

export const test = base.extend<{ given: Given }>({
  given: async ({}, use) => {
    const it = await given();
    await use(it);
    await it.drop();
  },
});
export { people };
