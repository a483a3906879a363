import { createReadStream } from "node:fs";
import { check } from "@suivi/iati/check";
import { dutchMfa } from "@suivi/iati/dutch-mfa";
import { say } from "@suivi/iati/say";

const report = await check(createReadStream("activities.xml"), { packs: [dutchMfa] });

console.log(report.structure, report.errors, report.warnings);
for (const finding of report.findings) {
  const { rule, line, activity, element } = finding;
  console.log(`${rule}, line ${line}, ${activity}, ${element}: ${say(finding, "en")}`);
}
