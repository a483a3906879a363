import { newId } from "@suivi/domain/ids";
import { useRef } from "react";

/**
 * The id of a change, the same as long as the same thing is sent: a second click or a retry after a lost answer is
 * applied once; changed content is another change.
 */
export function useChangeId(): (sent: unknown) => string {
  const last = useRef({ sent: "", id: "" });
  return (sent) => {
    const text = JSON.stringify(sent);
    if (last.current.sent !== text) last.current = { sent: text, id: newId() };
    return last.current.id;
  };
}
