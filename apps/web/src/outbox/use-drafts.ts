import { useEffect, useState } from "react";
import { draftsOf, onDrafts } from "./device";
import type { Draft } from "./draft";

const settle = 300;

/** What this person has not sent from this device, kept up to date; empty until it is read. */
export function useDrafts(userId: string): Draft[] {
  const [drafts, setDrafts] = useState<Draft[]>([]);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () =>
      draftsOf(userId).then(
        (found) => gone || setDrafts(found),
        () => undefined,
      );
    void read();
    // Every keystroke is told: once in a while is enough for a list.
    const stop = onDrafts(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void read();
      }, settle);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
      stop();
    };
  }, [userId]);
  return drafts;
}
