import type { Block, Chapter, DocumentHead, ReportDocument, Table } from "@suivi/documents/model";
import { sayCountry, sayNumber } from "@suivi/domain/numbers";
import type { EditionFigure } from "@suivi/domain/reports/edition";
import { sayReportPeriod } from "@suivi/domain/reports/period";
import { type ReportSection, sectionsOf } from "@suivi/domain/reports/schema";
import { textIn } from "@suivi/domain/text";
import { documentHead, type FileAbout, withConstants } from "../../files/head";
import { fileTexts } from "../../files/texts";
import { dataTable } from "./activity-tables";
import { breakdownTable, periodsTable } from "./breakdown-tables";
import { capacityPart } from "./capacity-part";
import { editionTexts } from "./edition-texts";
import { type Gathered, hashOf } from "./gather-edition";
import { aboutReport } from "./identity";
import { figuresTable, keyFigures } from "./key-figures";
import { moneyPart } from "./money-part";
import { namesIn } from "./names";
import { outcomesPart } from "./outcomes-part";
import { paragraph, type Part, written } from "./part";
import { questionRows, questionsPart } from "./questions-part";
import { resultsPart } from "./results-part";
import { reportTexts } from "./texts";
import { trackingPart } from "./tracking-part";
import { activitiesChapter, activityChapters } from "./write-report";
import { sourcesTable } from "./write-tables";

/** A report as it was made: every format is rendered from this, and nothing else. */
export type MadeReport = {
  document: ReportDocument;
  /** The same for counting on, a sheet each. */
  tables: Table[];
  /** The same for programs. */
  rows: Table;
  figures: EditionFigure[];
};

type Chapters = ReturnType<typeof activityChapters>;

/** The parts of a report by the section that each is; those left out, or without anything to say, are missing. */
function partsOf(gathered: Gathered, own: Chapters): { [S in ReportSection]?: Part | undefined } {
  const { content, report, tracking, statements, money, capacity, questions, period, today } =
    gathered;
  const { language, kind } = content;
  const { chapters, prompts, nothingWritten } = editionTexts(language);
  const said = { figures: report.figures.figures, language, outside: report.outside };
  const text = (section: "summary" | "lessons"): Part | undefined => {
    const typed = content[section];
    if (!typed && kind !== "annual") return undefined;
    const prompt = prompts[section] ?? nothingWritten;
    const blocks = typed ? written(typed) : [paragraph(prompt)];
    return { chapter: { title: chapters[section], wide: false, blocks }, tables: [], figures: [] };
  };
  const peopleTitle = kind === "activities" ? own.people.title : chapters.people;
  return {
    summary: text("summary"),
    results:
      tracking === null
        ? undefined
        : resultsPart({
            table: tracking,
            period: period.period,
            result: content.result ?? undefined,
            margin: report.content.margin ?? undefined,
            language,
            today,
          }),
    people: {
      chapter: { ...own.people, title: peopleTitle },
      tables: [figuresTable(said)],
      figures: keyFigures(said).map(({ key, figure, value, unit }) => ({
        key,
        label: figure,
        value,
        unit,
      })),
    },
    charts: {
      chapter: own.charts,
      tables: [periodsTable(report, language), breakdownTable(report, language)],
      figures: [],
    },
    capacity: capacity === null ? undefined : capacityPart(capacity, language),
    outcomes: statements === null ? undefined : outcomesPart(statements, language),
    money: money === null ? undefined : moneyPart(money, language),
    lessons: text("lessons"),
    questions: questions === null ? undefined : questionsPart(questions, language),
    activities: {
      chapter: listOf(gathered),
      tables: [dataTable(report, language)],
      figures: [],
    },
  };
}

/** The list of activities; beside much else only a short one. */
const listOf = ({ content: { kind, language }, report }: Gathered): Chapter =>
  activitiesChapter(report, language, kind === "activities" ? undefined : 400);

/** Sources and method stand in one chapter, at the end. */
function annexOf({ content }: Gathered, { method, sources }: Chapters): Chapter[] {
  const has = (section: ReportSection) =>
    sectionsOf[content.kind].includes(section) && !content.without.includes(section);
  const blocks: Block[] = [...(has("method") ? method : []), ...(has("sources") ? sources : [])];
  const title = reportTexts(content.language).chapters.annex;
  return blocks.length > 0 ? [{ title, wide: false, blocks }] : [];
}

