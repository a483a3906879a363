import { addDays } from "../packages/domain/src/dates";
import { newFramework } from "../packages/domain/src/results/framework";
import { measurementFacts } from "../packages/domain/src/results/facts";
import { periodsOf } from "../packages/domain/src/results/periods";
import {
  blankIndicator,
  type IndicatorContent,
  type MeasurementContent,
} from "../packages/domain/src/results/schema";
import { countedOn, type Review } from "../packages/domain/src/review/status";
import { dice, fixedId } from "../apps/api/src/seed/fixed-id";
import { countries } from "./large-programme";

/** What is made: 300 indicators that 60 partners in six countries report each quarter of five years, broken down thrice. */
export const resultsSize = { outcomes: 12, indicators: 300, partners: 60 };
export const resultsId = fixedId("BENCH", "results");
export const reporterId = (partner: number) => fixedId("BENCH", "reporter", partner);
export const reporterCountry = (partner: number) => countries[partner % countries.length]!;
const span = { from: "2021-01-01", to: "2025-12-31" };
const quarters = periodsOf("quarter", span);
const roll = dice(300);

const outcomes = Array.from({ length: resultsSize.outcomes }, (_, index) => ({
  id: fixedId("BENCH", "results", "outcome", index),
  parentId: null,
  level: "outcome",
  code: `R${index + 1}`,
  title: { fr: `Effet ${index + 1}`, en: `Outcome ${index + 1}` },
  assumptions: null,
  source: null,
}));

export const resultsProgramme = {
  ...newFramework,
  title: { fr: "Grand cadre de résultats", en: "Large results framework" },
  aliases: [],
  aim: null,
  countries,
  periodStated: [{ ...span, source: null }],
  costStated: [],
  outcomes,
  consortium: [],
};

type Rule = Pick<IndicatorContent, "kind" | "overTime" | "acrossPlaces">;
// As programmes have them: most are counts that add up, every rule occurs.
const rules: Rule[] = [
  ...Array.from({ length: 10 }, (): Rule => ({
    kind: "number",
    overTime: "sum",
    acrossPlaces: "sum",
  })),
  { kind: "number", overTime: "running", acrossPlaces: "sum" },
  { kind: "number", overTime: "running", acrossPlaces: "sum" },
  { kind: "number", overTime: "latest", acrossPlaces: "sum" },
  { kind: "number", overTime: "latest", acrossPlaces: "average" },
  { kind: "number", overTime: "sum", acrossPlaces: "highest" },
  { kind: "percentage", overTime: "latest", acrossPlaces: "average" },
  { kind: "percentage", overTime: "latest", acrossPlaces: "sum" },
  { kind: "percentage", overTime: "sum", acrossPlaces: "sum" },
  { kind: "number", overTime: "latest", acrossPlaces: "latest" },
  { kind: "number", overTime: "running", acrossPlaces: "average" },
];

export const indicators = Array.from({ length: resultsSize.indicators }, (_, number) => ({
  id: fixedId("BENCH", "indicator", number),
  content: {
    ...blankIndicator(outcomes[number % outcomes.length]!.id, Math.floor(number / outcomes.length)),
    ...rules[number % rules.length]!,
    title: { fr: `Personnes touchées par la mesure ${number}`, en: `People reached ${number}` },
    unit: { fr: "personnes", en: "people" },
    breakdowns: [["sex", "age", "disability"]],
    frequency: "quarter" as const,
    targets: Object.fromEntries(quarters.map(({ key }) => [`${key}||`, 1000 + number])),
  } satisfies IndicatorContent,
}));

const cells = [
  { sex: "female", age: "15-35", disability: "yes" },
  { sex: "female", age: "15-35" },
  { sex: "female", age: "36-64" },
  { sex: "male", age: "15-35" },
  { sex: "male", age: "36-64" },
  { sex: "male" },
];

function reported(indicator: (typeof indicators)[number], partner: number, date: string) {
  const parts = cells
    .slice(roll.between(0, 1))
    .map((categories) => ({ categories: { ...categories }, value: roll.between(0, 30) }));
  const value = parts.reduce((sum, part) => sum + part.value, roll.between(0, 9));
  const percentage = indicator.content.kind === "percentage";
  const content: MeasurementContent = {
    indicatorId: indicator.id,
    date,
    country: reporterCountry(partner),
    region: null,
    partnerId: reporterId(partner),
    measured: percentage
      ? { state: "fraction", numerator: value, denominator: value + roll.between(0, 90) }
      : { state: "value", value },
    cells: parts.map((part) => ({ ...part, of: percentage ? part.value + 5 : null })),
    comment: null,
    evidence: {},
  };
  return content;
}

const reviewOf = (chance: number): Review => ({
  status: chance < 0.94 ? "approved" : chance < 0.98 ? "submitted" : "draft",
  note: null,
  approvedVersion: chance < 0.94 ? 1 : null,
});

/** Every partner's measurement of every indicator in every quarter, with its facts as the write path projects them. */
export function* measurements() {
  for (const [place, indicator] of indicators.entries())
    for (let partner = 0; partner < resultsSize.partners; partner += 1)
      for (const [quarter, { start }] of quarters.entries()) {
        const content = reported(indicator, partner, addDays(start, roll.between(20, 85)));
        const review = reviewOf(roll.next());
        const { working } = countedOn(review, 1);
        const id = fixedId("BENCH", "measurement", place, partner, quarter);
        yield { id, content, review, on: working, facts: measurementFacts(content) };
      }
}
