import { check } from "@suivi/iati/check";
import type { Finding } from "@suivi/iati/finding";
import type { RulePack } from "@suivi/iati/options";

/** Every budget of ours says whether it is committed. */
const ours: RulePack = {
  id: "ours",
  dated: "2026-01-01",
  inspect: (_kind, _now, tell) => ({
    part(part) {
      if (part.name === "budget" && !part.attributes.status) {
        tell("ours.1", "warning", part, "budget/@status", "ours.1");
      }
    },
    unit() {},
  }),
};

const file = `<iati-activities version="2.03"><iati-activity><budget/></iati-activity></iati-activities>`;
const report = await check(file, { packs: [ours] });
const told = report.findings.filter(({ rule }: Finding) => rule === "ours.1");
console.log(report.packs.ours?.warnings, told[0]?.element);
