import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { dashboardFigures, type DashboardFigures } from "@suivi/domain/figures/dashboard";
import { LRUCache } from "lru-cache";
import type { Tx } from "../write/commit";
import { type FiguresFilter, figuresRow, labelsOf, revisionOf } from "./queries";

export type Figures = {
  unchanged: false;
  revision: number;
  basis: FiguresFilter["basis"];
  fictional: boolean;
  figures: DashboardFigures;
  labels: ReturnType<typeof labelsOf>;
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
  const revision = await revisionOf(db, programmeId);
  if (revision === null) throw new DomainError("not_found");
  if (knownRevision === revision) return { unchanged: true, revision };

  const { basis, country, partner, from, to } = filter;
  const keyAt = (at: number) =>
    JSON.stringify([programmeId, at, outside, basis, country, partner, from, to]);
  const before = known.get(keyAt(revision));
  if (before) return before;
  const ledger = outside ? ("outside" as const) : basis;
  const row = await figuresRow(db, programmeId, { ...filter, ledger });
  if (!row) throw new DomainError("not_found");
  const audience = outside ? ("outside" as const) : ("inside" as const);
  const answer: Figures = {
    unchanged: false,
    revision: row.revision,
    basis,
    fictional: row.fictional,
    figures: dashboardFigures({ ...row, audience }),
    labels: labelsOf(row),
  };
  // Written meanwhile, it is of the later revision, and kept as such.
  known.set(keyAt(row.revision), answer);
  return answer;
}
