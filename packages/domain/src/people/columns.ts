import { searchable } from "../text";
import { readAge, readPhone, readSex } from "./cells";
import type { Line } from "./table";

/** What a column of a list says of a person; `female` and `male` are columns for a cross. */
export const columnKinds = [
  "name",
  "given",
  "family",
  "sex",
  "female",
  "male",
  "age",
  "organisation",
  "phone",
  "number",
  "parent",
  "other",
] as const;
export type ColumnKind = (typeof columnKinds)[number];
export type Column = { label: string; kind: ColumnKind };

// In this order: "nom de la structure" is an organisation, "nom et prénom" the whole name, "nom" alone the family's.
const words: [ColumnKind, RegExp][] = [
  ["parent", /^parent (index|key|row)$/],
  [
    "number",
    /^(n|no|num|nr|numero|number|nombre|sl|row|rang|ligne|#|id|index|رقم|شماره)\b|^n ?°|_index$|^#$/,
  ],
  [
    "phone",
    /\b(tel|tels|telephone|telephones|phone|mobile|cell|cellulaire|portable|contact|contacts|whatsapp|gsm)\b|هاتف|تلفن|شماره تماس/,
  ],
  [
    "organisation",
    /\b(organisation|organization|org|structure|structures|association|institution|ong|ngo|osc|cso|employeur|entite|provenance|affiliation|service)\b|منظمة|سازمان|موسسه/,
  ],
  ["female", /^(f|femme|femmes|female|women|fille|filles)$/],
  ["male", /^(m|h|homme|hommes|male|men|garcon|garcons)$/],
  ["sex", /\b(sexe|sex|genre|gender|h ?\/ ?f|f ?\/ ?h|m ?\/ ?f|f ?\/ ?m)\b|جنس/],
  ["age", /\b(age|ages|naissance|birth|born|dob|ddn|tranche|ne\(?e?\)? en)\b|عمر|سن/],
  [
    "name",
    /(noms?|nom\(s\)).{0,6}(et|&|\/|,|-| ).{0,4}prenoms?|prenoms?.{0,6}(et|&|\/|,|-| ).{0,4}noms?|\b(full name|participants?|participantes?|noms complets?|nom complet|beneficiaires?|beneficiary|name|names|nom_du_participant)\b|الاسم|اسم|نام/,
  ],
  ["given", /\b(prenoms?|first ?names?|given ?names?|forenames?)\b/],
  ["family", /\b(noms?|nom\(s\)|last ?names?|surnames?|family ?names?|nom de famille)\b/],
];
const given = words.find(([kind]) => kind === "given")!;
const family = words.find(([kind]) => kind === "family")!;

/** What a heading says, in French, English, Arabic or Dari; a group's path before it (KoboToolbox, ODK) does not count. */
export function kindOfLabel(label: string): ColumnKind | null {
  const text = searchable(label.replace(/^.*\/(?=[\p{L}_]{4,}$)/u, ""))
    .replace(/_/g, " ")
    .trim();
  if (text === "" || text.length > 60) return null;
  if (/^(first|given|last|family) ?names?$|^surname/.test(text))
    return (given[1].test(text) ? given : family)[0];
  return words.find(([, word]) => word.test(text))?.[0] ?? null;
}

const looksLikeData = (cell: string) => readPhone(cell) !== null || /^\d{2,}$/.test(cell);
const labelled = ({ cells }: Line) =>
  new Set(cells.map(kindOfLabel).filter((kind) => kind !== null)).size;

/** A line of headings: at least two columns that are known by name, and no number among them. */
const isHeading = (line: Line) => labelled(line) >= 2 && !line.cells.some(looksLikeData);

export type Head = { columns: Column[] | null; before: Line[]; body: Line[]; repeated: Line[] };

/** Where the list begins: titles above the headings, one or two lines of headings, and those repeated on each page. */
export function findHead(lines: Line[]): Head {
  const first = lines.slice(0, 15).findIndex(isHeading);
  if (first === -1) return { columns: null, before: [], body: lines, repeated: [] };
  const top = lines[first]!;
  const next = lines[first + 1];
  const goesOn = next !== undefined && isContinued(top, next);
  const columns = columnsOf(goesOn ? [top, next] : [top]);
  const rest = lines.slice(first + (goesOn ? 2 : 1));
  const again = new Set(
    lines.slice(first, first + (goesOn ? 2 : 1)).map(({ raw }) => searchable(raw)),
  );
  const repeats = (line: Line) => again.has(searchable(line.raw)) || isHeading(line);
  return {
    columns,
    before: lines.slice(0, first),
    body: rest.filter((line) => !repeats(line)),
    repeated: rest.filter(repeats),
  };
}

// The second line of a heading of merged cells ("Sexe" above "F" and "H") has known words, and nothing else.
const isContinued = (top: Line, next: Line) =>
  next.raw !== top.raw &&
  !next.cells.some(looksLikeData) &&
  next.cells.filter(Boolean).length >= 2 &&
  next.cells.every((cell) => cell === "" || kindOfLabel(cell) !== null);

function columnsOf(heading: Line[]): Column[] {
  const width = Math.max(...heading.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at): Column => {
    const labels = heading.map(({ cells }) => cells[at] ?? "").filter(Boolean);
    const kind = labels.map(kindOfLabel).findLast((found) => found !== null);
    return { label: labels.join(" "), kind: kind ?? "other" };
  });
  return settled(columns);
}

