import type { CalendarDate } from "@suivi/domain/dates";
import { again } from "../../again";
import type { Context } from "../../trpc";
import { erasePeople } from "./decide";
import { lockedProgramme, namedPeople, programmesKeeping, raiseRevision } from "./store";

/** Who cleans up, as the history tells: nobody signed in. */
const cleaner = { id: "retention", name: "Suivi" };
const batch = 200;

export type Cleaned = { programme: string; until: CalendarDate; people: number };

/**
 * Erases names and contacts in every programme whose date is past, each person with a line in the history, in batches
 * that each leave every figure right. With `look`, only says how many it would be.
 */
export async function cleanUp(
  db: Context["db"],
  today: CalendarDate,
  { look = false, only = null as string | null } = {},
): Promise<Cleaned[]> {
  const cleaned: Cleaned[] = [];
  for (const { id: programmeId, code, until } of await programmesKeeping(db)) {
    if (until >= today || (only !== null && only !== programmeId)) continue;
    const ids = await namedPeople(db, programmeId);
    for (let from = 0; from < ids.length && !look; from += batch)
      await db.$transaction(
        async (tx) => {
          const revision = (await lockedProgramme(tx, programmeId)) + 1;
          const viewer = {
            ...cleaner,
            email: "",
            language: null,
            administrator: false,
            memberships: [],
          };
          await erasePeople(
            { tx, programmeId, revision, viewer },
            ids.slice(from, from + batch),
            until,
          );
          await raiseRevision(tx, programmeId, revision);
        },
        { timeout: 300_000, maxWait: 30_000 },
      );
    cleaned.push({ programme: code, until, people: ids.length });
  }
  return cleaned;
}

const hour = 3_600_000;
/** Cleans up each hour as long as the program runs, in any copy of it: what one has erased the others find erased. */
export const startCleaningUp = (db: Context["db"], everyMs = hour): (() => Promise<void>) =>
  again(async () => {
    await cleanUp(db, new Date().toISOString().slice(0, 10));
    return false;
  }, everyMs);
