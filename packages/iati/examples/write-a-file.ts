import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Activity } from "@suivi/iati/elements";
import { known } from "@suivi/iati/known";
import { narratives } from "@suivi/iati/narratives";
import { shares } from "@suivi/iati/shares";
import { activitiesXml } from "@suivi/iati/write";
import { yearlyBudgets } from "@suivi/iati/yearly-budgets";

const [security, participation] = shares([2, 1]); // 66.67 and 33.33

const activity: Activity = {
  lang: "fr",
  defaultCurrency: "EUR",
  iatiIdentifier: "ML-MAT-0123-PAIX",
  reportingOrg: { ref: "ML-MAT-0123", type: "24", narrative: narratives({ fr: "Réseau de paix" }) },
  title: { narrative: narratives({ fr: "Paix et sécurité", en: "Peace and security" }) },
  description: [{ narrative: narratives({ fr: "Dialogues à Bamako et à Ségou." }) }],
  participatingOrg: [{ role: "1", ref: "XM-DAC-7", type: "10" }],
  activityStatus: { code: "2" },
  activityDate: [{ type: "2", isoDate: "2021-01-01" }],
  recipientCountry: [{ code: "ML" }],
  sector: [
    { code: "15210", percentage: security },
    { code: "15150", percentage: participation },
  ],
  budget: yearlyBudgets({
    start: "2021-01-01",
    end: "2023-12-31",
    amount: "300000.00",
    valueDate: "2021-01-01",
  }),
  result: [
    {
      type: "2",
      title: { narrative: narratives({ fr: "Des comités plus ouverts" }) },
      indicator: [
        {
          measure: "1",
          title: { narrative: narratives({ fr: "Nombre de dialogues" }) },
          // Nobody counted in 2020: there is no baseline, rather than one of 0.
          baseline: known([{ year: 2020, value: null }]),
          period: [
            {
              periodStart: { isoDate: "2023-01-01" },
              periodEnd: { isoDate: "2023-12-31" },
              target: [{ value: 12 }],
              actual: known([{ value: 14 }]),
            },
          ],
        },
      ],
    },
  ],
};

const pieces = activitiesXml([activity], { generated: "2024-01-31T08:00:00Z" });
await pipeline(Readable.from(pieces), createWriteStream("activities.xml"));
