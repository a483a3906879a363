import type { DocumentHead } from "@suivi/documents/model";
import { sayCountry, sayMoment, sayMonth, sayNumber } from "@suivi/domain/numbers";
import type { ParticipationRole } from "@suivi/domain/programmes/schema";
import { saySpan } from "@suivi/domain/programmes/say-span";
import { type Language, textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import type { Report } from "./gather-report";
import { namesIn } from "./names";
import { reportTexts } from "./texts";

export function sayPeriod({ filter: { from, to } }: Report, language: Language): string {
  const { period } = reportTexts(language);
  const [first, last] = [from && sayMonth(from, language), to && sayMonth(to, language)];
  if (first && last) return period.between(first, last);
  return first ? period.since(first) : last ? period.until(last) : period.all;
}

export function sayFilters(report: Report, language: Language): string {
  const texts = reportTexts(language);
  const { country, partner } = report.filter;
  const said = [
    country && texts.country(sayCountry(country, language)),
    partner && texts.partner(namesIn(report, language).partner(partner)),
  ].filter(Boolean);
  return said.length > 0 ? said.join(", ") : texts.noFilter;
}

/** What the report is, on what it rests and who made it: the title page and the sheet "About". */
export function headOf(report: Report, language: Language): DocumentHead {
  const { code, content, figures, outside, madeBy, dataAt, dataHash } = report;
  const texts = reportTexts(language);
  const words = wordsIn(language);
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
  const title = textIn(content.title, language);
  const period = sayPeriod(report, language);
  const made = `${madeBy.name}, ${words.role[madeBy.role]}`;
  const rows: [label: string, value: string][] = [
    [identity.programme, `${title} (${code})`],
    [identity.aim, content.aim ? textIn(content.aim, language) : ""],
    [identity.funding, who("funding")],
    [identity.accountable, who("accountable")],
    [identity.statedPeriod, stated.join(texts.and)],
    [identity.period, period],
    [identity.filters, sayFilters(report, language)],
    [identity.basis, words.basis[report.filter.basis]],
    [identity.dataAt, sayMoment(dataAt, language)],
    [identity.revision, sayNumber(figures.revision, language)],
    [identity.madeBy, made],
    [identity.discretion, outside ? texts.outside : texts.inside],
    [identity.hash, dataHash],
  ];
  return {
    language,
    title: texts.title,
    programme: title,
    period,
    banner: figures.fictional ? texts.fictional : null,
    identity: rows.filter(([, value]) => value).map(([label, value]) => ({ label, value })),
    madeBy: made,
    revision: figures.revision,
    dataHash,
    dataAt,
  };
}
