import { addDays } from "@suivi/domain/dates";
import { DomainError } from "@suivi/domain/errors";
import { type LocalText, searchable } from "@suivi/domain/text";
import type { FoundActivity } from "@suivi/iati/elements";
import { read } from "@suivi/iati/read";
import { Refusal } from "@suivi/iati/refusal";

/** The activities of a file. Throws invalid for what is no IATI file, naming the line. */
export async function readActivities(bytes: Uint8Array | string): Promise<FoundActivity[]> {
  const activities: FoundActivity[] = [];
  try {
    for await (const item of read(bytes)) if ("activity" in item) activities.push(item.activity);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new DomainError("invalid", {
      problems: [{ path: "file", code: "not_iati", limit: error.finding.line }],
    });
  }
  if (activities.length === 0)
    throw new DomainError("invalid", { problems: [{ path: "file", code: "not_iati", limit: 1 }] });
  return activities;
}

export const identifierOf = (activity: FoundActivity): string =>
  activity.iatiIdentifier?.trim() ?? "";

/** The parts of an activity that lie in the same file: those that name it as their parent, or that it names as parts. */
export function partsIn(root: FoundActivity, activities: readonly FoundActivity[]) {
  const id = identifierOf(root);
  const named = root.relatedActivity
    .filter(({ type }) => type === "2")
    .map(({ ref }) => ref?.trim());
  return activities.filter(
    (one) =>
      one !== root &&
      (named.includes(identifierOf(one)) ||
        one.relatedActivity.some(({ type, ref }) => type === "1" && ref?.trim() === id)),
  );
}

/** The activities of a file that are no part of another: one of them sets a programme up. */
export function rootsIn(activities: readonly FoundActivity[]): FoundActivity[] {
  const parts = new Set(activities.flatMap((one) => partsIn(one, activities)));
  const roots = activities.filter((one) => !parts.has(one));
  return roots.length > 0 ? roots : [...activities];
}

type Narratives = readonly { lang?: string; text: string }[] | undefined;

const cut = (text: string, limit: number) =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;

// What no database stores, and blanks that a file was laid out with.
const tidy = (text: string) =>
  text
    .replace(/\0|\p{Surrogate}/gu, "")
    .replace(/[ \t]*\r?\n[ \t]*/g, "\n")
    .trim();

/**
 * A text in French and English, as far as the file has them; one in another language stands for English, since it is
 * all there is. Null: nothing is said.
 */
export function localOf(
  narrative: Narratives,
  usual: string | undefined,
  limit: number,
): LocalText | null {
  const said = (narrative ?? []).map(({ lang, text }) => ({
    language: (lang ?? usual ?? "").slice(0, 2).toLowerCase(),
    text: cut(tidy(text), limit),
  }));
  const in_ = (language: string) =>
    said.find((one) => one.language === language && one.text !== "")?.text;
  const [fr, en] = [in_("fr"), in_("en")];
  const other = said.find(({ text }) => text !== "")?.text;
  if (!fr && !en) return other ? { en: other } : null;
  return { ...(fr ? { fr } : {}), ...(en ? { en } : {}) };
}

/** The same words under two spellings of case, accents and blanks. */
export const sameWords = (a: LocalText, b: LocalText): boolean => {
  const words = (text: LocalText) =>
    [text.fr, text.en].flatMap((one) => (one ? searchable(one) : []));
  const own = words(a);
  return words(b).some((one) => own.includes(one));
};

/** A day of the calendar that the domain knows; null for "217" and the like. */
export function dayOf(text: string | undefined): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(text ?? "")?.[0];
  if (!day || day < "1990-01-01" || day > "2100-12-31") return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || addDays(day, 0) !== day ? null : day;
}
