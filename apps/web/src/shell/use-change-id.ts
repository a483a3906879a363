import { newId } from "@suivi/domain/ids";
import { useRef } from "react";

/**
 * The id of a change, the same as long as the same thing is sent: a second click or a retry after a lost answer is
 * applied once; changed content is another change.
 */
export function useChangeId(): (sent: unknown) => string {
  const ids = useChangeIds();
  return (sent) => ids("", sent);
}

/** The same for several records of one page, each by its own id. */
export function useChangeIds(): (recordId: string, sent: unknown) => string {
  const last = useRef(new Map<string, { sent: string; id: string }>());
  return (recordId, sent) => {
    const text = JSON.stringify(sent);
    const before = last.current.get(recordId);
    if (before?.sent === text) return before.id;
    const next = { sent: text, id: newId() };
    last.current.set(recordId, next);
    return next.id;
  };
}
