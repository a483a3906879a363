import type { Severity, Values } from "../check/finding.ts";
import { instant } from "../values/dates.ts";
import { numberIn } from "../values/numbers.ts";
import { childNamed, childrenNamed, type XmlElement } from "../xml/element.ts";

/** A rule that is not kept, until it is known whether the activity is held to it. */
export type Fault = [rule: string, severity: Severity, line: number, path: string, values?: Values];

const isTrue = (text: string | undefined) => text === "1" || text === "true";
const hasNumber = ({ attributes }: XmlElement) => numberIn(attributes.value) !== null;

/** A period that is over: what was achieved in it is known by now. */
const isOver = (period: XmlElement, now: number) => {
  const end = instant(childNamed(period, "period-end")?.attributes["iso-date"]);
  return end !== null && end < now;
};

/** Numbers, their completeness and aggregation, for each quantitative indicator of a result. */
export function indicatorFaults(result: XmlElement, now: number): Fault[] {
  const faults: Fault[] = [];
  const indicators = childrenNamed(result, "indicator").filter(
    ({ attributes }) => attributes.measure !== "5",
  );
  const untrue = (at: XmlElement, path: string) => {
    if (isTrue(at.attributes["aggregation-status"])) return;
    const values = { element: at.name };
    faults.push(["nl-mfa.7", "warning", at.line, `${path}/@aggregation-status`, values]);
  };
  if (indicators.length > 0) untrue(result, "result");
  for (const indicator of indicators) {
    const path = "result/indicator";
    const periods = childrenNamed(indicator, "period");
    const baselines = childrenNamed(indicator, "baseline");
    const targets = periods.flatMap((period) => childrenNamed(period, "target"));
    const actuals = periods.flatMap((period) => childrenNamed(period, "actual"));
    untrue(indicator, path);
    for (const at of [...baselines, ...targets, ...actuals]) {
      const { value } = at.attributes;
      if (value === undefined || hasNumber(at)) continue;
      const place = at.name === "baseline" ? "baseline" : `period/${at.name}`;
      const values = { value, element: at.name };
      faults.push(["nl-mfa.5", "error", at.line, `${path}/${place}/@value`, values]);
    }
    const missing = [
      ["baseline", baselines.some(hasNumber)],
      ["target", targets.some(hasNumber)],
      ["actual", actuals.some(hasNumber) || !periods.some((period) => isOver(period, now))],
    ].flatMap(([name, there]) => (there ? [] : [String(name)]));
    for (const name of missing) {
      faults.push(["nl-mfa.6", "warning", indicator.line, path, { missing: name }]);
    }
  }
  return faults;
}

// Bounded, or a text of ten million letters would take for ever.
const email = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/;
const telephone = /\+\d[\d ().-]{7,20}\d/;

/** An e-mail address or telephone number in a text for everyone; null when there is none. */
export const looksPersonal = (text: string): string | null =>
  (email.exec(text) ?? telephone.exec(text))?.[0] ?? null;
