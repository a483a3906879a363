import { sayAmount } from "@suivi/domain/money/say";
import { moneyWords } from "@suivi/domain/money/words";
import { sayDate } from "@suivi/domain/numbers";
import { type Language, type LocalText, languages, textIn } from "@suivi/domain/text";
import type { Finding } from "@suivi/iati/finding";
import { say } from "@suivi/iati/say";
import type { IatiFacts } from "./facts";
import type { Origins } from "./write-activities";

/** One thing to mend: what and why in plain words, whose record it is, and the page where it is mended. */
export type Point = {
  rule: string;
  /** Keeps the file from being published; asked for by the funder; or better to know. */
  kind: "stops" | "funder" | "advice";
  text: LocalText;
  where: LocalText | null;
  to: string;
  times: number;
};

const inBoth = (text: (language: Language) => string): LocalText =>
  Object.fromEntries(languages.map((language) => [language, text(language)]));

/** How many elements of a name have begun in the file up to a line. */
function countUpTo(lines: readonly string[], line: number, name: string): number {
  const starts = new RegExp(`<${name}[ >]`);
  return lines.slice(0, line).filter((text) => starts.test(text)).length;
}

const pages: [element: RegExp, to: string][] = [
  [/^(participating-org|related-activity)/, "/edit/consortium"],
  [/^(title|description|activity-date)/, "/edit"],
  [/^budget/, "/money?view=budgets"],
  [/^transaction/, "/money?view=transactions"],
  [/^result/, "/results"],
];

/** Where a finding is mended: the record it is of where one is known, else the page of its kind. */
function placeOf(
  facts: IatiFacts,
  { rule, element, line }: Finding,
  lines: readonly string[],
  origins: Origins,
): { to: string; where: LocalText | null } {
  // Which countries the money goes to is said of the programme, not of each transaction.
  if (rule === "3.7.2") return { to: "/edit", where: null };
  if (element.startsWith("result/indicator")) {
    const id = origins.indicator[countUpTo(lines, line, "indicator") - 1];
    const found = facts.figures.get("")?.lines.find((one) => one.id === id);
    if (found)
      return {
        to: `/results/indicators/${id}`,
        where: inBoth((language) => `${found.number} ${textIn(found.content.title, language)}`),
      };
  }
  const transactions = countUpTo(lines, line, "transaction");
  if (element.startsWith("transaction/")) {
    const found = facts.transactions.find(({ id }) => id === origins.transaction[transactions - 1]);
    if (found) {
      const { type, date, amount, currency } = found.content;
      return {
        to: `/money/transactions/${found.id}`,
        where: inBoth(
          (language) =>
            `${moneyWords(language).types[type]}, ${sayDate(date, language)}, ${sayAmount(amount, language)} ${currency}`,
        ),
      };
    }
  }
  const to = pages.find(([start]) => start.test(element))?.[1];
  return { to: to ?? "/iati/settings", where: null };
}

/** What the check of a file found, as points to mend; the same point of many records is one with its number. */
export function pointsOf(
  facts: IatiFacts,
  findings: readonly Finding[],
  xml: string,
  origins: Origins,
): Point[] {
  const lines = xml.split("\n");
  const points = new Map<string, Point>();
  for (const finding of findings) {
    // That there is no sector, in the activity or in each transaction, is said of the activity.
    if (finding.rule === "6.7.2") continue;
    const text = inBoth((language) => say(finding, language));
    const place = placeOf(facts, finding, lines, origins);
    const key = JSON.stringify([finding.rule, text, place]);
    const before = points.get(key);
    if (before) before.times += 1;
    else
      points.set(key, {
        rule: finding.rule,
        kind: finding.rule.startsWith("nl-mfa")
          ? "funder"
          : finding.severity === "warning"
            ? "advice"
            : "stops",
        text,
        ...place,
        times: 1,
      });
  }
  const order = ["stops", "funder", "advice"];
  return [...points.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
