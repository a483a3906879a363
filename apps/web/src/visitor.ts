const kept = "suivi-link";
let carried: string | null = null;

/** Whether these pages are those of a link: nobody is signed in there. */
export const isShared = (): boolean => /^\/shared(\/|$)/.test(location.pathname);

/**
 * What the link carries, behind the # of the address: no server and no log sees it there. Kept for the tab, since the
 * address changes as one reads on; null: none, or one that is garbled.
 */
export function takeLink(): string | null {
  const said = /^#([\w-]{43})$/.exec(location.hash)?.[1];
  if (said) sessionStorage.setItem(kept, said);
  carried = said ?? sessionStorage.getItem(kept);
  return carried;
}

/** How requests show by which link they come. */
export const byLink = (): Record<string, string> => (carried ? { "x-suivi-link": carried } : {});
