import {
  mayOn,
  type ReadableProgrammeId,
  reachOf,
  type Standing,
} from "@suivi/domain/access/policy";
import { followUpLines } from "../../lines/queries";
import type { Context } from "../../trpc";

type Reader = { db: Context["db"]; standing: Standing; programmeId: ReadableProgrammeId };

/**
 * Follow-ups that are still to be done, the first due first: to coordinators those of what they log for, to whoever
 * decides on all records the overdue ones.
 */
export async function followUpsToDo({ db, standing, programmeId }: Reader) {
  const today = new Date().toISOString().slice(0, 10);
  const lead = reachOf(standing, "review.decide") === "all";
  const lines = (await followUpLines({ db, programmeId }, lead ? today : null)).filter((line) =>
    mayOn(standing, "activity.log", { partnerId: line.partnerId, country: line.country }),
  );
  return lines.map((line) => ({ ...line, overdue: line.due < today }));
}
