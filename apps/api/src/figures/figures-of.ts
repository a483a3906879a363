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

type Reader = { db: Tx; programmeId: ReadableProgrammeId; reach: string };
type Unchanged = { unchanged: true; revision: number };

/** The figures of a programme on a basis, for a scope; `knownRevision` answered by "unchanged" as long as it stands. */
export async function figuresOf(reader: Reader, asked: FiguresFilter): Promise<Figures>;
export async function figuresOf(
  reader: Reader,
  asked: FiguresFilter,
  knownRevision: number | undefined,
): Promise<Figures | Unchanged>;
export async function figuresOf(
  { db, programmeId, reach }: Reader,
  asked: FiguresFilter,
  knownRevision?: number,
): Promise<Figures | Unchanged> {
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
  const inLedger = { ...filter, ledger: outside ? ("outside" as const) : basis };
  const input = {
    cells: await cellsIn(db, programmeId, inLedger),
    named: await distinctIn(db, programmeId, inLedger),
    fullestRoom: await fullestRoomIn(db, programmeId, inLedger),
    audience: outside ? ("outside" as const) : ("inside" as const),
  };
  const labels = await labelsIn(db, programmeId, head.content);
  // Written meanwhile: the parts of two revisions are no figures of either.
  const now = await programmeHead(db, programmeId);
  if (now?.revision !== revision) return figuresOf({ db, programmeId, reach }, asked);
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
