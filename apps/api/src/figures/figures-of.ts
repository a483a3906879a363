import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { dashboardFigures, type DashboardFigures } from "@suivi/domain/figures/dashboard";
import { LRUCache } from "lru-cache";
import type { Tx } from "../write/commit";
import {
  cellsIn,
  distinctIn,
  type FiguresFilter,
  fullestRoomIn,
  labelsIn,
  programmeHead,
} from "./queries";

export type Figures = {
  unchanged: false;
  revision: number;
  basis: FiguresFilter["basis"];
  fictional: boolean;
  figures: DashboardFigures;
  labels: Awaited<ReturnType<typeof labelsIn>>;
};

// Keyed by revision, so that no copy of the server can hold a figure longer than it is true.
const known = new LRUCache<string, Figures>({ max: 500 });

/** The figures of a programme on a basis, for a scope; `knownRevision` answered by "unchanged" as long as it stands. */
export async function figuresOf(
  { db, programmeId, reach }: { db: Tx; programmeId: ReadableProgrammeId; reach: string },
  asked: FiguresFilter,
  knownRevision?: number,
): Promise<Figures | { unchanged: true; revision: number }> {
  const outside = reach === "approved";
  const filter: FiguresFilter = outside ? { ...asked, basis: "approved" } : asked;
  const head = await programmeHead(db, programmeId);
  if (!head) throw new DomainError("not_found");
  const { revision, fictional } = head;
  if (knownRevision === revision) return { unchanged: true, revision };

  const { basis, country, partner, from, to } = filter;
  const key = JSON.stringify([programmeId, revision, outside, basis, country, partner, from, to]);
  const before = known.get(key);
  if (before) return before;
  const cells = await cellsIn(db, programmeId, filter);
  const input = {
    cells,
    named: await distinctIn(db, programmeId, filter),
    fullestRoom: await fullestRoomIn(db, programmeId, filter),
    audience: outside ? ("outside" as const) : ("inside" as const),
  };
  const labels = await labelsIn(db, programmeId, head.content);
  const answer: Figures = {
    unchanged: false,
    revision,
    basis,
    fictional,
    figures: dashboardFigures(input),
    labels,
  };
  known.set(key, answer);
  return answer;
}
