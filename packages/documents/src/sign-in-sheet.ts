import { encode } from "uqr";
import { sayDate } from "@suivi/domain/numbers";
import { consentWording } from "@suivi/domain/people/consent";
import type { Language } from "@suivi/domain/text";
import { print } from "./render-pdf";

/** A sheet for an activity's people to sign, before it is held. */
export type SignInSheet = {
  language: Language;
  activity: string;
  programme: string;
  partner: string;
  place: string;
  /** A column each; at most six fit. */
  days: string[];
  /** Where the activity is found in Suivi: printed as a QR code. */
  address: string;
  banner: string | null;
  /** People expected by name, in the order of the list; the rest of the lines is blank. */
  expected: { name: string; sex: string; organisation: string | null }[];
  lines: number;
  /** ISO 8601; the date of the file. */
  at: string;
};

const texts = {
  fr: {
    title: "Feuille de présence",
    activity: "Activité",
    programme: "Programme",
    partner: "Organisation",
    place: "Lieu",
    columns: ["N°", "Nom et prénom", "F/H", "Âge", "Organisation", "Téléphone"],
    signature: (day: string) => `Signature ${day}`,
    note: "Effectif compté dans la salle :   Femmes ______   Hommes ______   Autre ou non précisé ______      Tenue par : ____________________",
    codeMeans: (address: string) => `Code QR : ${address}`,
    page: "Page {page} sur {pages}",
  },
  en: {
    title: "Sign-in sheet",
    activity: "Activity",
    programme: "Programme",
    partner: "Organisation",
    place: "Place",
    columns: ["No.", "Name", "F/M", "Age", "Organisation", "Telephone"],
    signature: (day: string) => `Signature ${day}`,
    note: "Head count taken in the room:   Women ______   Men ______   Other or not stated ______      Kept by: ____________________",
    codeMeans: (address: string) => `QR code: ${address}`,
    page: "Page {page} of {pages}",
  },
} as const;

/** The printable sheet: lines numbered as the form numbers them, a column a day, the consent, the activity's QR code. */
export function renderSignInSheet(sheet: SignInSheet): Promise<Uint8Array> {
  const { language, activity, programme, partner, place, days, address, banner, expected } = sheet;
  const words = texts[language];
  const blank = { name: "", sex: "", organisation: "" };
  const rows = expected.map((one) => ({ ...one, organisation: one.organisation ?? "" }));
  const facts = [
    { label: words.activity, value: activity },
    { label: words.partner, value: partner },
    { label: words.place, value: place },
    { label: words.programme, value: programme },
  ];
  return print("sign-in-sheet", sheet.at, {
    language,
    title: words.title,
    partner,
    banner,
    facts,
    consent: consentWording[language],
    columns: words.columns,
    days: (days.length > 0 ? days : [""]).map((day) =>
      words.signature(day && sayDate(day, language)),
    ),
    rows: [...rows, ...Array.from({ length: Math.max(0, sheet.lines - rows.length) }, () => blank)],
    note: words.note,
    footing: `${programme} · ${activity}`,
    page: words.page,
    code: encode(address, { border: 0, ecc: "M" }).data,
    codeMeans: words.codeMeans(address),
  });
}
