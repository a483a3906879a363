import type { Organisation } from "../schema/elements.ts";
import { organisationsXml } from "../write/write.ts";

const year = {
  periodStart: { isoDate: "2025-01-01" },
  periodEnd: { isoDate: "2025-12-31" },
  value: { text: "120000.50", currency: "EUR", valueDate: "2025-01-01" },
};
const lines = [
  {
    ref: "A",
    value: { text: 70_000, valueDate: "2025-01-01" },
    narrative: [{ text: "Formations" }],
  },
];

const organisation: Organisation = {
  lang: "fr",
  defaultCurrency: "EUR",
  lastUpdatedDatetime: "2025-02-01T08:00:00Z",
  organisationIdentifier: "ML-MAT-0123",
  name: { narrative: [{ text: "Réseau de paix" }, { lang: "en", text: "Peace network" }] },
  reportingOrg: { ref: "ML-MAT-0123", type: "24", narrative: [{ text: "Réseau de paix" }] },
  totalBudget: [{ ...year, status: "2", budgetLine: lines }],
  recipientOrgBudget: [
    {
      ...year,
      recipientOrg: { ref: "ML-NIF-1", narrative: [{ text: "Femmes de Ségou" }] },
      budgetLine: lines,
    },
  ],
  recipientRegionBudget: [
    { ...year, recipientRegion: { code: "1027", vocabulary: "1", narrative: [] } },
  ],
  recipientCountryBudget: [{ ...year, recipientCountry: { code: "ML" }, budgetLine: lines }],
  totalExpenditure: [{ ...year, expenseLine: lines }],
  documentLink: [
    {
      url: "https://example.org/rapport.pdf",
      format: "application/pdf",
      title: { narrative: [{ text: "Rapport annuel" }] },
      category: [{ code: "B01" }],
      language: [{ code: "fr" }],
      documentDate: { isoDate: "2025-03-01" },
      recipientCountry: [{ code: "ML", narrative: [{ text: "Mali" }] }],
    },
  ],
};

/** An organisation file of our own with every element in it; the samples have none. */
export const organisationFile = (): string => [...organisationsXml([organisation])].join("");
