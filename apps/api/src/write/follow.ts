import { newId } from "@suivi/domain/ids";
import type { Viewer } from "../viewer";
import type { RecordKind, State, Tx } from "./commit";
import { journal } from "./journal";

export type Leading = { tx: Tx; programmeId: string; revision: number; viewer: Viewer };

/**
 * A change of one record that another change brings with it: same transaction, same revision, its own journal line.
 * Null: nothing changes in this one.
 */
export async function follow<S extends State>(
  { tx, programmeId, revision, viewer }: Leading,
  record: RecordKind<S>,
  id: string,
  change: (state: S, version: number) => S | null,
  { did = "followed_merge", erases = false, reason = null as string | null } = {},
): Promise<void> {
  const found = await record.load(tx, programmeId, id);
  if (!found) return;
  const version = found.version + 1;
  const before = found.state;
  const after = change(before, version);
  if (!after) return;
  await record.store(tx, { programmeId, id, version, before, after, viewer });
  await journal(tx, {
    programmeId,
    revision,
    kind: record.kind,
    recordId: id,
    version,
    action: did,
    changeId: newId(),
    fingerprint: "",
    by: viewer,
    reason,
    before: erases ? null : before,
    after,
  });
}
