import type { Sex } from "../activities/schema";
import { searchable } from "../text";
import { type Age, isRoundedPhone, readAge, readName, readPhone, readSex } from "./cells";
import { type Column, type ColumnKind, findHead, guessColumns } from "./columns";
import { type Line, readTable } from "./table";

/** Why a line of a list is to be looked at. The first four keep it off the sheet until it is corrected. */
export const doubts = [
  "no_name",
  "name_has_digits",
  "name_too_long",
  "total",
  "sex_not_clear",
  "sex_missing",
  "age_not_clear",
  "phone_not_clear",
  "phone_rounded",
  "twice",
  "from_line_above",
  "more_cells",
] as const;
export type Doubt = (typeof doubts)[number];
const keepingOff = new Set<Doubt>(["no_name", "name_has_digits", "name_too_long", "total"]);

/** A person as a list states them, with the line it was read from; null is not stated. */
export type PastedPerson = Age & {
  line: number;
  raw: string;
  name: string;
  sex: Sex;
  organisation: string | null;
  phone: string | null;
  /** Which form of several, in an export of KoboToolbox or ODK. */
  form: string | null;
  doubts: Doubt[];
  /** Can go on the sheet as it is. */
  ready: boolean;
};
/** A line that is no person: a title above the list, headings repeated, or a greeting in a message. */
export type Skipped = { line: number; raw: string; why: "above" | "heading" | "words" };
export type Pasted = { people: PastedPerson[]; skipped: Skipped[]; columns: Column[] };

type Cells = { [Kind in ColumnKind | "more"]?: string | undefined };
type Table = { lines: Line[]; isGrid: boolean };

/**
 * The people in a messy list, in its order: columns by their headings, else by what stands in them; a message line by
 * line. Every line that is not empty is a person, or skipped with the reason, or is the heading itself.
 */
export function readPeople(list: string | Table, year: number): Pasted {
  const { lines, isGrid } = typeof list === "string" ? readTable(list) : list;
  const head = findHead(lines);
  const columns = head.columns ?? (isGrid ? guessColumns(lines, year) : []);
  const cellsOf =
    columns.length > 0
      ? (line: Line) => byColumn(line, columns)
      : (line: Line) => bySight(line, year);
  const sexed =
    columns.length > 0 ? columns.some(({ kind }) => ["sex", "female"].includes(kind)) : false;
  const { body, words } =
    columns.length > 0 ? { body: head.body.map(plain), words: [] } : messageOf(head.body);
  const people = withOrganisationAbove(body, columns).map(({ line, sexAbove, from }) => {
    const person = personOf(line, { sex: sexAbove, ...cellsOf(line) }, { year, sexed });
    return from ? { ...person, doubts: [...person.doubts, "from_line_above" as const] } : person;
  });
  const skipped = [
    ...words,
    ...head.before.map(({ line, raw }) => ({ line, raw, why: "above" as const })),
    ...head.repeated.map(({ line, raw }) => ({ line, raw, why: "heading" as const })),
  ];
  return { people: markTwice(people), skipped, columns };
}

type Said = { line: Line; sexAbove?: string | undefined };
const plain = (line: Line): Said => ({ line });
const greeting =
  /^(bonjour|bonsoir|salut|hello|hi|dear|cher|chère|voici|ci-joint|merci|thanks?|cordialement|regards|liste|list|attendance|présences?|participants?|atelier|formation|workshop|training)\b/i;

/** The lines of a message that name somebody; "Femmes :" above some of them is the sex of those. */
function messageOf(lines: Line[]): { body: Said[]; words: Skipped[] } {
  const body: Said[] = [];
  const words: Skipped[] = [];
  let sexAbove: string | undefined;
  for (const line of lines) {
    const { cells, raw } = line;
    const only = cells.length === 1 ? cells[0]!.replace(/\s*:$/, "") : "";
    if (only.length > 1 && readSex(only)) {
      sexAbove = only;
      words.push({ line: line.line, raw, why: "heading" });
    } else if (greeting.test(raw) || raw.endsWith(":"))
      words.push({ line: line.line, raw, why: "words" });
    else body.push({ line, sexAbove });
  }
  return { body, words };
}

function byColumn({ cells }: Line, columns: Column[]): Cells {
  const said: Cells = {};
  const more: string[] = [];
  cells.forEach((cell, at) => {
    if (cell === "") return;
    const kind = columns[at]?.kind;
    if (kind === undefined) more.push(cell);
    else if (kind !== "other") said[kind] = cell;
  });
  return more.length > 0 ? { ...said, more: more.join(" · ") } : said;
}

