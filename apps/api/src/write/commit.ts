import { createHash } from "node:crypto";
import type { Db, Prisma } from "@suivi/db";
import { type Action, reachOf } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import { type Json, mergeChanges, sameJson } from "@suivi/domain/merge";
import { namingStanding } from "@suivi/domain/organisations/standing";
import * as z from "zod/mini";
import { standingIn, type Viewer } from "../viewer";
import { type Entry, entryOfChange, journal, stateAt } from "./journal";
import { standingOf } from "./standing";

export type Tx = Prisma.TransactionClient;

/** What every change carries: its own id, the record's, and the version it was based on (0: a new record). */
export const changeInput = z.object({
  programmeId: id,
  changeId: id,
  id,
  baseVersion: z.int().check(z.minimum(0), z.maximum(1_000_000_000)),
});
export type ChangeInput = z.infer<typeof changeInput>;

/** Who writes, and where. */
export type Writer = { db: Db; viewer: Viewer };

export type State = { content: object };

/** How one kind of record is read and kept. `load` locks nothing: the programme is locked already. */
export type RecordKind<S extends State> = {
  kind: string;
  load(tx: Tx, programmeId: string, id: string): Promise<{ version: number; state: S } | null>;
  store(tx: Tx, record: Stored<S>): Promise<void>;
};
export type Stored<S> = {
  programmeId: string;
  id: string;
  version: number;
  before: S | null;
  after: S;
  viewer: Viewer;
};

export type Change<S extends State> = ChangeInput & {
  action: Action;
  /** The word for the history: added, revised, submitted, approved … */
  did: string;
  reason?: string | null;
  /** All that was sent, so that the same change sent twice is known from another under the same id. */
  sent: unknown;
  /** The history keeps nothing of what the record said before: it was erased. */
  erases?: boolean;
  /** What the change needs before the record is looked up, in its transaction: a new programme's own row. */
  begin?: (tx: Tx) => Promise<void>;
  /** Whether this person may change the record as it stands: asked before anything of it could leave in a conflict. */
  may?: (current: S) => boolean;
  /** What this person makes of the content they were shown; merged by field with what others made of it since. */
  edit?: (base: S | null, tx: Tx) => Promise<S["content"]> | S["content"];
  /**
   * The record after the change, from the record as it stands and the merged content. Checks what may be said, and
   * throws DomainError. Without `edit` the change is a decision on what was shown, and refused if that moved on.
   */
  settle(
    current: S | null,
    content: S["content"],
    at: { tx: Tx; revision: number; version: number },
  ): Promise<S> | S;
};

export type Committed<S> = {
  id: string;
  version: number;
  revision: number;
  state: S;
  merged: boolean;
};

/** The same for a change and for its repeat. */
const wasMerged = ({ version, baseVersion }: { version: number; baseVersion: number }) =>
  version !== baseVersion + 1;

// Ids are made by clients: one that another record bears, here or in another programme, says no more than that.
function isTaken(error: unknown): boolean {
  type Refused = {
    code?: string;
    meta?: { driverAdapterError?: { cause?: { kind?: string } } };
  };
  const { code, meta } = error as Refused;
  return code === "P2002" || meta?.driverAdapterError?.cause?.kind === "UniqueConstraintViolation";
}

const fingerprintOf = (sent: unknown) =>
  createHash("sha256").update(JSON.stringify(sent)).digest("hex");

/**
 * The one write path: in one transaction, is it known already, may they, is it based on the latest version, store,
 * journal, raise the revision. Throws DomainError not_found, not_allowed, conflict, invalid, change_id_reused.
 */
