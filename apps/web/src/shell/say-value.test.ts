import { expect, test } from "vitest";
import { fieldLabel, speech } from "./say-value";

const [security, awa] = [
  "01890000-0000-7000-8000-000000000001",
  "01890000-0000-7000-8000-000000000002",
];
const { nameOf, say } = speech({
  language: "fr",
  fields: {
    title: "Titre",
    country: "Pays",
    countries: "Pays",
    hours: "Durée",
    type: "Type",
    outcomes: "Effets",
    "outcomes.*.title": "intitulé",
    attendance: "Liste de présence",
    "attendance.*.marks": "présence",
  },
  codes: { type: { workshop: "Atelier" }, "attendance.*.marks.*": { present: "présent·e" } },
  names: { [security]: { fr: "PO1 Sécurité" }, [awa]: { fr: "Awa Cissé" } },
});

test("a field deep in a record is named from the outside in, ids by what they stand for", () => {
  expect(nameOf(`outcomes.${security}.title.en`)).toBe(
    "Effets · PO1 Sécurité · intitulé · en anglais",
  );
  expect(nameOf(`attendance.${awa}.marks.2023-10-11`)).toBe(
    "Liste de présence · Awa Cissé · présence · 11 oct. 2023",
  );
  expect(nameOf("outcomes.order")).toBe("Effets · ordre");
});

test("what has no name for people is not told", () => {
  expect(nameOf("review.approvedVersion")).toBeNull();
});

test("values are said as people say them; nothing is a dash, never a nought", () => {
  expect(say("hours", null)).toBe("—");
  expect(say("hours", 0)).toBe("0");
  expect(say("hours", 12.5)).toBe("12,5");
  expect(say("type", "workshop")).toBe("Atelier");
  expect(say("country", "ML")).toBe("Mali");
  expect(say("countries", ["ML", "BI"])).toBe("Mali, Burundi");
  expect(say("countries", [])).toBe("—");
  expect(say("outcomes.order", [security])).toBe("PO1 Sécurité");
  expect(say("title", { fr: "Atelier", en: "Workshop" })).toBe("Atelier · Workshop");
  expect(say("attendance", { [awa]: { row: 0, marks: { "2023-10-11": "present" } } })).toBe(
    "Awa Cissé\u202f: présence\u202f: 11 oct. 2023\u202f: présent·e",
  );
  expect(say("outcomes", [awa.replace("2", "9")])).toBe("(n’est plus là)");
});

test("a form's field in a list is named with its place", () => {
  const fields = { outcomes: "Effets", "outcomes.*.code": "code" };
  expect(fieldLabel(fields, "outcomes.1.code")).toBe("Effets 2 · code");
  expect(fieldLabel(fields, "outcomes")).toBe("Effets");
});
