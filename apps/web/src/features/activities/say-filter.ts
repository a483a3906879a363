import { sayCountry, sayMonth } from "@suivi/domain/numbers";
import { sayRegion } from "@suivi/domain/places/say-place";
import type { Language } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import type { ActivityFilter } from "./filter";
import { listTexts } from "./list-texts";

/** What a list is narrowed to, in words: for a phone, where the filters are folded away, and for paper. */
export function sayFilter(
  filter: ActivityFilter,
  reader: Language,
  partner: string | undefined,
): string {
  const texts = listTexts[reader];
  const words = wordsIn(reader);
  const { search, type, status, review, country, region, from, to } = filter;
  return [
    search && texts.quoted(search),
    type && words.activityType[type],
    status && words.status[status],
    review && words.review[review],
    country && (region ? sayRegion({ country, region }, reader) : sayCountry(country, reader)),
    partner,
    from && texts.since(sayMonth(from, reader)),
    to && texts.until(sayMonth(to, reader)),
  ]
    .filter(Boolean)
    .join(" · ");
}