/** "Nom" without "Prénom" beside it is the whole name; a second column of a kind stays as other. */
function settled(columns: Column[]): Column[] {
  const has = (kind: ColumnKind) => columns.some((column) => column.kind === kind);
  const crosses = has("female") && has("male");
  const seen = new Set<ColumnKind>();
  return columns.map(({ label, kind: said }) => {
    let kind = said;
    if (kind === "family" && !has("given") && !has("name")) kind = "name";
    if (kind === "given" && !has("family") && !has("name")) kind = "name";
    if ((kind === "female" || kind === "male") && !crosses) kind = "sex";
    if (kind === "sex" && crosses) kind = "other";
    if (kind !== "other" && seen.has(kind)) kind = "other";
    seen.add(kind);
    return { label, kind };
  });
}

/** Columns without headings, by what stands in them: most cells of it must be of the kind. */
export function guessColumns(lines: Line[], year: number): Column[] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const filled = Array.from({ length: width }, (_, at) =>
    lines.map(({ cells }) => cells[at] ?? "").filter(Boolean),
  );
  const kinds = filled.map((cells): ColumnKind => {
    const most = (is: (cell: string, at: number) => boolean) =>
      cells.length > 0 && cells.filter(is).length >= cells.length * 0.7;
    if (cells.length === 0) return "other";
    if (most((cell) => readSex(cell) !== null)) return "sex";
    if (most((cell) => readPhone(cell) !== null)) return "phone";
    if (cells.length > 1 && most((cell, at) => Number(cell.replace(/\D+$/, "")) === at + 1))
      return "number";
    if (most((cell) => readAge(cell, year) !== null)) return "age";
    return "name";
  });
  const texts = kinds.flatMap((kind, at) => (kind === "name" ? [at] : []));
  const score = (at: number) => {
    const cells = filled[at]!;
    const manyWords = cells.filter((cell) =>
      /^\p{L}[\p{L}.’'-]*( [\p{L}.’'-]+)+$/u.test(cell),
    ).length;
    return new Set(cells).size / lines.length + manyWords / cells.length - at * 0.01;
  };
  const best = texts.reduce((a, b) => (score(b) > score(a) ? b : a), texts[0] ?? -1);
  const organisation = texts.find((at) => at !== best);
  return kinds.map((kind, at) => ({
    label: "",
    kind: kind !== "name" || at === best ? kind : at === organisation ? "organisation" : "other",
  }));
}
