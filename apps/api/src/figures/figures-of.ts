import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { dashboardFigures, type DashboardFigures } from "@suivi/domain/figures/dashboard";
import { LRUCache } from "lru-cache";
import type { Tx } from "../write/commit";
import { type FiguresFilter, figuresRow, labelsOf } from "./queries";

export type Figures = {
  unchanged: false;
  revision: number;
  basis: FiguresFilter["basis"];
  fictional: boolean;
  figures: DashboardFigures;
  labels: ReturnType<typeof labelsOf>;
};

// Held as long as the revision stands, which is asked each time: no copy of the server has a figure that is not true.
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
  const { basis, country, partner, from, to } = filter;
  const key = JSON.stringify([programmeId, outside, basis, country, partner, from, to]);
  const last = known.get(key);
  const ledger = outside ? ("outside" as const) : basis;
  const row = await figuresRow(db, programmeId, { ...filter, ledger }, [
    knownRevision ?? -1,
    last?.revision ?? -1,
  ]);
  if (!row) throw new DomainError("not_found");
  const { revision, fictional, sums } = row;
  if (revision === knownRevision) return { unchanged: true, revision };
  if (!sums) return last!;
  const audience = outside ? ("outside" as const) : ("inside" as const);
  const answer: Figures = {
    unchanged: false,
    revision,
    basis,
    fictional,
    figures: dashboardFigures({ ...sums, audience }),
    labels: labelsOf(sums),
  };
  known.set(key, answer);
  return answer;
}
