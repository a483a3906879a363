/** A number as machines read it: decimal point, no grouping, every digit; "" for what is no number. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  return Object.is(value, -0) ? "0" : String(value);
}
