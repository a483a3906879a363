import { type FileKind, files } from "../schema/files.ts";
import { own } from "../values/own.ts";
import { childNamed, wholeText, type XmlElement } from "../xml/element.ts";
import type { XmlFault } from "../xml/fault.ts";
import { codelists } from "./codelists.ts";
import { critical, type Finding, malformed } from "./finding.ts";
import { type Inspector, type TellRule, wanted } from "./inspector.ts";
import type { CheckOptions } from "./options.ts";
import { type Counts, count, noCounts, type Report } from "./report.ts";
import { rootOf } from "./root.ts";
import { ruleset } from "./rules/ruleset.ts";
import { Structure } from "./structure.ts";
import { Tree } from "./tree.ts";

/** No IATI element lies deeper. */
const longestPath = 12;

/** One file on its way through structure, codelists, ruleset and packs. */
export class CheckRun {
  readonly report: Report = {
    kind: null,
    version: null,
    units: 0,
    structure: "valid",
    ...noCounts(),
    critical: {},
    packs: {},
    findings: [],
  };
  readonly #options: CheckOptions;
  readonly #limit: number;
  readonly #tree: Tree;
  #structure: Structure | null = null;
  #inspectors: Inspector[] = [];
  /** Findings of the activity that is open: its identifier may still come. */
  #pending: Finding[] = [];
  readonly #lineOf = new Map<string, number>();
  #repeated = 0;

  constructor(options: CheckOptions) {
    this.#options = options;
    this.#limit = options.limit ?? 100;
    this.#tree = new Tree({
      root: (root) => this.#root(root),
      part: (part) => this.#part(part),
      unit: (unit) => this.#unit(unit),
    });
  }

  open(element: XmlElement): void {
    this.#tree.open(element);
    this.#structure?.open(element);
  }

  text(text: string, cdata: boolean): void {
    this.#tree.text(text);
    this.#structure?.text(text, cdata);
  }

  close(): void {
    this.#structure?.close();
    this.#tree.close();
  }

  end(): void {
    for (const inspector of this.#inspectors) inspector.end?.();
    this.#settle(null);
  }

  malformed(fault: XmlFault): void {
    this.report.structure = "malformed";
    const path = this.#tree.path.slice(0, longestPath).map(({ name }) => name);
    this.#critical(malformed(fault, path.join("/")));
    const { unit } = this.#tree;
    this.#settle(unit ? this.#identifier(unit).text : null);
  }

  #root(root: XmlElement): string | null {
    const { kind, version, refusal } = rootOf(root);
    this.report.kind = kind;
    this.report.version = version;
    if (refusal) {
      const { rule, message, values } = refusal;
      this.#critical(critical(rule, message, root.line, root.name, values));
    }
    if (kind === null) {
      this.report.structure = "invalid";
      return null;
    }
    this.#structure = new Structure(kind, (message, path, line, values) => {
      this.report.structure = "invalid";
      // A file of another version is told so once, not line by line.
      if (!refusal) this.#critical(critical("0.3.1", message, line, path, values));
    });
    if (!refusal) this.#begin(kind);
    return files[kind].unit;
  }

  #begin(kind: FileKind): void {
    const now = (this.#options.now ?? new Date()).getTime();
    const standard = this.#telling(this.report);
    this.#inspectors = [codelists, ruleset].map((inspect) => inspect(kind, now, standard));
    for (const { id, dated, inspect } of this.#options.packs ?? []) {
      const counts = { dated, ...noCounts() };
      this.report.packs[id] = counts;
      this.#inspectors.push(inspect(kind, now, this.#telling(counts)));
    }
  }

  #part(part: XmlElement): boolean {
    for (const inspector of this.#inspectors) inspector.part(part);
    return part.uri === "" && wanted.has(part.name);
  }

  #unit(unit: XmlElement): void {
    this.report.units += 1;
    for (const inspector of this.#inspectors) inspector.unit(unit);
    const { text, line } = this.#identifier(unit);
    if (this.#inspectors.length > 0) this.#unique(text, line);
    this.#settle(text);
  }

  #identifier(unit: XmlElement): { text: string; line: number } {
    const { kind } = this.report;
    const found = kind ? childNamed(unit, files[kind].identifier) : undefined;
    return { text: found ? wholeText(found) : "", line: found?.line ?? unit.line };
  }

  /** Each identifier once in a file: officially raised once a file, told here for each that comes again. */
  #unique(identifier: string, line: number): void {
    const first = this.#lineOf.get(identifier);
    if (first === undefined) {
      this.#lineOf.set(own(identifier), line);
      return;
    }
    if (!this.report.ids["1.1.2"]) count(this.report, "1.1.2", "error", this.#limit);
    if (++this.#repeated > this.#limit) return;
    this.#pending.push({
      rule: "1.1.2",
      severity: "error",
      line,
      activity: null,
      element: this.report.kind ? files[this.report.kind].identifier : "",
      message: "1.1.2",
      values: { value: identifier, line: first },
    });
  }

  #telling(counts: Counts): TellRule {
    return (rule, severity, at, element, message, values = {}) => {
      if (!count(counts, rule, severity, this.#limit)) return;
      this.#pending.push({
        rule,
        severity,
        line: at.line,
        activity: null,
        element,
        message,
        values,
      });
    };
  }

  #critical(finding: Finding): void {
    const { critical: counts, findings } = this.report;
    const { rule, element } = finding;
    counts[rule] = (counts[rule] ?? 0) + 1;
    if (counts[rule] > this.#limit) return;
    if (this.#tree.path.length < 2) findings.push(kept(finding));
    else this.#pending.push({ ...finding, element: element.split("/").slice(2).join("/") });
  }

  /** The activity is over, or the file: what was found belongs to it. */
  #settle(identifier: string | null): void {
    const activity = identifier?.trim() ? own(identifier.trim()) : null;
    const found = this.#pending.sort((a, b) => a.line - b.line);
    for (const finding of found) this.report.findings.push({ ...kept(finding), activity });
    this.#pending = [];
  }
}

/** A finding that stays when its piece of the file is gone. */
function kept(finding: Finding): Finding {
  const values = Object.entries(finding.values).map(([name, value]) => [
    name,
    typeof value === "string" ? own(value) : value,
  ]);
  return { ...finding, element: own(finding.element), values: Object.fromEntries(values) };
}
