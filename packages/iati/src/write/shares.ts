const hundredths = 10_000;

/**
 * Percentages in the proportion of the weights, to two decimals and together exactly 100 (rules 2.1.2, 3.1.2,
 * 3.4.2): what rounding leaves over goes to the largest remainders, the first of equals.
 * @throws RangeError when a weight is negative or no number, or all are 0.
 */
export function shares(weights: readonly number[]): string[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0) || !Number.isFinite(sum) || weights.some((weight) => weight < 0)) {
    throw new RangeError("Shares need weights of 0 or more that are not all 0.");
  }
  const exact = weights.map((weight) => (weight / sum) * hundredths);
  const parts = exact.map(Math.floor);
  const left = hundredths - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { at } of byRemainder.slice(0, left)) parts[at]! += 1;
  return parts.map((part) => String(part / 100));
}
