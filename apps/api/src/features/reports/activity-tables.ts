import type { Table } from "@suivi/documents/model";
import { sexes } from "@suivi/domain/activities/schema";
import { sayDates, sayNumber } from "@suivi/domain/numbers";
import { type Language, textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { columnsIn } from "./columns";
import type { Report, SeenRow } from "./gather-report";
import { namesIn } from "./names";
import { reportTexts } from "./texts";

/** The activities as a page holds them: a line each, and a word where there is no number. */
export function pageTable(report: Report, language: Language): Table {
  const texts = reportTexts(language);
  const words = wordsIn(language);
  const names = namesIn(report, language);
  const head = ({ heads, people, few, status }: SeenRow) => {
    if (status !== "held") return {};
    if (!heads) return { people: few ? texts.few : words.notStated };
    const cells = sexes.map((sex) => [sex, heads[sex] ?? texts.hidden]);
    return { people, ...Object.fromEntries(cells) };
  };
  return {
    name: texts.sheets.activities,
    caption: texts.activitiesCaption(report.rows.length, sayNumber(report.rows.length, language)),
    note: report.outside ? `${texts.tableNote} ${texts.hiddenNote}` : texts.tableNote,
    columns: columnsIn(
      [
        ["dates", "text", 15],
        ["title", "text", 36],
        ["type", "text", 11],
        ["status", "text", 9],
        ["place", "text", 25],
        ["partner", "text", 14],
        ["outcomes", "text", 8],
        ["people", "integer", 12],
        ["female", "integer", 9],
        ["male", "integer", 9],
        ["unknown", "integer", 12],
      ],
      language,
    ),
    rows: report.rows.map((row) => ({
      dates: row.start ? sayDates(row.start, row.end, language) : row.dateNote,
      title: textIn(row.title, language),
      type: words.activityType[row.type],
      status: words.status[row.status],
      place: [names.venue(row), names.region(row.place.region), names.country(row.place.country)]
        .filter(Boolean)
        .join(", "),
      partner: names.shortPartner(row.partnerId),
      outcomes: names.outcomes(row.outcomeIds) || null,
      ...head(row),
    })),
  };
}

/** The activities as a program reads them: one row each, typed, with the ids that never change. */
export function dataTable(report: Report, language: Language): Table {
  const texts = reportTexts(language);
  const words = wordsIn(language);
  const names = namesIn(report, language);
  const counted = ({ heads, few }: SeenRow) => {
    if (!heads) return few ? texts.headCount.few : texts.headCount.notStated;
    const hidden = sexes.some((sex) => heads[sex] === null);
    return hidden ? texts.headCount.hiddenSex : texts.headCount.stated;
  };
  return {
    name: texts.sheets.activities,
    columns: columnsIn(
      [
        ["start", "date", 11],
        ["end", "date", 11],
        ["title", "text", 48],
        ["type", "text", 12],
        ["status", "text", 10],
        ["country", "text", 18],
        ["region", "text", 18],
        ["place", "text", 24],
        ["partner", "text", 36],
        ["outcomes", "text", 12],
        ["people", "integer", 11],
        ["female", "integer", 10],
        ["male", "integer", 10],
        ["unknown", "integer", 12],
        ["headCount", "text", 16],
        ["youth", "integer", 12],
        ["disability", "integer", 14],
        ["displaced", "integer", 12],
        ["hours", "decimal", 10, "h"],
        ["tested", "integer", 10],
        ["gain", "percent", 12],
        ["review", "text", 11],
        ["countryCode", "text", 9],
        ["regionCode", "text", 10],
        ["partnerId", "text", 38],
        ["activityId", "text", 38],
      ],
      language,
    ),
    rows: report.rows.map((row) => ({
      start: row.start,
      end: row.end,
      title: textIn(row.title, language),
      type: words.activityType[row.type],
      status: words.status[row.status],
      country: names.country(row.place.country),
      region: names.region(row.place.region),
      place: names.venue(row),
      partner: names.partner(row.partnerId),
      outcomes: names.outcomes(row.outcomeIds) || null,
      people: row.people,
      ...row.heads,
      headCount: row.status === "held" ? counted(row) : null,
      youth: row.youth,
      disability: row.disability,
      displaced: row.displaced,
      hours: row.hours,
      tested: row.tested,
      gain: row.gain,
      review: words.review[row.review],
      countryCode: row.place.country,
      regionCode: row.place.region,
      partnerId: row.partnerId,
      activityId: row.id,
    })),
  };
}
