/** Beyond this share above or below what is usual, a value is worth a second look. */
export const unusualChange = 0.5;

/**
 * By which share a value departs from what is usual in its place: the median of what was found there before. Null
 * where nothing was found before, or nothing to compare with (0).
 */
export function changeFromUsual(value: number, before: readonly number[]): number | null {
  const sorted = [...before].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1
      ? sorted[Math.floor(middle)]
      : sorted.length === 0
        ? undefined
        : (sorted[middle - 1]! + sorted[middle]!) / 2;
  if (median === undefined || median === 0) return null;
  return (value - median) / Math.abs(median);
}
