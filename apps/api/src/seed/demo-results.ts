import type { Db } from "@suivi/db";
import { addDays } from "@suivi/domain/dates";
import type { MeasurementContent } from "@suivi/domain/results/schema";
import { saveIndicator } from "../features/results/save-indicator";
import { saveMeasurement } from "../features/results/save-measurement";
import { decide } from "../features/review/decide";
import { standingIn, type Viewer } from "../viewer";
import { demoId, demoOrganisation } from "./demo-activity";
import { type DemoIndicator, demoIndicators } from "./demo-indicators";
import { partners } from "./demo-partners";
import { dice, fixedId } from "./fixed-id";

type Dice = ReturnType<typeof dice>;
// The last days of the half years of 2023 to 2025; the last one is still under review.
const ends = ["2023-06-30", "2023-12-31", "2024-06-30", "2024-12-31", "2025-06-30", "2025-12-15"];

/** Indicators of the demonstration with three years of invented measurements, most of them approved. */
export async function loadDemoResults(db: Db, lead: Viewer): Promise<void> {
  for (const { key, content } of demoIndicators) {
    const id = fixedId("DEMO", "indicator", key);
    const change = { programmeId: demoId, id, changeId: fixedId("add", id), baseVersion: 0 };
    await saveIndicator(
      { db, viewer: lead },
      { ...change, content, reason: null, reasonText: null },
    );
  }
  for (const [index, indicator] of demoIndicators.entries()) {
    const roll = dice(5000 + index);
    for (const key of indicator.partners)
      for (const [number, date] of ends.entries())
        await load(db, lead, { indicator, key, date, number, roll });
  }
}

type Measured = { indicator: DemoIndicator; key: string; date: string; number: number; roll: Dice };

async function load(db: Db, lead: Viewer, { indicator, key, date, number, roll }: Measured) {
  const { values, content } = indicator;
  if (!values || (content.frequency === "year" && number % 2 === 0)) return;
  const partner = partners.find((one) => one.key === key)!;
  const grown = values.from + ((values.to - values.from) * (number + 1)) / ends.length;
  const falling = content.direction === "decrease" ? values.to + values.from - grown : grown;
  const value = Math.max(
    values.from,
    Math.round(falling + (roll.next() - 0.5) * (values.to - values.from) * 0.3),
  );
  const capped = values.step ? Math.min(values.to, value) : value;
  const measured: MeasurementContent["measured"] =
    roll.chance(0.05) && !values.of
      ? { state: "no_data", reason: "Enquête reportée pour raisons de sécurité" }
      : values.of
        ? {
            state: "fraction",
            numerator: Math.round((capped / 100) * values.of),
            denominator: values.of,
          }
        : { state: "value", value: capped };
  const id = fixedId("DEMO", "measurement", indicator.key, key, number);
  const change = { programmeId: demoId, id, changeId: fixedId("add", id), baseVersion: 0 };
  const fate =
    number < ends.length - 1 ? "approved" : roll.pick(["submitted", "draft", "returned"] as const);
  const standing = standingIn(lead, demoId);
  await saveMeasurement(
    { db, viewer: lead, standing },
    {
      ...change,
      send: fate !== "draft",
      content: {
        indicatorId: fixedId("DEMO", "indicator", indicator.key),
        date: addDays(date, -roll.between(0, 10)),
        country: partner.country,
        region: partner.regions[0]!,
        partnerId: demoOrganisation(key),
        measured,
        cells: cellsOf(indicator, measured, roll),
        comment: null,
        evidence: {},
      },
    },
  );
  const did = fate === "approved" || fate === "returned" ? fate : null;
  if (!did) return;
  const note = did === "returned" ? "Merci de joindre le procès-verbal." : null;
  const decision = { programmeId: demoId, id, changeId: fixedId(did, id), baseVersion: 1 };
  await decide(
    { db, viewer: lead },
    decision,
    { did, note, sent: { ...decision, note } },
    "measurement",
  );
}

/** A breakdown that leaves a few unknown, as sheets do. */
function cellsOf({ content }: DemoIndicator, measured: MeasurementContent["measured"], roll: Dice) {
  const dimensions = content.breakdowns[0];
  if (!dimensions || measured.state === "no_data") return [];
  const total = measured.state === "value" ? measured.value : measured.numerator;
  const asked = measured.state === "fraction" ? measured.denominator : null;
  const women = Math.floor(total * (0.4 + roll.next() * 0.15));
  const men = Math.floor((total - women) * 0.95);
  // Women asked and men asked leave to the unknown at least as many asked as answered yes.
  const rest = asked === null ? 0 : total - women - men + 2;
  const askedWomen = asked === null ? null : Math.max(women, Math.floor((asked - rest) / 2));
  const bySex = [
    { sex: "female", value: women, of: askedWomen },
    { sex: "male", value: men, of: asked === null ? null : asked - rest - (askedWomen ?? 0) },
  ];
  if (!dimensions.includes("age"))
    return bySex.map(({ sex, ...cell }) => ({ categories: { sex }, ...cell }));
  return bySex.flatMap(({ sex, value }) => {
    const young = Math.floor(value * 0.55);
    return [
      { categories: { sex, age: "15-35" }, value: young, of: null },
      { categories: { sex, age: "36-64" }, value: Math.floor((value - young) * 0.8), of: null },
      { categories: { sex }, value: value - young - Math.floor((value - young) * 0.8), of: null },
    ];
  });
}
