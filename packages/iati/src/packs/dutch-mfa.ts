import type { Inspect } from "../check/inspector.ts";
import type { RulePack } from "../check/options.ts";
import { own } from "../values/own.ts";
import { childNamed, childrenNamed, type XmlElement } from "../xml/element.ts";
import { alliance } from "./alliance.ts";
import { type Fault, indicatorFaults, looksPersonal } from "./dutch-mfa-results.ts";

/** Where each rule stands, as read for DOMAIN b.2; METIS is the Ministry's own reader of IATI files. */
export const mfaSources: { readonly [rule: string]: string } = {
  "nl-mfa.1": "https://helpdesk-opendata-minbuza.nl/getting-started-with-iati/5/",
  "nl-mfa.2": "https://helpdesk-opendata-minbuza.nl/2022/11/aidstream-checks-mfa-guidelines/",
  "nl-mfa.3": "https://helpdesk-opendata-minbuza.nl/getting-started-with-iati/5/",
  "nl-mfa.4": "https://helpdesk-opendata-minbuza.nl/faq/",
  "nl-mfa.5": "https://helpdesk-opendata-minbuza.nl/faq/",
  "nl-mfa.6": "https://helpdesk-opendata-minbuza.nl/faq/",
  "nl-mfa.7": "https://helpdesk-opendata-minbuza.nl/results-and-indicators-in-iati/",
  "nl-mfa.8": "https://helpdesk-opendata-minbuza.nl/2022/11/aidstream-checks-mfa-guidelines/",
  "nl-mfa.9": "https://helpdesk-opendata-minbuza.nl/2021/08/iati-for-alliances",
  "nl-mfa.10": "https://helpdesk-opendata-minbuza.nl/2021/08/iati-for-alliances",
  "nl-mfa.11": "https://github.com/IATI/IATI-Schemas/blob/version-2.03/iati-common.xsd",
  "nl-mfa.12":
    "https://helpdesk-opendata-minbuza.nl/how-can-an-implementing-agency-deal-with-sensitive-data/",
};

/** The Ministry, today or under its old code (NL-1), or a part of it. */
const ministry = /^(XM-DAC-7|NL-1)(-(?!KVK)|$)/;
const grantNumber = /^XM-DAC-7-PPR-\d+$/;

const attributeOf = (element: XmlElement, child: string, attribute: string) =>
  childNamed(element, child)?.attributes[attribute];
const relates = (unit: XmlElement, type: string) =>
  childrenNamed(unit, "related-activity").some(({ attributes }) => attributes.type === type);

const inspect: Inspect = (kind, now, tell) => {
  // What is found in the parts of an activity waits until it is known whether the Ministry pays for it.
  let faults: Fault[] = [];
  let paid = false;
  let incoming = 0;
  let results = 0;
  const paidActivities = new Set<string>();
  const partners = alliance();

  const oldCode = (at: XmlElement, path: string, value: string | undefined) => {
    if (value && /^NL-1(-(?!KVK)|$)/.test(value)) {
      faults.push(["nl-mfa.4", "error", at.line, `${path}/@ref`, { value }]);
    }
  };

  const transaction = (part: XmlElement) => {
    const type = attributeOf(part, "transaction-type", "code");
    if (type === "2" || type === "3") partners.transfer(part, type);
    if (type !== "1" && type !== "11") return;
    incoming += 1;
    const provider = childNamed(part, "provider-org");
    const path = "transaction/provider-org";
    const ref = provider?.attributes.ref;
    const from = provider?.attributes["provider-activity-id"]?.trim();
    oldCode(provider ?? part, path, ref);
    if (ref && ministry.test(ref)) paid = true;
    if (!ref || !from) {
      faults.push(["nl-mfa.2", "error", (provider ?? part).line, path]);
    } else if (ministry.test(ref) && !grantNumber.test(from)) {
      const values = { value: from };
      faults.push(["nl-mfa.3", "error", provider!.line, `${path}/@provider-activity-id`, values]);
    }
  };

  const personal = (element: XmlElement, path: string) => {
    const value = element.name === "narrative" ? looksPersonal(element.text) : null;
    if (value) faults.push(["nl-mfa.12", "warning", element.line, path, { value }]);
    for (const child of element.children) personal(child, `${path}/${child.name}`);
  };

  const part = (element: XmlElement) => {
    if (element.name === "transaction") transaction(element);
    if (element.name === "participating-org") {
      const { ref, role } = element.attributes;
      oldCode(element, "participating-org", ref);
      if (role === "1" && ref && ministry.test(ref)) paid = true;
      partners.name(element);
    }
    if (element.name === "result") {
      results += 1;
      faults.push(...indicatorFaults(element, now));
    }
    if (element.name === "contact-info") {
      const person = childNamed(element, "person-name");
      const value = person?.children[0]?.text.trim();
      if (person && value) {
        faults.push(["nl-mfa.12", "warning", person.line, "contact-info/person-name", { value }]);
      }
    } else personal(element, element.name);
  };

  const unit = (activity: XmlElement) => {
    const identifier = childNamed(activity, "iati-identifier")?.text.trim() ?? "";
    const parents = childrenNamed(activity, "related-activity").filter(
      ({ attributes }) => attributes.type === "1",
    );
    const child = parents.some(({ attributes }) => paidActivities.has(attributes.ref ?? ""));
    if (paid || child) {
      paidActivities.add(own(identifier));
      const about = childNamed(activity, "reporting-org") ?? activity;
      if (!child && incoming === 0)
        faults.push(["nl-mfa.1", "error", activity.line, "transaction"]);
      const carriedOut = ["2", "3", "4"].includes(
        attributeOf(activity, "activity-status", "code") ?? "",
      );
      if (carriedOut && results === 0 && !relates(activity, "2")) {
        faults.push(["nl-mfa.8", "warning", activity.line, "result"]);
      }
      if (/^(1|true)$/.test(about.attributes["secondary-reporter"] ?? "")) {
        faults.push(["nl-mfa.11", "warning", about.line, "reporting-org/@secondary-reporter"]);
      }
      for (const [rule, severity, line, path, values] of faults) {
        tell(rule, severity, { line }, path, rule, values);
      }
      partners.keep(activity.attributes["default-currency"]);
    } else partners.drop();
    faults = [];
    paid = false;
    incoming = 0;
    results = 0;
  };

  if (kind !== "iati-activities") return { part: () => {}, unit: () => {} };
  return { part, unit, end: () => partners.tell(tell) };
};

/**
 * What the Dutch Ministry of Foreign Affairs asks of those it funds, beyond the standard. Only activities paid
 * by it, and those whose parent activity came before them in the file, are held to it.
 */
export const dutchMfa: RulePack = { id: "nl-mfa", dated: "2022-11-30", inspect };
