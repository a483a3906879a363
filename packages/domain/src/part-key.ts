/** The key of a breakdown's cell: its categories in a fixed order. No dot is in it, since paths are cut at dots. */
export const cellKey = (categories: Record<string, string>): string =>
  JSON.stringify(
    Object.entries(categories).sort(([one], [other]) => (one < other ? -1 : 1)),
  ).replaceAll(".", "\\u002E");

/** The categories that a cell's key stands for. */
export const categoriesIn = (key: string): Record<string, string> =>
  Object.fromEntries(JSON.parse(key) as [string, string][]);

/** What tells a part of a list from the others: its own id, or of a breakdown's cell its categories; null: nothing. */
export function partKey(part: unknown): string | null {
  if (typeof part !== "object" || part === null) return null;
  const { id, categories } = part as { id?: unknown; categories?: unknown };
  if (typeof id === "string") return id;
  return typeof categories === "object" && categories !== null
    ? cellKey(categories as Record<string, string>)
    : null;
}
