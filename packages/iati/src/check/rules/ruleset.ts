import type { FileKind } from "../../schema/files.ts";
import type { XmlElement } from "../../xml/element.ts";
import { type Branch, branches, type Inspect, type TellRule } from "../inspector.ts";
import { addTransaction, noTransactions, type UnitContext } from "./activity-context.ts";
import { activityRules } from "./activity-rules.ts";
import { organisationPartRules, organisationRules } from "./organisation-rules.ts";
import { activityPartRules, toldRule } from "./part-rules.ts";
import type { Place, Rule } from "./rule.ts";
import { shareRules } from "./share-rules.ts";

const branchesOf = (rules: { readonly [path: string]: readonly Rule<Place>[] }) =>
  branches(
    Object.entries(rules).flatMap(([path, list]) => list.map((rule) => [path, rule] as const)),
  );

/** The standard ruleset, by kind of file. */
export const unitRules: { readonly [K in FileKind]: readonly Rule<UnitContext>[] } = {
  "iati-activities": [...activityRules, ...shareRules],
  "iati-organisations": organisationRules,
};
const partRules = {
  "iati-activities": branchesOf(activityPartRules),
  "iati-organisations": branchesOf(organisationPartRules),
};
/** Titles and descriptions, wherever they stand. */
export const tellingRules: { readonly [name: string]: Rule<XmlElement> } = {
  title: toldRule("4.3.1"),
  description: toldRule("4.4.1"),
};
const amounts = ["value", "forecast", "loan-status"];

const fresh = () => ({
  transactions: noTransactions(),
  unspoken: null as XmlElement | null,
  uncurrencied: null as XmlElement | null,
  once: new Set<string>(),
});

/** The standard ruleset of IATI 2.03 (standard.json of IATI-Rulesets, as the IATI Validator applies it). */
export const ruleset: Inspect = (kind, now, tell) => {
  let kept = fresh();
  const look = (
    element: XmlElement,
    branch: Branch<Rule<Place>> | undefined,
    around: XmlElement[],
    path: string,
  ) => {
    const { name, attributes } = element;
    if (element.uri === "") {
      if (name === "narrative" && attributes["xml:lang"] === undefined) kept.unspoken ??= element;
      if (attributes.currency === undefined && amounts.includes(name))
        kept.uncurrencied ??= element;
      const telling = tellingRules[name];
      if (telling) raise(telling, element, element, path, tell);
      for (const rule of branch?.here ?? []) {
        if (rule.oncePerUnit && kept.once.has(rule.id)) continue;
        if (raise(rule, { element, around }, element, path, tell)) kept.once.add(rule.id);
      }
    }
    if (element.children.length === 0) return;
    around.push(element);
    for (const child of element.children) {
      const below = child.uri === "" ? branch?.below.get(child.name) : undefined;
      look(child, below, around, `${path}/${child.name}`);
    }
    around.pop();
  };
  return {
    part(part) {
      if (part.uri === "" && part.name === "transaction") addTransaction(kept.transactions, part);
      look(part, partRules[kind].below.get(part.name), [], part.name);
    },
    unit(unit) {
      const context: UnitContext = { unit, now, ...kept };
      for (const rule of unitRules[kind]) raise(rule, context, unit, "", tell);
      kept = fresh();
    },
  };
};

function raise<C>(rule: Rule<C>, context: C, about: XmlElement, path: string, tell: TellRule) {
  const faults = rule.faults(context);
  for (const { at = about, values } of faults) {
    const place =
      at === about || path.endsWith(at.name) ? path : path ? `${path}/${at.name}` : at.name;
    tell(rule.id, rule.severity, at, place, rule.message, values);
  }
  return faults.length > 0;
}
