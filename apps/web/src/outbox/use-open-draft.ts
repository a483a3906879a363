import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { type Draft, keyOf } from "./draft";
import { type OpenDraft, openDraft, type Snapshot } from "./open-draft";

type Opened = OpenDraft | "opening" | "elsewhere";
const again = 2000;

/**
 * The draft in this tab's hands for as long as the page stands; "elsewhere" while another tab has it, and `take` to
 * go on here. It opens by itself once the other tab is closed.
 */
export function useOpenDraft(fresh: Draft): { opened: Opened; take(): void } {
  const key = keyOf(fresh);
  const [opened, setOpened] = useState<Opened>("opening");
  const [asked, setAsked] = useState({ steal: false });
  // oxlint-disable-next-line react/exhaustive-deps -- a fresh draft is only made when none is kept
  const first = useCallback(() => fresh, [key]);
  useEffect(() => {
    let gone = false;
    let mine: OpenDraft | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tryIt = async (steal: boolean) => {
      const found = await openDraft(key, first, { steal });
      if (!found) return;
      if (gone) return found === "elsewhere" ? undefined : found.close();
      setOpened(found);
      if (found === "elsewhere") timer = setTimeout(() => void tryIt(false), again);
      else mine = found;
    };
    void tryIt(asked.steal);
    return () => {
      gone = true;
      clearTimeout(timer);
      mine?.close();
    };
  }, [key, first, asked]);
  return { opened, take: () => setAsked({ steal: true }) };
}

/** The draft as it stands now. */
export const useSnapshot = (open: OpenDraft) => useSyncExternalStore(open.subscribe, open.snapshot);

/** One part of it: what stands on it is drawn anew when that part changes, not each time the draft was kept. */
export const usePart = <P extends keyof Snapshot>(open: OpenDraft, part: P): Snapshot[P] =>
  useSyncExternalStore(open.subscribe, () => open.snapshot()[part]);