/** A part with what the team is to write in it: the year's report is begun here and finished in Word. */
function prompted(part: Part, section: ReportSection, { content }: Gathered): Chapter {
  const prompt = editionTexts(content.language).prompts[section];
  const bare =
    content.kind !== "annual" || !prompt || section === "summary" || section === "lessons";
  return bare
    ? part.chapter
    : { ...part.chapter, blocks: [paragraph(prompt), ...part.chapter.blocks] };
}

/** The report in words: the document, its sheets and its figures, all of the same data; `number`: of an edition. */
export function writeEdition(gathered: Gathered, number: number | null): MadeReport {
  const { content, report, trackingReport } = gathered;
  const { language, kind } = content;
  const own = activityChapters(report, language);
  const parts = partsOf(gathered, own);
  const shown = sectionsOf[kind].flatMap((section) => {
    const part = content.without.includes(section) ? undefined : parts[section];
    return part ? [{ section, part }] : [];
  });
  const tracking = trackingReport && trackingPart(trackingReport, language);
  const figures = tracking ? tracking.figures : shown.flatMap(({ part }) => part.figures);
  const counted = tracking ? tracking.tables : shown.flatMap(({ part }) => part.tables);
  const hash = hashOf(gathered.reader.programmeId, content, figures, counted);
  const about = aboutEdition(gathered, number, hash);
  const all = allFigures(figures, gathered);
  const rows = kind === "activities" ? dataTable(report, language) : all;
  return {
    document: {
      ...documentHead(about),
      chapters: tracking
        ? tracking.chapters
        : [
            ...shown.map(({ section, part }) => prompted(part, section, gathered)),
            ...annexOf(gathered, own),
          ],
    },
    tables: [all, ...counted, ...(tracking ? [] : [sourcesTable(report, language)])],
    rows: withConstants(rows, about),
    figures,
  };
}

/** Every figure of the report in one sheet, under the keys by which editions are compared. */
function allFigures(
  figures: EditionFigure[],
  { content: { language }, questions }: Gathered,
): Table {
  const { sheets, allFigures: columns } = editionTexts(language);
  const asked = questionRows(questions ?? []);
  const column = (key: keyof typeof columns, kind: "text" | "number", width: number) => {
    const [label, meaning] = columns[key];
    return { key, kind, width, label, meaning };
  };
  return {
    name: sheets.all,
    columns: [
      column("figure", "text", 70),
      column("value", "number", 14),
      column("unit", "text", 14),
      column("key", "text", 50),
      ...(asked.length > 0 ? [column("question", "text", 46), column("answer", "text", 60)] : []),
    ],
    rows: [
      ...figures.map(({ key, label, value, unit }) => ({ figure: label, value, unit, key })),
      ...asked,
    ],
  };
}

/** What it is; of a partner's sheet with the partner's name, since it is about nobody else. */
function kindOf({ content: { kind, language, partner }, report }: Gathered): string {
  const title = editionTexts(language).titles[kind];
  return kind === "partner" && partner
    ? `${title} – ${namesIn(report, language).partner(partner)}`
    : title;
}

/** What the edition is and on what it rests. */
function aboutEdition(gathered: Gathered, number: number | null, hash: string): FileAbout {
  const { content, report, period } = gathered;
  const { language, partner, country, result } = content;
  const texts = editionTexts(language);
  const files = fileTexts(language);
  const about = aboutReport(report, language);
  const said = sayReportPeriod(period, content, language) ?? about.period;
  const { identity } = reportTexts(language);
  const named = report.content.outcomes.find(({ id }) => id === result);
  const filters = [
    country && files.country(sayCountry(country, language)),
    partner && files.partner(namesIn(report, language).partner(partner)),
    named && texts.result(textIn(named.title, language)),
  ].filter(Boolean);
  return {
    ...about,
    title: kindOf(gathered),
    period: said,
    more: [
      ...about.more.map(([label, value]): [string, string] =>
        label === identity.period ? [label, said] : [label, value],
      ),
      ...(number === null
        ? []
        : [[texts.edition, texts.editionOf(sayNumber(number, language))] as [string, string]]),
    ],
    filters: filters.length > 0 ? filters.join(", ") : files.noFilter,
    dataHash: hash,
  };
}

/** The head of a workbook is that of the document. */
export const headOf = ({ chapters: _, ...head }: ReportDocument): DocumentHead => head;
