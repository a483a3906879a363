import { DomainError } from "@suivi/domain/errors";
import type { State } from "./commit";

/** The history's word for a record that was saved. */
export const didSave = (send: boolean, { baseVersion }: { baseVersion: number }) =>
  send ? "submitted" : baseVersion === 0 ? "added" : "revised";

/** The record taken back: it counts nowhere any more, and its history says so. Throws not_found. */
export function takenBack<S extends State & { removed: boolean }>(
  current: S | null,
  content: S["content"],
): S {
  if (!current) throw new DomainError("not_found");
  return { ...current, content, removed: true };
}
