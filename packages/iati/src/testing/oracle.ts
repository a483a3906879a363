import { XmlAttribute, type XmlElement, type XmlNode } from "libxml2-wasm";
import { agencyCodes } from "../codelists/codelists.ts";
import { sharedJson } from "./shared.ts";
import { withDocument } from "./libxml2.ts";

// The official standard.json, applied with XPath as RULES.md says the IATI Validator applies it.

type Case = {
  paths?: string[];
  prefix?: string[];
  separator?: string;
  condition?: string;
  one?: string;
  all?: string;
  sum?: number;
  if?: string;
  then?: string;
  regex?: string;
  foreach?: string;
  do?: Rules;
  subs?: string[];
  ruleInfo?: { id: string; severity: string };
} & { [date in "less" | "more" | "start" | "end" | "date"]?: string };
type Rules = { [rule: string]: { cases: Case[] } };
export type Standard = { [context: string]: Rules };

const uris = { xml: "http://www.w3.org/XML/1998/namespace" };
const select = (node: XmlElement, path: string) => node.find(path, uris);
const textOf = (node: XmlNode) => (node instanceof XmlAttribute ? node.value : node.content);
const decide = (node: XmlElement, path: string) => node.eval(path, uris);

const all: Record<string, (node: XmlElement) => boolean> = {
  lang: (node) => select(node, "descendant::narrative[not(@xml:lang)]").length === 0,
  sector: (node) => select(node, "transaction[not(sector)]").length === 0,
  currency: (node) =>
    select(node, "(descendant::value|descendant::forecast|descendant::loan-status)[not(@currency)]")
      .length === 0,
};

function dateAt(node: XmlElement, path: string, now: Date): Date | null {
  if (path === "NOW") return now;
  const [first] = select(node, path);
  const date = first && textOf(first) ? new Date(textOf(first)) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

/** true or false; null where the rule says nothing. */
function holds(rule: string, one: Case, node: XmlElement, now: Date): boolean | null {
  const texts = (one.paths ?? []).flatMap((path) => select(node, path).map(textOf));
  const date = (name: "less" | "more" | "start" | "end" | "date") =>
    one[name] === undefined ? null : dateAt(node, one[name], now);
  const [less, more, start, end, day] = [
    date("less"),
    date("more"),
    date("start"),
    date("end"),
    date("date"),
  ];
  switch (rule) {
    case "unique":
      return new Set(texts).size === texts.length;
    case "atleast_one":
      return texts.length > 0;
    case "no_more_than_one":
      return texts.length < 2;
    case "no_spaces":
      return texts.every((text) => text === text.trim());
    case "regex_matches":
      return texts.every((text) => text === "" || new RegExp(one.regex!).test(text));
    case "range":
      return texts.every((text) => Number(text) >= 0 && Number(text) <= 100);
    case "strict_sum":
      return Number(texts.reduce((sum, text) => sum + Number(text), 0).toFixed(4)) === one.sum;
    case "startswith": {
      if (one.prefix![0] === "ORG-ID-PREFIX") {
        return texts.every((text) => agencyCodes().has(text.split("-").slice(0, 2).join("-")));
      }
      const starts = one.prefix!.flatMap((path) => select(node, path).map(textOf));
      return texts.every((text) =>
        starts.some((prefix) => text.startsWith(prefix + one.separator)),
      );
    }
    case "one_or_all":
      return select(node, one.one!).length > 0 || all[one.all!]!(node);
    case "if_then": {
      const premise = decide(node, one.if!);
      const then = decide(node, one.then!);
      // A list of nodes is never false, not even when it is empty.
      return premise === false || then !== false;
    }
    case "date_order":
      return less && more ? less <= more : null;
    case "date_now":
      return day ? day <= now : null;
    case "time_limit":
      return start && end
        ? Math.trunc((end.getTime() - start.getTime()) / 86_400_000) <= 365
        : null;
    case "between_dates":
      return day && start && end ? start <= day && day <= end : null;
    default:
      throw new Error(`The oracle does not know ${rule}.`);
  }
}

function count(rules: Rules, node: XmlElement, now: Date, ids: Record<string, number>): void {
  for (const [rule, { cases }] of Object.entries(rules)) {
    for (const one of cases) {
      if (rule === "loop") {
        const groups = new Set(select(node, one.foreach!).map(textOf));
        for (const group of groups) {
          const filled = Object.fromEntries(
            Object.entries(one.do!).map(([name, { cases: inner }]) => [
              name,
              { cases: inner.map((each) => substitute(each, one.subs!, group)) },
            ]),
          );
          count(filled, node, now, ids);
        }
        continue;
      }
      if (one.condition && decide(node, one.condition) === false) continue;
      if (holds(rule, one, node, now) === false) {
        ids[one.ruleInfo!.id] = (ids[one.ruleInfo!.id] ?? 0) + 1;
      }
    }
  }
}

function substitute(one: Case, subs: string[], group: string): Case {
  const fill = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(fill) : String(value).replaceAll("$1", () => group);
  return Object.fromEntries(
    Object.entries(one).map(([key, value]) => [key, subs.includes(key) ? fill(value) : value]),
  ) as Case;
}

export const standard = (): Standard => sharedJson<Standard>("standard.json");

/** How often a file breaks each rule of the official standard.json, and 1.1.2; null when it is not well-formed. */
export function officialIds(xml: string, now: Date): Record<string, number> | null {
  const rules = standard();
  return withDocument(xml, ({ root }) => {
    const ids: Record<string, number> = {};
    const kinds = "/iati-activities/iati-activity|/iati-organisations/iati-organisation";
    const identifiers = new Set<unknown>();
    for (const unit of select(root, kinds) as XmlElement[]) {
      const identifier = unit.eval("string(iati-identifier|organisation-identifier)");
      if (identifiers.has(identifier)) ids["1.1.2"] = 1;
      identifiers.add(identifier);
      for (const [context, inner] of Object.entries(rules)) {
        // Each activity is judged as a file of its own.
        const path = context
          .replace("//", "descendant::")
          .replaceAll(/\/iati-(?:activities|organisations)\//g, "self::");
        for (const node of select(unit, path)) count(inner, node as XmlElement, now, ids);
      }
    }
    return ids;
  });
}