// Off the end of "Aïssata Maïga F 34 ans 76 12 34 56": telephone, age and sex, in any order.
const tails = [
  /(?<=\p{L})\s+(\+?\d[\d .-]{6,}\d)$/u,
  /(?<=\p{L})\s+(\d{2}\s?(?:ans|yrs|years)?)$/iu,
  /\s+(F|M|H|femme|homme|female|male|fille|garçon)\.?$/,
];
// "Sexe : F" in a message: the word before the colon says what follows, and is nothing by itself.
const label =
  /^(noms?|prénoms?|noms? et prénoms?|sexe|âge|tél|téléphone|contact|organisation|structure|name|sex|age|phone)\.?$/i;

/** The cells of a line of a message by what each looks like: the first words are the name, the next the organisation. */
function bySight({ cells }: Line, year: number): Cells {
  const said: Cells = {};
  const more: string[] = [];
  const put = (kind: ColumnKind, cell: string) => {
    if (said[kind] === undefined) said[kind] = cell;
    else more.push(cell);
  };
  const parts = cells.flatMap((cell) => {
    const off: string[] = [];
    let rest = cell;
    for (let found = true; found;) {
      const tail = tails.map((one) => one.exec(rest)).find((one) => one !== null);
      found = tail !== undefined;
      if (!tail) continue;
      off.push(tail[1]!);
      rest = rest.slice(0, tail.index).trim();
    }
    return [rest, ...off];
  });
  for (const cell of parts) {
    if (label.test(cell)) continue;
    if (said.sex === undefined && readSex(cell)) put("sex", cell);
    else if (readPhone(cell)) put("phone", cell);
    else if (/\d/.test(cell) && readAge(cell, year)) put("age", cell);
    else if (said.name === undefined) put("name", cell);
    else put("organisation", cell);
  }
  return more.length > 0 ? { ...said, more: more.join(" · ") } : said;
}

const crossed = (cell: string | undefined) =>
  cell !== undefined && !/^(0|non|no|-|–|—)$/i.test(cell);

function personOf(
  { line, raw }: Line,
  said: Cells,
  { year, sexed }: { year: number; sexed: boolean },
): PastedPerson {
  const found: Doubt[] = [];
  const whole = said.name ?? [said.given, said.family].filter(Boolean).join(" ");
  const { name, sex: titled } = readName(whole);
  const crossing =
    crossed(said.female) === crossed(said.male) ? null : crossed(said.female) ? "female" : "male";
  const sex = (said.sex === undefined ? crossing : readSex(said.sex)) ?? titled;
  if (crossed(said.female) && crossed(said.male)) found.push("sex_not_clear");
  else if (said.sex !== undefined && readSex(said.sex) === null) found.push("sex_not_clear");
  else if (sex === null && sexed) found.push("sex_missing");
  const age = said.age === undefined ? null : readAge(said.age, year);
  if (said.age !== undefined && !age) found.push("age_not_clear");
  const phone = said.phone === undefined ? null : readPhone(said.phone);
  if (said.phone !== undefined && isRoundedPhone(said.phone)) found.push("phone_rounded");
  else if (said.phone !== undefined && !phone) found.push("phone_not_clear");
  if (said.more !== undefined) found.push("more_cells");
  if (!/\p{L}/u.test(name)) found.push("no_name");
  else if (/^(sous[ -]?)?(total|totaux|effectif|ensemble)\b/.test(searchable(name)))
    found.push("total");
  else if (/\p{Nd}/u.test(name)) found.push("name_has_digits");
  else if (name.length > 120) found.push("name_too_long");
  return {
    line,
    raw,
    name,
    sex: sex ?? "unknown",
    birthYear: age?.birthYear ?? null,
    ageBand: age?.ageBand ?? null,
    organisation: said.organisation?.slice(0, 200) ?? null,
    phone,
    form: said.parent ?? null,
    doubts: found,
    ready: !found.some((one) => keepingOff.has(one)),
  };
}

/** In a cell merged downwards, only its first line has the organisation: those below are of the same, and it is said. */
function withOrganisationAbove(body: Said[], columns: Column[]): (Said & { from: boolean })[] {
  const at = columns.findIndex(({ kind }) => kind === "organisation");
  const blank = ({ line }: Said) => (line.cells[at] ?? "") === "";
  // Merged cells leave gaps under every value; one empty cell here and there is just not stated.
  const gaps = body.filter(blank).length;
  const merged = at !== -1 && body.length > 2 && !blank(body[0]!) && gaps * 2 >= body.length;
  let above = "";
  return body.map((said) => {
    if (!merged) return { ...said, from: false };
    if (!blank(said)) above = said.line.cells[at]!;
    else {
      const cells = Object.assign([...said.line.cells], { [at]: above });
      return { ...said, line: { ...said.line, cells }, from: true };
    }
    return { ...said, from: false };
  });
}

function markTwice(people: PastedPerson[]): PastedPerson[] {
  const seen = new Set<string>();
  return people.map((person) => {
    const key = `${searchable(person.name)} ${person.phone ?? ""}`;
    if (!person.ready || !seen.has(key)) {
      seen.add(key);
      return person;
    }
    return { ...person, doubts: [...person.doubts, "twice"] };
  });
}
