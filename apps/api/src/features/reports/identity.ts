import { sayCountry, sayMonth } from "@suivi/domain/numbers";
import type { ParticipationRole } from "@suivi/domain/programmes/schema";
import { saySpan } from "@suivi/domain/programmes/say-span";
import { type Language, textIn } from "@suivi/domain/text";
import type { FileAbout } from "../../files/head";
import { fileTexts } from "../../files/texts";
import type { Report } from "./gather-report";
import { namesIn } from "./names";
import { reportTexts } from "./texts";

function sayPeriod({ filter: { from, to } }: Report, language: Language): string {
  const { period } = reportTexts(language);
  const [first, last] = [from && sayMonth(from, language), to && sayMonth(to, language)];
  if (first && last) return period.between(first, last);
  return first ? period.since(first) : last ? period.until(last) : period.all;
}

function sayFilters(report: Report, language: Language): string {
  const texts = fileTexts(language);
  const { country, partner } = report.filter;
  const said = [
    country && texts.country(sayCountry(country, language)),
    partner && texts.partner(namesIn(report, language).partner(partner)),
  ].filter(Boolean);
  return said.length > 0 ? said.join(", ") : texts.noFilter;
}

/** What the report is and on what it rests: the title page, the sheet "About", the last columns of the CSV. */
export function aboutReport(report: Report, language: Language): FileAbout {
  const { code, content, figures, outside, madeBy, dataAt, dataHash } = report;
  const texts = reportTexts(language);
  const names = namesIn(report, language);
  const { identity } = texts;
  const who = (role: ParticipationRole) =>
    [
      ...new Set(
        content.consortium.filter((one) => one.role === role).map((one) => one.organisationId),
      ),
    ]
      .map(names.partner)
      .join(", ");
  const stated = content.periodStated.map(({ from, to, source }) => {
    const span = saySpan({ from, to }, language);
    const by = source && (source.author ?? source.title);
    return by ? `${span} (${by})` : span;
  });
  const period = sayPeriod(report, language);
  return {
    language,
    title: texts.title,
    programme: { code, title: content.title, fictional: figures.fictional },
    period,
    more: [
      [identity.aim, content.aim ? textIn(content.aim, language) : ""],
      [identity.funding, who("funding")],
      [identity.accountable, who("accountable")],
      [identity.statedPeriod, stated.join(texts.and)],
      [identity.period, period],
    ],
    filters: sayFilters(report, language),
    basis: report.filter.basis,
    discretion: outside ? texts.outside : texts.inside,
    madeBy,
    revision: figures.revision,
    journalNumber: report.journalNumber,
    dataAt,
    dataHash,
  };
}
