import { draftUnder, forgetDraft, keepDraft } from "./device";
import { type Draft, keyOf } from "./draft";
import { hold } from "./lock";

/** What was confirmed, once nothing of the draft is left to send. */
export type Done = { version: number; merged: boolean; send: boolean };

export type Snapshot = {
  draft: Draft;
  /** Whether what is typed is on this device: "failed" when it has no room or lets nothing be kept. */
  kept: "untouched" | "saving" | "saved" | "failed";
  /** Going out right now, and how much of each file has left (0 to 1). */
  sending: boolean;
  progress: Record<string, number>;
  /** Another tab has taken it over. */
  lost: boolean;
  done: Done | null;
};

export type OpenDraft = {
  snapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
  /** Changes the draft and keeps it on this device at once. */
  change(edit: (draft: Draft) => Draft): void;
  say(what: Partial<Pick<Snapshot, "sending" | "progress">>): void;
  /** All is confirmed: nothing stays on this device. */
  finish(done: Done): Promise<void>;
  close(): void;
};

const open = new Map<string, { draft: OpenDraft; users: number; release(): void }>();
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * The draft under this key, in this tab's hands; a fresh one where none is kept. Null: neither kept nor given.
 * "elsewhere": another tab has it.
 */
export async function openDraft(
  key: string,
  fresh: (() => Draft) | null,
  { steal = false } = {},
): Promise<OpenDraft | "elsewhere" | null> {
  const there = () => {
    const entry = open.get(key);
    if (entry) entry.users += 1;
    return entry?.draft;
  };
  if (there()) return open.get(key)!.draft;
  let lose: () => void = () => undefined;
  const ask = () => hold(`suivi-draft/${key}`, { steal, onLost: () => lose() });
  // A tab that was just closed or reloaded may need a moment to let go.
  const held = (await ask()) ?? (await pause(300).then(ask));
  if (there()) {
    held?.release();
    return open.get(key)!.draft;
  }
  if (!held) return "elsewhere";
  const kept = await draftUnder(key).catch(() => undefined);
  const first = kept ?? fresh?.();
  if (!first) {
    held.release();
    return null;
  }
  const draft = inHand(first, kept ? "saved" : "untouched");
  lose = () => {
    open.delete(key);
    draft.lose();
  };
  open.set(key, { draft, users: 1, release: held.release });
  return draft;
}

/** This person's drafts that this tab has open: all there are, where the device keeps nothing. */
export const draftsInHand = (userId: string): Draft[] =>
  [...open.values()]
    .map(({ draft }) => draft.snapshot().draft)
    .filter((one) => one.userId === userId);

function inHand(first: Draft, kept: Snapshot["kept"]): OpenDraft & { lose(): void } {
  const key = keyOf(first);
  let now: Snapshot = { draft: first, kept, sending: false, progress: {}, lost: false, done: null };
  const listeners = new Set<() => void>();
  const be = (change: Partial<Snapshot>) => {
    now = { ...now, ...change };
    for (const listener of listeners) listener();
  };
  return {
    snapshot: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(edit) {
      if (now.lost || now.done) return;
      const draft = edit(now.draft);
      const isLatest = () => now.draft === draft;
      keepDraft(draft).then(
        () => isLatest() && be({ kept: "saved" }),
        () => isLatest() && be({ kept: "failed" }),
      );
      be({ draft, kept: "saving" });
    },
    say: be,
    async finish(done) {
      if (now.lost) return;
      // A device that keeps nothing has nothing to forget.
      await forgetDraft(key).catch(() => undefined);
      be({ done, sending: false, progress: {} });
    },
    lose: () => be({ lost: true, sending: false }),
    close() {
      const entry = open.get(key);
      if (!entry) return;
      entry.users -= 1;
      // A moment later: the next page of this tab may want it again at once.
      setTimeout(() => {
        if (entry.users > 0 || open.get(key) !== entry) return;
        open.delete(key);
        entry.release();
      }, 200);
    },
  };
}
