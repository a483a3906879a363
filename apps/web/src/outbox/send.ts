import { client, queryClient, refusalOf } from "../trpc";
import { draftsOf, fileUnder } from "./device";
import { type Change, confirmed, type Draft, isForLater, keyOf, refused } from "./draft";
import { noteSent } from "./last-sent";
import { draftsInHand, type OpenDraft, openDraft } from "./open-draft";
import { putFile } from "./put-file";

let userId: string | null = null;
let busy = false;
let again = false;
const every = 30_000;

/** From now on sends what this person has waiting; nobody's when null. */
export function sendFor(person: string | null): void {
  userId = person;
  void flush();
}
addEventListener("online", () => void flush());
document.addEventListener("visibilitychange", () => void flush());
setInterval(() => void flush(), every);

/** Sends all that waits on this device and is in no other tab's hands, one after the other. */
export async function flush(): Promise<void> {
  if (busy) again = true;
  if (busy || !userId || !navigator.onLine) return;
  busy = true;
  try {
    do {
      again = false;
      const kept = await draftsOf(userId).catch(() => []);
      const drafts = new Map([...kept, ...draftsInHand(userId)].map((one) => [keyOf(one), one]));
      for (const draft of drafts.values())
        if (draft.waiting.length > 0 && !(await sendDraft(draft))) return;
    } while (again);
  } finally {
    busy = false;
  }
}

/** False when the others need not be tried now either: no network, nobody signed in. */
async function sendDraft(kept: Draft): Promise<boolean> {
  const open = await openDraft(keyOf(kept), null);
  if (!open || open === "elsewhere") return true;
  open.say({ sending: true });
  try {
    for (
      let [change] = open.snapshot().draft.waiting;
      change;
      [change] = open.snapshot().draft.waiting
    )
      await sendChange(open, change);
    return true;
  } catch (error) {
    const refusal = refusalOf(error);
    if (!isForLater(refusal)) {
      open.change((draft) => refused(draft, refusal));
      return true;
    }
    open.change((draft) => ({ ...draft, trouble: refusal.code }));
    return refusal.code === "broken";
  } finally {
    open.say({ sending: false, progress: {} });
    open.close();
  }
}

/** Files first: an activity is sent only with all of its files. */
async function sendChange(open: OpenDraft, change: Change): Promise<void> {
  const { draft } = open.snapshot();
  const { programmeId } = draft;
  for (const [id, { name }] of Object.entries(change.content.evidence)) {
    if (open.snapshot().draft.files[id] !== "here") continue;
    const content = await fileUnder(keyOf(draft), id);
    if (!content) continue;
    const { partnerId } = change.content;
    await putFile({ id, programmeId, partnerId, name, content }, (share) =>
      open.say({ progress: { ...open.snapshot().progress, [id]: share } }),
    ).catch((error: unknown) => {
      throw Object.assign(error as Error, { refusal: aboutFile(id, refusalOf(error)) });
    });
    open.change((now) => ({ ...now, files: { ...now.files, [id]: "sent" } }));
  }
  const baseVersion = change.baseVersion ?? open.snapshot().draft.baseVersion;
  // Before it goes out: were this page closed now, the next try must be the very same change.
  open.change((now) => ({
    ...now,
    waiting: now.waiting.map((one) =>
      one.changeId === change.changeId ? { ...one, baseVersion } : one,
    ),
  }));
  const answer = await client.activities.save.mutate({
    ...change,
    programmeId,
    id: draft.id,
    baseVersion,
  });
  open.change((now) => confirmed(now, answer));
  noteSent(draft.userId, draft.id);
  const { changed, waiting } = open.snapshot().draft;
  if (!changed && waiting.length === 0)
    await open.finish({ version: answer.version, merged: answer.merged, send: change.send });
  void queryClient.invalidateQueries();
}

const aboutFile = (id: string, refusal: ReturnType<typeof refusalOf>) => ({
  ...refusal,
  ...(refusal.problems
    ? { problems: refusal.problems.map((one) => ({ ...one, path: `evidence.${id}` })) }
    : {}),
});
