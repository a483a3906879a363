/** The number in an attribute or text; null for "N/A" and whatever else is no number, never 0 for it. */
export function numberIn(text: string | null | undefined): number | null {
  return text !== null && text !== undefined && /^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/.test(text)
    ? Number(text)
    : null;
}
