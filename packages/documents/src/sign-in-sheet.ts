import { encode } from "uqr";
import type { CalendarDate } from "@suivi/domain/dates";
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
  /** A column each; of more than six, further sheets with the same lines. */
  days: CalendarDate[];
  /** Where the activity is found in Suivi: printed as a QR code. */
  address: string;
  banner: string | null;
  /** People expected by name, in the order of the list; the rest of the lines is blank. */
  expected: { name: string; sex: string; organisation: string | null }[];
  lines: number;
  /** Who made it, when, on which entry of the journal. */
  made: string;
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
    days: "Jours",
    daysOf: (from: number, to: number, all: number) => `${from} à ${to} sur ${all}`,
    columns: ["N°", "Nom et prénom", "F/H", "Âge", "Organisation", "Téléphone"],
    signature: (day: string) => `Signature${day}`,
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
    days: "Days",
    daysOf: (from: number, to: number, all: number) => `${from} to ${to} of ${all}`,
    columns: ["No.", "Name", "F/M", "Age", "Organisation", "Telephone"],
    signature: (day: string) => `Signature${day}`,
    note: "Head count taken in the room:   Women ______   Men ______   Other or not stated ______      Kept by: ____________________",
    codeMeans: (address: string) => `QR code: ${address}`,
    page: "Page {page} of {pages}",
  },
} as const;

/** As many columns for signatures as a sheet has room for. */
const mostDays = 6;

/** The days parted among as few sheets as hold them, as evenly as can be; one sheet where none is known. */
function daysBySheet(days: CalendarDate[]): CalendarDate[][] {
  const sheets = Math.max(1, Math.ceil(days.length / mostDays));
  const each = Math.ceil(days.length / sheets);
  return Array.from({ length: sheets }, (_, at) => days.slice(at * each, (at + 1) * each));
}

/**
 * The printable sheet: lines numbered as the form numbers them, a column a day, the consent, the activity's QR code. Of
 * more days than have room, the same lines again for the next ones.
 */
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
  const parts = daysBySheet(days);
  let before = 0;
  const sheets = parts.map((some) => {
    const from = before + 1;
    before += some.length;
    const which = { label: words.days, value: words.daysOf(from, before, days.length) };
    return {
      facts: parts.length > 1 ? [...facts, which] : facts,
      days: (some.length > 0 ? some : [""]).map((day) =>
        // The date on a line of its own, in one piece.
        words.signature(day && `\n${sayDate(day, language).replaceAll(" ", "\u00a0")}`),
      ),
    };
  });
  return print("sign-in-sheet", sheet.at, {
    language,
    title: words.title,
    partner,
    banner,
    sheets,
    consent: consentWording[language],
    columns: words.columns,
    rows: [...rows, ...Array.from({ length: Math.max(0, sheet.lines - rows.length) }, () => blank)],
    note: words.note,
    footing: `${programme} · ${activity} · ${sheet.made}`,
    page: words.page,
    code: encode(address, { border: 0, ecc: "M" }).data,
    codeMeans: words.codeMeans(address),
  });
}
