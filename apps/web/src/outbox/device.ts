import { createStore, entries, get, keys, promisifyRequest, type UseStore } from "idb-keyval";
import { type Draft, keyOf } from "./draft";

const drafts = createStore("suivi-drafts", "drafts");
const files = createStore("suivi-files", "files");

// Async throughout: a browser that forbids storage throws at once, and callers wait for an answer.
const write = async (store: UseStore, act: (store: IDBObjectStore) => void): Promise<void> =>
  store("readwrite", (open) => {
    act(open);
    const done = promisifyRequest(open.transaction);
    // Now, not when the browser finds time: a page that is closed takes unfinished transactions with it.
    open.transaction.commit();
    return done;
  });

const channel = new BroadcastChannel("suivi-drafts");
const listeners = new Set<() => void>();
const tellHere = () => {
  for (const listener of listeners) listener();
};
channel.addEventListener("message", tellHere);
const tell = () => {
  tellHere();
  channel.postMessage(null);
};

/** Calls back when a draft on this device changed, in this tab or another. */
export function onDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const draftUnder = async (key: string): Promise<Draft | undefined> =>
  get<Draft>(key, drafts);

export async function keepDraft(draft: Draft): Promise<void> {
  await write(drafts, (store) => store.put(draft, keyOf(draft)));
  tell();
}

/** This person's drafts on this device, last typed first. */
export async function draftsOf(userId: string): Promise<Draft[]> {
  const all = await entries<string, Draft>(drafts);
  return all
    .map(([, draft]) => draft)
    .filter((draft) => draft.userId === userId)
    .sort((a, b) => b.at.localeCompare(a.at));
}

const fileKey = (draftKey: string, fileId: string) => `${draftKey}/${fileId}`;
export const fileUnder = async (draftKey: string, fileId: string): Promise<Blob | undefined> =>
  get<Blob>(fileKey(draftKey, fileId), files);
export const keepFile = (draftKey: string, fileId: string, file: Blob): Promise<void> =>
  write(files, (store) => store.put(file, fileKey(draftKey, fileId)));
export const dropFile = (draftKey: string, fileId: string): Promise<void> =>
  write(files, (store) => store.delete(fileKey(draftKey, fileId)));

/** Takes a draft and its files off this device. */
export async function forgetDraft(key: string): Promise<void> {
  const own = (await keys<string>(files)).filter((one) => one.startsWith(`${key}/`));
  await write(files, (store) => {
    for (const one of own) store.delete(one);
  });
  await write(drafts, (store) => store.delete(key));
  tell();
}

/** Takes all that this person has not sent off this device. */
export async function forgetAll(userId: string): Promise<void> {
  for (const draft of await draftsOf(userId)) await forgetDraft(keyOf(draft));
  // Sheets and forms of this person that are kept as they are typed, and their files.
  for (const key of Object.keys(localStorage))
    if (key.includes(userId)) localStorage.removeItem(key);
  const own = (await keys<string>(files)).filter((one) => one.startsWith(`${userId}/`));
  await write(files, (store) => {
    for (const one of own) store.delete(one);
  });
}

/** Under which all forms are kept that this person has typed in and not sent: measurements, rounds, statements. */
const formsOf = (userId: string) => `suivi-form ${userId} `;
/** The key of a form of this person; `about` tells it from their others. */
export const formKey = (userId: string | undefined, about: string): string =>
  formsOf(userId ?? "") + about;

/** How many forms of this person, beside activities, are kept on this device as they were typed. */
export function keptForms(userId: string): number {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(formsOf(userId))).length;
  } catch {
    // A closed store keeps nothing.
    return 0;
  }
}
