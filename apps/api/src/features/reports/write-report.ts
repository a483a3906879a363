import type { Block, Chapter, ReportDocument, Table } from "@suivi/documents/model";
import {
  activitiesOverTime,
  peopleByOutcome,
  peopleByPartner,
  peopleByRegion,
  peopleOfWhom,
  peopleOverTime,
} from "@suivi/domain/charts/prepare";
import { sayNumber } from "@suivi/domain/numbers";
import type { Language } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { documentHead } from "../../files/head";
import { pageTable } from "./activity-tables";
import type { Report } from "./gather-report";
import { aboutReport } from "./identity";
import { bigFigures, capacityFigures } from "./key-figures";
import { namesIn } from "./names";
import { sourcesOf } from "./sources";
import { reportTexts } from "./texts";

const heading = (text: string): Block => ({ kind: "heading", text });
const paragraph = (text: string): Block => ({ kind: "paragraph", text });

function charts({ code, figures, filter, outside }: Report, language: Language): Block[] {
  const words = wordsIn(language);
  const source = reportTexts(language).source(
    code,
    words.basis[filter.basis],
    sayNumber(figures.revision, language),
  );
  const reader = { language, source, outside };
  const models = [
    activitiesOverTime(figures.figures, reader),
    peopleOverTime(figures.figures, reader),
    // Of people whom nobody counted there is nothing to break down; the chart above says why.
    ...(figures.figures.people === null
      ? []
      : [
          ...(figures.figures.ofWhom.length > 0 ? [peopleOfWhom(figures.figures, reader)] : []),
          peopleByOutcome(figures.figures, figures.labels, reader),
          peopleByPartner(figures.figures, figures.labels, reader),
          peopleByRegion(figures.figures, reader),
        ]),
  ];
  return models.map((chart) => ({ kind: "chart", chart }));
}

/** What the figures leave out and why, so that nobody takes them for more than they are. */
function leftOut({ leftOut: left, figures, outside }: Report, language: Language): Block[] {
  const texts = reportTexts(language);
  const words = wordsIn(language);
  const { uncounted } = figures.figures;
  const rows = left.map(({ why, activities }) => ({
    why: words.leftOut[why],
    activities,
    effect: texts.inNoFigure,
  }));
  if (uncounted > 0)
    rows.push({
      why: outside ? texts.headCountNotSeen : words.leftOut.no_head_count,
      activities: uncounted,
      effect: texts.inNoCount,
    });
  const columns: Table["columns"] = [
    { key: "why", label: texts.leftOutWhy, kind: "text", width: 30 },
    { key: "activities", label: texts.leftOutActivities, kind: "integer", width: 12 },
    { key: "effect", label: texts.leftOutEffect, kind: "text", width: 50 },
  ];
  return [
    heading(texts.chapters.leftOut),
    rows.length > 0
      ? { kind: "table", table: { name: texts.chapters.leftOut, columns, rows } }
      : paragraph(texts.nothingLeftOut),
  ];
}

/** The chapters that a report of activities is made of, each to be taken or left. */
export function activityChapters(report: Report, language: Language) {
  const texts = reportTexts(language);
  const { chapters } = texts;
  const said = { figures: report.figures.figures, language, outside: report.outside };
  const spelledOut = namesIn(report, language).spelledOut(report.rows);
  const people: Chapter = {
    title: chapters.figures,
    wide: false,
    blocks: [
      { kind: "figures", figures: bigFigures(said) },
      heading(chapters.capacity),
      { kind: "figures", figures: capacityFigures(said) },
      ...leftOut(report, language),
    ],
  };
  const method: Block[] = [
    heading(chapters.method),
    {
      kind: "terms",
      terms: [...texts.method, ...(report.outside ? [texts.methodOutside] : []), texts.methodHash],
    },
    ...(spelledOut.length > 0
      ? [heading(chapters.names), { kind: "terms" as const, terms: spelledOut }]
      : []),
  ];
  const sources: Block[] = [
    heading(chapters.sources),
    { kind: "sources", sources: sourcesOf(report, language) },
  ];
  return {
    people,
    charts: { title: chapters.charts, wide: false, blocks: charts(report, language) },
    method,
    sources,
  };
}

// A hundred pages. Longer lists are looked up, not read, and to set a thousand pages takes a machine gigabytes.
const longestList = 2000;

/** The list of the activities, a line each; of more than `longest`, where it is to be found: in the workbook. */
export function activitiesChapter(
  report: Report,
  language: Language,
  longest = longestList,
): Chapter {
  const texts = reportTexts(language);
  const title = texts.chapters.activities;
  const { length } = report.rows;
  if (length === 0) return { title, wide: false, blocks: [paragraph(texts.noActivities)] };
  if (length > longest)
    return {
      title,
      wide: false,
      blocks: [paragraph(texts.longList(sayNumber(length, language)))],
    };
  return { title, wide: true, blocks: [{ kind: "table", table: pageTable(report, language) }] };
}

/** The report for reading: in brief, charts, the activities, sources and method. */
export function writeReport(report: Report, language: Language): ReportDocument {
  const { people, charts: drawn, method, sources } = activityChapters(report, language);
  const { annex } = reportTexts(language).chapters;
  return {
    ...documentHead(aboutReport(report, language)),
    chapters: [
      people,
      drawn,
      activitiesChapter(report, language),
      { title: annex, wide: false, blocks: [...method, ...sources] },
    ],
  };
}
