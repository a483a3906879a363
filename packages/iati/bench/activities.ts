import type { Activity } from "../src/schema/elements.ts";
import { yearlyBudgets } from "../src/write/yearly-budgets.ts";

const say = (fr: string, en: string) => ({
  narrative: [
    { lang: "fr", text: fr },
    { lang: "en", text: en },
  ],
});
const numbered = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const day = (at: number) => `2024-${String((at % 12) + 1).padStart(2, "0")}-15`;

/** Activities of some ten kilobytes each, like those of a civil-society programme: money, results, places. */
export function* activities(count: number): Generator<Activity> {
  for (let at = 0; at < count; at += 1) {
    const identifier = `NL-KVK-41160054-${at}`;
    const title = say(`Paix et sécurité, volet ${at}`, `Peace and security, part ${at}`);
    yield {
      lang: "fr",
      defaultCurrency: "EUR",
      hierarchy: 2,
      lastUpdatedDatetime: "2024-12-01T10:00:00Z",
      iatiIdentifier: identifier,
      reportingOrg: { ref: "NL-KVK-41160054", type: "21", ...say("Cordaid", "Cordaid") },
      title,
      description: [{ type: "1", ...say("Dialogues entre citoyens et forces. ".repeat(8), "—") }],
      participatingOrg: [
        { role: "1", ref: "XM-DAC-7", type: "10", narrative: [] },
        { role: "4", ref: `ML-MAT-${at}`, type: "24", ...say("Réseau local", "Local network") },
      ],
      activityStatus: { code: "2" },
      activityDate: [
        { type: "2", isoDate: "2021-01-01" },
        { type: "3", isoDate: "2025-12-31" },
      ],
      recipientCountry: [{ code: "ML" }],
      sector: [
        { vocabulary: "1", code: "15210", percentage: "60" },
        { vocabulary: "1", code: "15150", percentage: "40" },
      ],
      budget: yearlyBudgets({
        start: "2021-01-01",
        end: "2025-12-31",
        amount: 500_000 + at,
        valueDate: "2021-01-01",
      }),
      transaction: numbered(8, (index) => ({
        transactionType: { code: index === 0 ? "1" : "3" },
        transactionDate: { isoDate: day(index) },
        value: { text: 10_000 + index, valueDate: day(index) },
        description: say("Versement du trimestre", "Quarterly payment"),
        providerOrg:
          index === 0 ? { ref: "XM-DAC-7", providerActivityId: "XM-DAC-7-PPR-4000001234" } : null,
      })),
      result: numbered(2, (index) => ({
        type: "2",
        aggregationStatus: true,
        title: say(`Résultat ${index}`, `Result ${index}`),
        indicator: numbered(2, (which) => ({
          measure: "1",
          ascending: true,
          aggregationStatus: true,
          title: say(`Personnes formées, groupe ${which}`, `People trained, group ${which}`),
          baseline: [{ year: 2021, value: 0 }],
          period: numbered(3, (year) => ({
            periodStart: { isoDate: `${2021 + year}-01-01` },
            periodEnd: { isoDate: `${2021 + year}-12-31` },
            target: [{ value: 120 }],
            actual: [
              { value: 70, dimension: [{ name: "sex", value: "female" }] },
              { value: 55, dimension: [{ name: "sex", value: "male" }] },
            ],
          })),
        })),
      })),
    };
  }
}
