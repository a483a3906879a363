/** How long after `wrong` wrong passwords the next try must wait: nothing for three, then doubling up to a quarter of an hour. */
export function pauseAfter(wrong: number): number {
  return wrong < 3 ? 0 : Math.min(900, 2 ** (wrong - 2));
}
/** Many people share one office's network: it may err more often than one account. */
export const networkAllowance = 20;
/** After this long without a wrong try the count starts anew, in seconds. */
export const forgottenAfter = 3600;
