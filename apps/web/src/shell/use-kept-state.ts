import { sameJson } from "@suivi/domain/merge";
import { useState } from "react";
import { useLocation } from "wouter";
import { formKey } from "../outbox/device";
import { useMe } from "../session";
import { forget, kept, useKeeping } from "./use-kept";

/**
 * What is typed in a form of its own words (a note, a question), kept on this device until it is sent or is again as it
 * began; `about` tells it from the others on its page.
 */
export function useKeptState<T>(about: string, start: () => T) {
  const [address] = useLocation();
  const key = formKey(useMe()?.user.id, `${address} ${about}`);
  const [blank, setBlank] = useState(start);
  const [before] = useState(() => kept<T>(key));
  const [resumed, setResumed] = useState(before !== null);
  const [value, set] = useState<T>(before ?? blank);
  useKeeping(key, sameJson(value, blank) ? null : value);
  return {
    value,
    set,
    /** What was typed before and not sent is what is shown. */
    resumed,
    discard: () => {
      setResumed(false);
      set(blank);
    },
    /** The server has it: what is typed next starts afresh. */
    sent: () => {
      // At once: the page may be left before an effect runs.
      forget(key);
      const next = start();
      setResumed(false);
      setBlank(next);
      set(next);
    },
  };
}
