import type { XmlElement } from "../../xml/element.ts";
import type { Severity, Values } from "../finding.ts";

/** Where a rule is broken, if not at the element it is about, and what the sentence names. */
export type Fault = { at?: XmlElement | undefined; values?: Values };

/** A rule of the standard ruleset (IATI-Rulesets, version-2.03, rulesets/standard.json). */
export type Rule<Context> = {
  id: string;
  severity: Severity;
  /** The sentence that tells it: that of its id, unless several rules share one. */
  message: string;
  /** However many places break it, it is raised once for an activity or organisation. */
  oncePerUnit?: true;
  /** One fault for each time the official validator raises the rule. */
  faults(context: Context): readonly Fault[];
};

const kept: readonly Fault[] = [];

/** One fault when `broken`. */
export const faultIf = (broken: boolean, fault: () => Fault = () => ({})): readonly Fault[] =>
  broken ? [fault()] : kept;

export const error = <C>(id: string, faults: Rule<C>["faults"], message: string = id): Rule<C> => ({
  id,
  severity: "error",
  message,
  faults,
});

export const warning = <C>(
  id: string,
  faults: Rule<C>["faults"],
  message: string = id,
): Rule<C> => ({ id, severity: "warning", message, faults });

/** An element below the activity, with the elements around it from the activity's part inwards. */
export type Place = { element: XmlElement; around: readonly XmlElement[] };

export const isTrimmed = (text: string): boolean => text === text.trim();
const symbols = /[/&|?]/;

/** No blanks or line breaks around identifiers. */
export const trimmed = (id: string, attribute: string): Rule<Place> =>
  warning(
    id,
    ({ element }) => {
      const value = element.attributes[attribute];
      return faultIf(value !== undefined && !isTrimmed(value), () => ({
        values: { attribute, value: value ?? "" },
      }));
    },
    "trimmed",
  );

/** None of the symbols that break identifiers in addresses: `/ & | ?`. */
export const withoutSymbols = (id: string, attribute: string): Rule<Place> =>
  warning(
    id,
    ({ element }) => {
      const value = element.attributes[attribute] ?? "";
      return faultIf(symbols.test(value), () => ({ values: { attribute, value } }));
    },
    "symbols",
  );

export const hasSymbols = (text: string): boolean => symbols.test(text);
