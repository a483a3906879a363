import { saySpan } from "@suivi/domain/programmes/say-span";
import { sayCountry, sayDate, sayNumber } from "@suivi/domain/numbers";
import { resultsWords } from "@suivi/domain/results/words";
import { textIn } from "@suivi/domain/text";
import type { FileAbout } from "../../files/head";
import { fileTexts } from "../../files/texts";
import { ipttFileTexts } from "./iptt-file-texts";
import type { IpttReport } from "./read-iptt";

/** A result as it is spoken of: its number and its title. */
export const resultTitle = (
  { number, title }: Pick<IpttReport["table"]["results"][number], "number" | "title">,
  { language }: Pick<IpttReport, "language">,
): string => `${number} ${textIn(title, language)}`.trim();

function sayChoices({ input, language, partners, table, ...report }: IpttReport): string {
  const texts = ipttFileTexts(language);
  const [words, shared] = [resultsWords(language), fileTexts(language)];
  const { country, partner, result, periods, recent, from, to, gauge, search, show } = input;
  const level = table.levels.find(({ id }) => id === input.level);
  const organisation = partner && partners.get(partner);
  const within = table.results.find(({ id }) => id === result);
  const said = [
    country && shared.country(sayCountry(country, language)),
    organisation && shared.partner(textIn(organisation.name, language)),
    within && texts.result(resultTitle(within, { ...report, language })),
    periods && texts.periods(words.frequencies[periods].toLowerCase()),
    level && texts.level(textIn(level.name, language)),
    from && texts.from(sayDate(from, language)),
    to && texts.to(sayDate(to, language)),
    recent && texts.recent(sayNumber(recent, language)),
    gauge && texts.gauge(texts.gauges[gauge]),
    search && texts.search(search),
    show === "actuals" && texts.actualsOnly,
  ].filter(Boolean);
  return said.length > 0 ? said.join(" ; ") : texts.everything;
}

/** What the file is and on what it rests: the title page, the sheet "About", the last columns of the CSV. */
export function aboutIptt(report: IpttReport): FileAbout {
  const { language, code, content, table, input, outside, madeBy, dataAt, dataHash } = report;
  const texts = ipttFileTexts(language);
  const period = saySpan(table.span, language);
  return {
    language,
    title: input.all ? texts.allTitle : texts.title,
    programme: { code, title: content.title, fictional: table.fictional },
    period,
    more: [[texts.period, period]],
    filters: sayChoices(report),
    basis: table.basis,
    discretion: outside ? texts.outside : texts.inside,
    madeBy,
    revision: table.revision,
    journalNumber: report.journalNumber,
    dataAt,
    dataHash,
  };
}

/** The path to where a figure explains itself, short enough to be typed from paper. */
export function explainPath(
  { code, input }: Pick<IpttReport, "code" | "input">,
  indicatorId: string,
  { period, country = input.country }: { period?: string; country?: string | undefined } = {},
): string {
  const words = new URLSearchParams();
  if (period && period !== "life") words.set("period", period);
  if (input.basis === "submitted") words.set("basis", input.basis);
  if (country) words.set("country", country);
  if (input.partner) words.set("partner", input.partner);
  const asked = words.toString();
  return `/${code}/e/${indicatorId.slice(-8)}${asked && `?${asked}`}`;
}
