import { createReadStream, existsSync } from "node:fs";
import { check } from "@suivi/iati/check";
import type { Finding } from "@suivi/iati/finding";
import type { Report } from "@suivi/iati/report";
import { dutchMfa } from "@suivi/iati/dutch-mfa";
import { type Language, say } from "@suivi/iati/say";
import { type Command, Refused } from "./command";

const several = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
const sumOf = (counts: { [rule: string]: number }) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function summary(file: string, report: Report): string {
  const { version, units, structure, critical, errors, warnings, packs } = report;
  const faults = structure === "valid" ? "" : ` (${several(sumOf(critical), "fault")})`;
  const asked = Object.entries(packs)
    .filter(([, counts]) => counts.errors + counts.warnings > 0)
    .map(([id, counts]) => ` ${id}: ${counts.errors} errors, ${counts.warnings} warnings.`);
  const what = version
    ? `IATI ${version}, ${units} ${units === 1 ? "activity" : "activities"}`
    : "no version";
  return `${file}: ${what}. Structure ${structure}${faults}, ${several(errors, "error")}, ${several(warnings, "warning")}.${asked.join("")}`;
}

function line(finding: Finding, language: Language): string {
  const { rule, severity, activity, element } = finding;
  const place = [`line ${finding.line}`, activity, element].filter(Boolean).join(", ");
  return `  ${place}\n    ${rule} ${severity}: ${say(finding, language)}`;
}

const told = (finding: Finding) => {
  const { rule, severity, line: at, activity, element } = finding;
  const sentences = { en: say(finding, "en"), fr: say(finding, "fr") };
  return { rule, severity, line: at, activity, element, ...sentences };
};

export const iatiCheck: Command = {
  name: "iati check",
  does: "Checks IATI files against the 2.03 schema, codelists, ruleset and the Dutch MFA's rules.",
  usage: "[--language fr] [--limit NUMBER] FILE…",
  help: [
    "--language fr   what to mend in French; else in English",
    "--limit NUMBER  how many findings of each rule to show; else 10, with --json 100",
  ],
  options: { language: { type: "string" }, limit: { type: "string" } },
  async run(given) {
    const files = given.words;
    const language = given.option("language") ?? "en";
    const limit = Number(given.option("limit") ?? (given.has("json") ? 100 : 10));
    if (files.length === 0) throw new Refused("Which FILE? See --help.");
    if (language !== "fr" && language !== "en") throw new Refused("--language is fr or en.");
    if (!Number.isInteger(limit) || limit < 0) throw new Refused("--limit is a whole number.");
    const lines: string[] = [];
    const reports = [];
    let failed = false;
    for (const file of files) {
      if (!existsSync(file)) throw new Refused(`${file}: there is no such file.`);
      const report = await check(createReadStream(file), { packs: [dutchMfa], limit });
      const asked = Object.values(report.packs).reduce((sum, { errors }) => sum + errors, 0);
      if (report.structure !== "valid" || sumOf(report.critical) + report.errors + asked > 0)
        failed = true;
      lines.push(summary(file, report), ...report.findings.map((one) => line(one, language)));
      reports.push({ file, ...report, findings: report.findings.map(told) });
    }
    return { lines, data: reports, failed };
  },
};
