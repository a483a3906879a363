import { searchable } from "@suivi/domain/text";
import type { FoundActivity } from "@suivi/iati/elements";

type Texts = { narrative: { text: string }[] } | undefined;

/** What people wrote in their own words; names of organisations and places may look like those of people. */
function* freeTexts(activity: FoundActivity): Generator<string> {
  const said = (...texts: Texts[]) => texts.flatMap((one) => one?.narrative ?? []);
  for (const { text } of said(activity.title, ...activity.description)) yield text;
  for (const { description } of activity.transaction)
    for (const { text } of said(description)) yield text;
  for (const { title, category: _, ...document } of activity.documentLink)
    for (const { text } of said(title, document.description)) yield text;
  for (const result of activity.result) {
    for (const { text } of said(result.title, result.description)) yield text;
    for (const { title, description } of result.indicator)
      for (const { text } of said(title, description)) yield text;
  }
}

/**
 * The people known to the programme whom a text of the file names. A name of one word is left aside: it is as good as
 * any word.
 */
export function peopleNamedIn(
  activities: readonly FoundActivity[],
  names: readonly string[],
): { name: string; text: string }[] {
  const texts = [...new Set(activities.flatMap((one) => [...freeTexts(one)]))];
  const sought = texts.map((text) => ({ text, words: ` ${searchable(text)} ` }));
  const whole = (name: string) => searchable(name).replace(/[^\p{L}\p{N}\s-]/gu, " ");
  return names.flatMap((name) => {
    const words = whole(name).trim();
    if (!words.includes(" ")) return [];
    const found = sought.find((one) =>
      one.words.replace(/[^\p{L}\p{N}\s-]/gu, " ").includes(` ${words} `),
    );
    return found ? [{ name, text: found.text }] : [];
  });
}
