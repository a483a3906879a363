import { describe, expect, test } from "vitest";
import { activityPartRules } from "../check/rules/part-rules.ts";
import { organisationPartRules } from "../check/rules/organisation-rules.ts";
import { tellingRules, unitRules } from "../check/rules/ruleset.ts";
import { againstShared } from "../testing/shared.ts";
import { standard, type Standard } from "../testing/oracle.ts";
import { mfaEn, mfaFr } from "../packs/dutch-mfa-texts.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

const english: Record<string, string> = { ...en, ...mfaEn };
const french: Record<string, string> = { ...fr, ...mfaFr };
const rules = [
  ...Object.values(unitRules).flat(),
  ...Object.values(activityPartRules).flat(),
  ...Object.values(organisationPartRules).flat(),
  ...Object.values(tellingRules),
];

describe("sentences", () => {
  test("every rule has one", () => {
    expect(rules.filter(({ message }) => !(message in english))).toEqual([]);
  });

  test.each(Object.keys(english))("%s names the same things in both languages", (message) => {
    const named = (text = "") => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    expect(named(french[message])).toEqual(named(english[message]));
  });

  test("the French ones have narrow no-break spaces, French quotes and curly apostrophes", () => {
    const wrong = Object.entries(french).filter(([, text]) =>
      /[^\u202f:/][:;!?»]( |$)|«[^\u202f]|'/.test(text.replace(/:(?=\{)|xmlns:|&\w+;/g, "")),
    );
    expect(wrong).toEqual([]);
  });
});

againstShared("our rules and the official standard.json", () => {
  const official = (of: Standard): string[] =>
    Object.values(of).flatMap((inner) =>
      Object.values(inner).flatMap(({ cases }) =>
        cases.flatMap(({ ruleInfo, do: looped }) =>
          looped ? official({ loop: looped }) : [`${ruleInfo!.id} ${ruleInfo!.severity}`],
        ),
      ),
    );

  test("are the same rules with the same severities", () => {
    const ours = rules.map(({ id, severity }) => `${id} ${severity}`);
    expect([...new Set(ours)].toSorted()).toEqual([...new Set(official(standard()))].toSorted());
  });
});
