const keyFor = (userId: string) => `suivi-sent/${userId}`;
type Sent = { id: string; /** ISO instant. */ at: string };

/** The activity of this person that this device had confirmed last; null: none yet. */
export function lastSent(userId: string): Sent | null {
  const kept = localStorage.getItem(keyFor(userId));
  return kept ? (JSON.parse(kept) as Sent) : null;
}

export const noteSent = (userId: string, id: string): void =>
  localStorage.setItem(keyFor(userId), JSON.stringify({ id, at: new Date().toISOString() }));
