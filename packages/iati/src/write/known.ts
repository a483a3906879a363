/**
 * Baselines, targets or actuals whose value is known. Those of quantitative indicators (measures 1 to 4) without a
 * value are left out whole (rules 8.8.1, 8.9.1, 8.10.1): never "n/a", never 0 for what nobody measured.
 */
export const known = <T extends { value?: number | string | null | undefined }>(
  rows: readonly T[],
): T[] =>
  rows.filter(({ value }) => value !== null && value !== undefined && String(value).trim() !== "");
