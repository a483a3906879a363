import { searchable } from "../text";
import type { OrganisationContent } from "./schema";

type Named = { id: string; content: OrganisationContent };

// Words that many organisations share tell none of them apart.
const common = new Set(
  searchable(
    "association alliance reseau network organisation organization ong ngo pour avec dans des les the for and national nationale international developpement development paix peace mali niger burundi congo soudan sudan afghanistan",
  ).split(" "),
);
const tellingWords = (name: string) =>
  name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !common.has(word));

/** How many letters have to be changed, added or dropped to make one word of the other, up to `limit`. */
function lettersApart(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length]!;
}

function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter] = [a, b].sort((one, other) => one.length - other.length);
  const slips = Math.floor(shorter!.length / 8);
  if (slips > 0 && lettersApart(a, b, slips) <= slips) return true;
  const [own, others] = [new Set(tellingWords(a)), new Set(tellingWords(b))];
  const shared = [...own].filter((word) => others.has(word)).length;
  return shared >= 2 && shared / Math.max(own.size, others.size) >= 0.6;
}

const said = (...texts: (string | null | undefined)[]) =>
  texts.map((text) => searchable(text)).filter(Boolean);

/**
 * Organisations that may be the one that is being typed: the same identifier, the same acronym, or a name that is the
 * same but for a slip or a few words. For a person to look at; nothing is ever merged by itself.
 */
export function possibleDuplicates(typed: OrganisationContent, others: Named[]): Named[] {
  const parts = ({ name, acronym, aliases, identifier, oldIdentifier }: OrganisationContent) => ({
    names: said(name.fr, name.en, ...aliases),
    short: said(acronym, ...aliases.filter((alias) => alias.length < 8)),
    identifiers: said(identifier, oldIdentifier),
  });
  const own = parts(typed);
  const meet = (a: string[], b: string[], same = (x: string, y: string) => x === y) =>
    a.some((one) => b.some((other) => same(one, other)));
  return others.filter(({ content }) => {
    const other = parts(content);
    return (
      meet(own.identifiers, other.identifiers) ||
      meet(own.short, [...other.short, ...other.names]) ||
      meet(own.names, other.short) ||
      meet(own.names, other.names, sameName)
    );
  });
}

/** Whether an identifier has the form of org-id.guide: list of the country or kind, register, number. */
export const looksLikeOrgId = (text: string): boolean =>
  /^(XM-DAC|XI-[A-Z]+|[A-Z]{2}-[A-Z0-9_]+)-\S+$/.test(text.trim());
