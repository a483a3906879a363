import { stat, writeFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import type { Db } from "@suivi/db";
import { DomainError } from "@suivi/domain/errors";
import { problemsOf } from "@suivi/domain/problems/problem";
import {
  blankReport,
  formatsOf,
  type ReportContent,
  reportContent,
  type ReportKind,
  reportProblems,
  reportReaders,
} from "@suivi/domain/reports/schema";
import * as z from "zod/mini";
import { reportFile } from "../features/reports/edition-files";
import { makeReport, reportFormats } from "../features/reports/make-report";
import { reportInput } from "../features/reports/report-input";
import { ipttFileInput } from "../features/results/iptt-file-input";
import { ipttFormats, makeIptt } from "../features/results/make-iptt";
import { heldBy, type MadeFile } from "../files/made-file";
import { reportNeighbours } from "../report-neighbours";
import type { Viewer } from "../viewer";
import { type Command, type Given, needed, Refused } from "./command";
import { fromHere } from "./from-here";
import { organisationNamed, programmeNamed } from "./named";

/** One of these words. Throws Refused, which names them. */
function oneOf<const T extends string>(words: readonly T[], word: string, option: string): T {
  const found = words.find((one) => one === word);
  if (found) return found;
  throw new Refused(`--${option} is "${word}"; it is ${words.join(" or ")}.`);
}

type Asking = { db: Db; viewer: Viewer };

/** A kind of report, made by the same code that answers its address. */
function kind<const F extends string, S extends z.ZodMiniType>(
  formats: readonly F[],
  input: S,
  make: (asking: Asking, asked: z.output<S>, format: F) => Promise<MadeFile>,
) {
  return (word: string) => {
    const format = oneOf(formats, word, "format");
    return (asking: Asking, asked: object) => make(asking, input.parse(asked), format);
  };
}

const choices = z.object({
  ...reportInput.shape,
  year: z.optional(z.coerce.number()),
  half: z.optional(z.coerce.number()),
  readers: z._default(z.enum(reportReaders), "outside"),
});

/** What the words of the command ask for, as the page of reports asks for it. Throws DomainError invalid. */
function contentOf(kindOf: ReportKind, asked: z.output<typeof choices>): ReportContent {
  const { from, to, country, partner, language, basis, year, half } = asked;
  const readers = basis === "submitted" ? "team" : asked.readers;
  const content = {
    ...blankReport(language ?? "fr"),
    name: kindOf,
    kind: kindOf,
    span: half ? "half" : year ? "year" : from || to ? "months" : "whole",
    format: "docx",
    year: year ?? null,
    half: half ?? null,
    from: from ?? null,
    to: to ?? null,
    country: country ?? null,
    partner: partner ?? null,
    basis,
    readers,
  };
  const read = reportContent.safeParse(content);
  const problems = read.success ? reportProblems(read.data) : problemsOf(read.error);
  if (!read.success || problems.length > 0) throw new DomainError("invalid", { problems });
  return read.data;
}

const made = (kindOf: ReportKind) =>
  kind(formatsOf(kindOf), choices, (asking, asked, format) => {
    const content = contentOf(kindOf, asked);
    return reportFile(
      { ...asking, neighbours: reportNeighbours },
      { programmeId: asked.programme, content },
      format,
    );
  });

const kinds = {
  activity: kind(reportFormats, reportInput, makeReport),
  iptt: kind(ipttFormats, ipttFileInput, makeIptt),
  progress: made("progress"),
  partner: made("partner"),
  annual: made("annual"),
};

/** What the options ask for, by the names that the address of a report has. */
async function askedOf(given: Given, programme: string) {
  const { db } = await given.open();
  const programmeId = await programmeNamed(db, programme);
  const partner = given.option("partner");
  const asked = {
    programme: programmeId,
    partner: partner && (await organisationNamed(db, programmeId, partner)),
    country: given.option("country")?.toUpperCase(),
    language: given.option("language"),
    from: given.option("from"),
    to: given.option("to"),
    basis: given.option("basis"),
    year: given.option("year"),
    half: given.option("half"),
    readers: given.option("readers"),
  };
  return { db, asked: Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) };
}

export const report: Command = {
  name: "report",
  does: "Makes a report of a programme, as its page does, and writes it to a file.",
  usage: "--programme CODE --out FILE [--kind KIND] [--format FORMAT] [--language fr|en] …",
  help: [
    "--programme CODE of which programme",
    "--out FILE       where to; what is there is overwritten",
    "--kind KIND      activity; iptt: the indicators with targets and actuals; progress: results against targets,",
    "                 people, capacity, outcome statements, money; partner: one partner; annual: the year's report",
    "                 to be finished in Word; else activity",
    `--format FORMAT  ${reportFormats.join(", ")}; else as FILE ends`,
    "--language fr|en else French",
    "--from, --to     first and last month: 2023-01",
    "--year N         a year of the programme, with --half 1 or 2 a half of it: progress, partner, annual",
    "--readers WHO    outside: no group of fewer than 5 people, or team: progress, partner, annual; else outside",
    "--country CODE   ML, BI …",
    "--partner NAME   its name, acronym, other name or id",
    "--basis BASIS    approved, or submitted: what was sent and not yet approved too; else approved",
  ],
  options: {
    programme: { type: "string" },
    out: { type: "string" },
    kind: { type: "string" },
    format: { type: "string" },
    language: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    country: { type: "string" },
    partner: { type: "string" },
    basis: { type: "string" },
    year: { type: "string" },
    half: { type: "string" },
    readers: { type: "string" },
  },
  async run(given) {
    const programme = needed(given, "programme");
    const file = resolve(needed(given, "out"));
    const named = oneOf(
      Object.keys(kinds) as (keyof typeof kinds)[],
      given.option("kind") ?? "activity",
      "kind",
    );
    const format = given.option("format") ?? extname(file).slice(1);
    const make = kinds[named](format);
    const { db, asked } = await askedOf(given, programme);
    await writeFile(file, heldBy(await make({ db, viewer: fromHere }, asked)));
    const { size } = await stat(file);
    return { lines: [`${file}: ${size} bytes.`], data: { file, kind: named, format, bytes: size } };
  },
};
