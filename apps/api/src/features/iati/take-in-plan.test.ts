import { damaged } from "@suivi/iati/testing/damage";
import { DomainError } from "@suivi/domain/errors";
import { newId } from "@suivi/domain/ids";
import { organisationContent } from "@suivi/domain/organisations/schema";
import { programmeProblems } from "@suivi/domain/programmes/rules";
import { programmeContent } from "@suivi/domain/programmes/schema";
import { indicatorProblems } from "@suivi/domain/results/rules";
import { indicatorContent, measurementContent } from "@suivi/domain/results/schema";
import { budgetContent, transactionContent } from "@suivi/domain/money/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { aProgramme } from "../../testing/build";
import { planOf, sourceIn } from "./take-in-make-plan";
import type { Known } from "./take-in-plan";
import { identifierOf, readActivities, rootsIn } from "./take-in-read";

const years = [2021, 2022, 2023];
const period = (year: number) => `<period>
  <period-start iso-date="${year}-01-01"/><period-end iso-date="${year}-12-31"/><target value="12"/><actual value="${year - 2000}"/>
  <actual value="9"><dimension name="Gender" value="Women"/></actual><actual value="2"><dimension name="Gender" value="Men"/></actual>
  <actual value="5"><dimension name="Quartier" value="Nord"/></actual></period>`;
const whole = `<iati-activities version="2.03"><iati-activity xml:lang="fr" default-currency="EUR">
  <iati-identifier>ML-MAT-0123-X</iati-identifier><reporting-org ref="ML-MAT-0123" type="24"><narrative>Réseau</narrative></reporting-org>
  <title><narrative>Paix</narrative></title><description><narrative>But</narrative></description>
  <participating-org role="1" ref="XM-DAC-7" activity-id="XM-DAC-7-PPR-1"><narrative>Ministère</narrative></participating-org>
  <participating-org role="4"><narrative xml:lang="en">Partner</narrative></participating-org>
  <activity-date type="1" iso-date="2021-01-01"/><activity-date type="3" iso-date="2023-12-31"/>
  <contact-info><telephone>+223 1</telephone><email>a@b.example</email><website>https://b.example</website></contact-info>
  <recipient-country code="ML" percentage="60"/><recipient-country code="NE" percentage="40"/><sector code="15210" percentage="100"/>
  <budget><period-start iso-date="2021-01-01"/><period-end iso-date="2021-12-31"/><value value-date="2021-01-01">1000.5</value></budget>
  <transaction ref="T1"><transaction-type code="3"/><transaction-date iso-date="2021-03-01"/><value currency="XOF" value-date="2021-03-01">-7</value>
    <provider-org provider-activity-id="A"><narrative>Réseau</narrative></provider-org><receiver-org><narrative>Partner</narrative></receiver-org></transaction>
  <document-link url="https://b.example/a.pdf" format="application/pdf"><title><narrative>Rapport</narrative></title><category code="B01"/><language code="fr"/></document-link>
  <result type="1"><title><narrative>Produit</narrative></title><indicator measure="2" ascending="0"><title><narrative>Part</narrative></title>
    <baseline year="2020" value="3"/>${years.map(period).join("")}</indicator></result></iati-activity></iati-activities>`;

const known = (): Known => ({
  programmeId: newId(),
  version: 1,
  content: aProgramme({ periodStated: [] }),
  organisations: new Map(),
  indicators: [],
  ids: new Set(),
  today: "2026-01-01",
});

/** A plan for a file, as long as it is one. */
async function planFor(bytes: Uint8Array | string) {
  try {
    const activities = await readActivities(bytes);
    return planOf(sourceIn(activities, identifierOf(rootsIn(activities)[0]!)), known());
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

test("a file says of a programme what its form could have said: breakdowns, own dimensions, settings", async () => {
  const plan = (await planFor(whole))!;
  expect(plan.lines.filter(({ fate }) => fate === "skipped")).toEqual([]);
  expect(plan.programme).toMatchObject({
    countries: ["ML", "BI", "NE"],
    dimensions: [{ id: "quartier", categories: [{ id: "nord", name: { fr: "Nord" } }] }],
    iati: {
      funderActivityId: "XM-DAC-7-PPR-1",
      countryShares: { ML: "60", NE: "40" },
      contact: { email: "a@b.example", website: "https://b.example" },
      documents: [{ category: "B01", url: "https://b.example/a.pdf" }],
    },
  });
  expect(plan.indicators).toMatchObject([
    {
      content: {
        kind: "number",
        unit: { fr: "%" },
        direction: "decrease",
        frequency: "year",
        baseline: { state: "value", value: 3, year: 2020 },
        breakdowns: [["sex"], ["quartier"]],
      },
    },
  ]);
  expect(plan.measurements[0]!.content.cells).toEqual([
    { categories: { sex: "female" }, value: 9, of: null },
    { categories: { sex: "male" }, value: 2, of: null },
    { categories: { quartier: "nord" }, value: 5, of: null },
  ]);
});

test("a damaged file is refused or read: what it makes is always what the forms would take", async () => {
  const checked = async (bytes: Uint8Array) => {
    const plan = await planFor(bytes);
    if (!plan) return;
    for (const { content } of plan.organisations) organisationContent.parse(content);
    for (const { content } of plan.measurements) measurementContent.parse(content);
    for (const { content } of plan.budgets) budgetContent.parse(content);
    for (const { content } of plan.transactions) transactionContent.parse(content);
    for (const { content } of plan.indicators) {
      indicatorContent.parse(content);
      expect(indicatorProblems(content)).toEqual([]);
    }
    const programme = plan.programme && programmeContent.parse(plan.programme);
    expect(programme ? programmeProblems(programme) : []).toEqual([]);
    const ids = Object.values(plan).flatMap((list) =>
      Array.isArray(list) ? list.flatMap((one) => ("id" in one ? [one.id] : [])) : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  };
  await fc.assert(fc.asyncProperty(damaged([Buffer.from(whole)]), checked), { numRuns: 1500 });
});
