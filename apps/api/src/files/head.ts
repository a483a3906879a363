import { withConstant } from "@suivi/documents/columns";
import type { DocumentHead, StreamedTable, Table } from "@suivi/documents/model";
import type { Role } from "@suivi/domain/access/policy";
import { sayMoment, sayNumber } from "@suivi/domain/numbers";
import type { Basis } from "@suivi/domain/review/status";
import type { Language, LocalText } from "@suivi/domain/text";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { version } from "../version";
import { fileTexts } from "./texts";

/** What a file is, on what it rests and who made it. */
export type FileAbout = {
  language: Language;
  title: string;
  programme: { code: string; title: LocalText; fictional: boolean };
  period: string;
  /** What else stands between the programme and the filters; rows without a value are left out. */
  more: [label: string, value: string][];
  filters: string;
  basis: Basis;
  discretion: string;
  madeBy: { name: string; role: Role };
  revision: number;
  /** The last entry of the journal that it rests on. */
  journalNumber: number;
  dataAt: string;
  dataHash: string;
};

/** The same words on the title page of a PDF and on the first sheet of a workbook. */
export function documentHead(about: FileAbout): DocumentHead {
  const { language, title, programme, period, madeBy, revision, journalNumber, dataAt, dataHash } =
    about;
  const { identity, fictional } = fileTexts(language);
  const words = wordsIn(language);
  const name = textIn(programme.title, language);
  const made = `${madeBy.name}, ${words.role[madeBy.role]}`;
  const rows: FileAbout["more"] = [
    [identity.programme, `${name} (${programme.code})`],
    ...about.more,
    [identity.filters, about.filters],
    [identity.basis, words.basis[about.basis]],
    [identity.dataAt, sayMoment(dataAt, language)],
    [identity.journal, sayNumber(journalNumber, language)],
    [identity.revision, sayNumber(revision, language)],
    [identity.madeBy, made],
    [identity.program, version],
    [identity.discretion, about.discretion],
    [identity.hash, dataHash],
  ];
  return {
    language,
    title,
    programme: name,
    period,
    banner: programme.fictional ? fictional : null,
    identity: rows.filter(([, value]) => value).map(([label, value]) => ({ label, value })),
    madeBy: made,
    revision,
    dataHash,
    dataAt,
  };
}

type Imprint = Pick<FileAbout, "language" | "madeBy" | "journalNumber"> & { at: string };

/** Who made a file, when and on which entry of the journal, in a line: on files without a page about themselves. */
export const imprint = ({ language, madeBy, journalNumber, at }: Imprint): string =>
  fileTexts(language).imprint(
    madeBy.name,
    sayMoment(at, language),
    sayNumber(journalNumber, language),
    version,
  );

/** What a table rests on as columns that say the same in every row, so that no row loses it when files are put together. */
function constantsOf(about: FileAbout) {
  const { constants, fictional } = fileTexts(about.language);
  const values: [keyof typeof constants, string][] = [
    ["programme", about.programme.code],
    ["basis", wordsIn(about.language).basis[about.basis]],
    ["period", about.period],
    ["filters", about.filters],
    ["dataAt", about.dataAt],
    ["journal", String(about.journalNumber)],
    ["revision", String(about.revision)],
    ["madeBy", about.madeBy.name],
    ["hash", about.dataHash],
  ];
  if (about.programme.fictional) values.push(["banner", fictional]);
  return values.map(([key, value]) => {
    const [label, meaning] = constants[key];
    return { key: `constant-${key}`, label, meaning, value };
  });
}

/** A table with what it rests on in every row. */
export const withConstants = (table: Table, about: FileAbout): Table =>
  constantsOf(about).reduce(withConstant, table);

/** The same of a table too long to be held. */
export function streamedWithConstants(table: StreamedTable, about: FileAbout): StreamedTable {
  const constants = constantsOf(about);
  const values = constants.map(({ value }) => value);
  const { rows } = table;
  return {
    ...table,
    columns: [
      ...table.columns,
      ...constants.map(({ key, label, meaning }) => ({
        key,
        label,
        meaning,
        kind: "text" as const,
      })),
    ],
    rows: (async function* everyRow() {
      for await (const batch of rows) yield batch.map((row) => [...row, ...values]);
    })(),
  };
}
