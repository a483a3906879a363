import { useEffect } from "react";

/** What is kept under a key; null: nothing, or the device does not say. */
export function kept<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** What is kept under a key is needed no more: said at once, before the page is left. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A closed store keeps nothing.
  }
}

/** Keeps a value on this device as long as it is given; null forgets it. */
export function useKeeping(key: string, value: unknown): void {
  useEffect(() => {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // A full or closed store: what was typed still stands on the screen.
    }
  }, [key, value]);
}
