const keyFor = (userId: string) => `suivi-sent/${userId}`;

/** When this device last had something of this person confirmed (ISO instant); null: not yet. */
export const lastSent = (userId: string): string | null => localStorage.getItem(keyFor(userId));
export const noteSent = (userId: string): void =>
  localStorage.setItem(keyFor(userId), new Date().toISOString());
