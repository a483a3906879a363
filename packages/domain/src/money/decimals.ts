// Amounts are decimal text. Inside they are whole ten-thousandths, without a limit to their size.
const scale = 10_000n;

/** A decimal amount as whole ten-thousandths; at most four decimals. */
export function toWhole(amount: string): bigint {
  const [whole = "0", decimals = ""] = amount.replace("-", "").split(".");
  const size = BigInt(whole) * scale + BigInt(decimals.padEnd(4, "0").slice(0, 4));
  return amount.startsWith("-") ? -size : size;
}

/** Whole ten-thousandths as decimal text, without zeros that say nothing. */
export function fromWhole(whole: bigint): string {
  const size = whole < 0n ? -whole : whole;
  const decimals = String(size % scale)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${whole < 0n ? "-" : ""}${size / scale}${decimals && `.${decimals}`}`;
}

/** The sum of amounts of one currency, to the last digit; null of none, which is not zero. */
export const sumOf = (amounts: readonly string[]): string | null =>
  amounts.length === 0
    ? null
    : fromWhole(amounts.reduce((sum, amount) => sum + toWhole(amount), 0n));

/** What share of the whole a part is; null where there is no whole to be a share of. */
export function shareOf(part: string | null, whole: string | null): number | null {
  if (part === null || whole === null || toWhole(whole) === 0n) return null;
  return Number(part) / Number(whole);
}

/**
 * An amount in another currency at a rate: so many units of the first are worth one of the other. Rounded to cents,
 * half a cent away from nought.
 */
export function convert(amount: string, rate: string): string {
  const [from, divisor] = [toWhole(amount) * 100n, toWhole(rate)];
  const size = from < 0n ? -from : from;
  const cents = (2n * size + divisor) / (2n * divisor);
  return fromWhole((from < 0n ? -cents : cents) * (scale / 100n));
}

/** An amount shared out by weights that are whole numbers, to the cent; together exactly the amount. */
export function shareOut(amount: string, weights: readonly number[]): string[] {
  const cent = scale / 100n;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const whole = toWhole(amount);
  let upTo = 0;
  let given = 0n;
  return weights.map((weight, index) => {
    upTo += weight;
    const exact = (whole * BigInt(upTo)) / BigInt(total);
    const until = index === weights.length - 1 ? whole : (exact / cent) * cent;
    const part = until - given;
    given = until;
    return fromWhole(part);
  });
}
