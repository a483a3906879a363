import { sayCountry, sayMonth, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { wordsIn } from "@suivi/domain/words/words";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import type { FiguresFilter } from "./filter";
import { dashboardTexts } from "./texts";
import type { Figures } from "./use-figures";

/** What a filter is called: its period, place and partner, the basis, and the revision that the figures are of. */
export function useScope(filter: FiguresFilter, { labels, revision }: Figures) {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const { code } = useProgramme();
  const { country, partner, basis } = filter;
  const organisation = labels.partners.find(({ id }) => id === partner);
  const parts = [
    wordsIn(language).basis[basis],
    sayPeriod(filter),
    country && sayCountry(country, language),
    partner && (organisation ? shortName(organisation, language) : partner),
  ];
  const scope = parts.filter(Boolean).join(" · ");
  return {
    scope,
    revision: texts.revision(sayNumber(revision, language)),
    source: texts.source(
      [code, ...parts, texts.revision(sayNumber(revision, language))].filter(Boolean).join(", "),
    ),
  };

  function sayPeriod({ from, to }: FiguresFilter) {
    if (!from && !to) return texts.wholePeriod;
    if (!to) return texts.since(sayMonth(from!, language));
    if (!from) return texts.until(sayMonth(to, language));
    if (from === to) return sayMonth(from, language);
    const year = from.slice(0, 4);
    if (from === `${year}-01` && to === `${year}-12`) return year;
    return texts.between(sayMonth(from, language), sayMonth(to, language));
  }
}
