/** The organisation that stands for an id: itself, or the one that it was merged into. */
export type Standing = (organisationId: string) => string;

/** Follows merges, by the id of the one that went, to the organisation that stands in the end. */
export const standingIn =
  (mergedInto: Readonly<Record<string, string>>): Standing =>
  (organisationId) => {
    let found = organisationId;
    for (let next = mergedInto[found]; next; next = mergedInto[found]) found = next;
    return found;
  };

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * The same content naming the organisations that stand, wherever it names any, in a kept address too; a list that then
 * names one twice names it once.
 */
export function namingStanding<C>(content: C, standing: Standing): C {
  if (typeof content === "string") return content.replaceAll(uuids, standing) as C;
  if (Array.isArray(content)) {
    const named: unknown[] = content.map((item: unknown) => namingStanding(item, standing));
    if (named.every((item, index) => item === content[index])) return content;
    return [...new Map(named.map((item) => [sameness(item), item])).values()] as C;
  }
  if (typeof content !== "object" || content === null) return content;
  const named = Object.entries(content).map(
    ([key, value]: [string, unknown]) => [key, namingStanding(value, standing)] as const,
  );
  const same = named.every(([key, value]) => value === (content as Record<string, unknown>)[key]);
  return same ? content : (Object.fromEntries(named) as C);
}

/** Two lines that differ in their own id alone say the same. */
const sameness = (item: unknown) =>
  JSON.stringify(item, (key, value: unknown) => (key === "id" ? undefined : value));
