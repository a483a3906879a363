/** How values lie: the least and the most, and what parts them into quarters. */
export type Spread = {
  count: number;
  least: number;
  /** Null where fewer than four values are: there are no quarters of them. */
  quartiles: { lower: number; median: number; upper: number } | null;
  most: number;
};

/** From so many values on they are parted into quarters. */
const fewestForQuarters = 4;

/**
 * The spread of some values, in whatever order; null: there is none. The quartiles are values that were found, so that
 * at least half of all lie between them; the median of an even number lies between its two.
 */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const place = (share: number) => (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place(0.5))]!, sorted[Math.ceil(place(0.5))]!];
  const quartiles = {
    lower: sorted[Math.floor(place(0.25))]!,
    median: (below + above) / 2,
    upper: sorted[Math.ceil(place(0.75))]!,
  };
  return {
    count: sorted.length,
    least,
    quartiles: sorted.length < fewestForQuarters ? null : quartiles,
    most,
  };
}