export async function commit<S extends State>(
  { db, viewer }: Writer,
  record: RecordKind<S>,
  change: Change<S>,
): Promise<Committed<S>> {
  const standing = standingIn(viewer, change.programmeId);
  if (reachOf(standing, change.action) === "no") throw new DomainError("not_allowed");
  const fingerprint = fingerprintOf(change.sent);

  const committed = db.$transaction(
    async (tx) => {
      await change.begin?.(tx);
      // The programme's row is the lock: changes of one programme stand in one line, and so do their revisions.
      const [programme] = await tx.$queryRaw<{ revision: number }[]>`
        select revision from "Programme" where id = ${change.programmeId}::uuid for update`;
      if (!programme) throw new DomainError("not_found");
      const known = await entryOfChange(tx, change.changeId);
      if (known) return repeated<S>(known, change, record.kind, fingerprint);

      const current = await record.load(tx, change.programmeId, change.id);
      if (current && change.may?.(current.state) === false) throw new DomainError("not_allowed");
      const content = await reconcile(tx, change, current);
      const revision = programme.revision + 1;
      const version = (current?.version ?? 0) + 1;
      const after = await change.settle(current?.state ?? null, content, { tx, revision, version });
      await record.store(tx, {
        programmeId: change.programmeId,
        id: change.id,
        version,
        before: current?.state ?? null,
        after,
        viewer,
      });
      await journal(tx, {
        programmeId: change.programmeId,
        revision,
        kind: record.kind,
        recordId: change.id,
        version,
        action: change.did,
        changeId: change.changeId,
        fingerprint,
        by: viewer,
        reason: change.reason ?? null,
        before: change.erases ? null : (current?.state ?? null),
        after,
      });
      await tx.$executeRaw`update "Programme" set revision = ${revision} where id = ${change.programmeId}::uuid`;
      const merged = wasMerged({ version, baseVersion: change.baseVersion });
      return { id: change.id, version, revision, state: after, merged };
    },
    { timeout: 30_000, maxWait: 30_000 },
  );
  return committed.catch((error: unknown) => {
    throw isTaken(error) ? new DomainError("change_id_reused") : error;
  });
}

function repeated<S>(
  entry: Entry,
  change: ChangeInput,
  kind: string,
  fingerprint: string,
): Committed<S> {
  const same =
    entry.recordId === change.id && entry.kind === kind && entry.fingerprint === fingerprint;
  if (!same || entry.programmeId !== change.programmeId) throw new DomainError("change_id_reused");
  return {
    id: change.id,
    version: entry.version,
    revision: entry.revision,
    state: entry.after as S,
    merged: wasMerged({ version: entry.version, baseVersion: change.baseVersion }),
  };
}

async function reconcile<S extends State>(
  tx: Tx,
  change: Change<S>,
  current: { version: number; state: S } | null,
): Promise<S["content"]> {
  const { id: recordId, baseVersion, edit } = change;
  // What was typed before an organisation was merged into another is the other's.
  const edited = async (base: S | null) =>
    namingStanding(await edit!(base, tx), await standingOf(tx, change.programmeId));
  if (!current) {
    if (baseVersion > 0 || !edit) throw new DomainError("not_found");
    return edited(null);
  }
  if (baseVersion > current.version) throw new DomainError("not_found");
  const upToDate = baseVersion === current.version;
  // A new record sent again with more in it, the first answer being lost, was based on what was sent first.
  const shown = edit ? Math.max(1, baseVersion) : baseVersion;
  const base = upToDate ? current.state : (await stateAt<S>(tx, recordId, shown))?.state;
  if (!edit) {
    if (!sameJson(base, current.state)) await refuse(tx, recordId, current.version, []);
    return current.state.content;
  }
  const mine = await edited(base ?? null);
  if (upToDate) return mine;
  const { merged, conflicts } = mergeChanges(
    base?.content as Json,
    mine as Json,
    current.state.content as Json,
  );
  if (conflicts.length > 0) await refuse(tx, recordId, current.version, conflicts);
  return merged as S["content"];
}

/** A conflict in plain words: which fields, who changed them, when. */
async function refuse(
  tx: Tx,
  recordId: string,
  version: number,
  conflicts: NonNullable<DomainError["details"]["conflicts"]>,
): Promise<never> {
  const last = await stateAt(tx, recordId, version);
  throw new DomainError("conflict", {
    conflicts,
    version,
    ...(last ? { by: last.byName, at: last.at.toISOString() } : {}),
  });
}
