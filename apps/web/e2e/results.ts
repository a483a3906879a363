import type { Page } from "@playwright/test";
import { newId } from "@suivi/domain/ids";
import { newFramework } from "@suivi/domain/results/framework";
import { send } from "./records";

const partner = "Voix du fleuve";
/** What the pages and the files say, in both languages. */
export const words = {
  fr: {
    framework: "Cadre de résultats",
    title: "Intitulé en français",
    name: "Titre en français",
    save: "Enregistrer",
    another: "Enregistrer, puis un autre",
    outcome: "Effet",
    level: "Niveau",
    addIndicator: "Ajouter un indicateur (Effet 1)",
    targets: "Cibles",
    period: "Année 3, S1",
    target: "Cible",
    calculation: "Calcul",
    counted: "Comptées dans ce qui est enregistré",
    breakdowns: "Désagrégations",
    addBreakdown: "Ajouter une désagrégation",
    breakDownBy: "Désagréger par",
    sex: "Sexe",
    date: "Date de la mesure",
    value: "Valeur",
    more: "Désagrégation, commentaire, preuves",
    women: "Femmes",
    addFile: "Ajouter une photo ou un document",
    send: "Soumettre",
    sent: "Une mesure enregistrée.",
    notANumber: /Ce n’est pas un nombre/,
    number: "1 034,5",
    said: "1\u202f034,5",
    approve: /^Valider/,
    none: "Rien n’attend de décision",
    export: "Exporter",
    xlsx: /^Excel.*: ce qui est montré/,
    csv: /^CSV/,
    sheet: "Semestres",
    columns: { no: "N°", actual: "Réel", target: "Cible", key: "Clé de la période" },
    category: "Clé de la catégorie",
    country: "Code pays",
  },
  en: {
    framework: "Results framework",
    title: "Title in French",
    name: "Title in French",
    save: "Save",
    another: "Save, then another",
    outcome: "Outcome",
    level: "Level",
    addIndicator: "Add an indicator (Outcome 1)",
    targets: "Targets",
    period: "Year 3, H1",
    target: "Target",
    calculation: "Calculation",
    counted: "Counted among what is logged",
    breakdowns: "Disaggregations",
    addBreakdown: "Add a disaggregation",
    breakDownBy: "Break down by",
    sex: "Sex",
    date: "Date of measurement",
    value: "Value",
    more: "Disaggregation, comment, evidence",
    women: "Women",
    addFile: "Add a photo or document",
    send: "Send for review",
    sent: "One measurement saved.",
    notANumber: /This is not a number/,
    number: "1,034.5",
    said: "1,034.5",
    approve: /^Approve/,
    none: "Nothing waits for a decision",
    export: "Export",
    xlsx: /^Excel: what is shown/,
    csv: /^CSV/,
    sheet: "Half years",
    columns: { no: "No.", actual: "Actual", target: "Target", key: "Period key" },
    category: "Category key",
    country: "Country code",
  },
};

/** A programme of five years with the lead and Amina in it, and nothing else; its code. */
export async function made(admin: Page): Promise<{ code: string; partnerId: string }> {
  const [id, partnerId] = [newId(), newId()];
  const code = `R${newId().slice(-6)}`.toUpperCase();
  const nothing = { acronym: null, aliases: [], identifier: null, oldIdentifier: null };
  await send(admin, "programmes.add", {
    id,
    changeId: newId(),
    code,
    content: {
      ...newFramework,
      title: { fr: `Programme ${code}` },
      aliases: [],
      aim: null,
      countries: ["ML", "NE"],
      periodStated: [{ from: "2021-01-01", to: "2025-12-31", source: null }],
      costStated: [],
      outcomes: [],
      consortium: [],
    },
  });
  await send(admin, "organisations.save", {
    programmeId: id,
    id: partnerId,
    changeId: newId(),
    baseVersion: 0,
    content: { name: { fr: partner }, type: null, country: "ML", ...nothing },
  });
  for (const [person, role] of [
    ["lead", "lead"],
    ["amina", "coordinator"],
  ] as const)
    await send(admin, "access.members.add", {
      programmeId: id,
      id: newId(),
      changeId: newId(),
      baseVersion: 0,
      name: person,
      email: `${person}@suivi.example`,
      language: "fr",
      password: "suivi-demo-2023-x",
      content: {
        role,
        organisationId: role === "coordinator" ? partnerId : null,
        country: null,
        administrator: false,
      },
    });
  return { code, partnerId };
}

/** The rows of a sheet or of a CSV as records by their headers. */
export const records = ([head = [], ...rows]: unknown[][]) =>
  rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at]])));
/** A CSV as rows of text. */
export const csvRows = (text: string) =>
  text
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|[;,])(?:"((?:[^"]|"")*)"|([^";,]*))/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? "",
      ),
    );
