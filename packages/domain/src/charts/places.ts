import type { DashboardFigures, Share } from "../figures/dashboard";
import { sayCountry, sayList, sayNumber, sayPercent } from "../numbers";
import { regionOf } from "../places/regions";
import type { PlacesMap } from "./model";
import { peopleByRegion, type Reader } from "./prepare";
import { chartTexts } from "./texts";

const countryOf = (region: string) => region.slice(0, 2);

/** Attendances of several regions; null where none of them is known. */
const together = (shares: Share[]) =>
  shares.some(({ people }) => people !== null)
    ? shares.reduce((sum, { people }) => sum + (people ?? 0), 0)
    : null;

/** Attendances by country and region, the countries with the most of them first; those without activities by name. */
export function peopleByPlace(
  figures: DashboardFigures,
  countries: readonly string[],
  reader: Reader,
): PlacesMap {
  const { language } = reader;
  const texts = chartTexts(language);
  const { bars, title, unit, source } = peopleByRegion(figures, reader);
  const where = [...new Set(bars.map(({ key }) => countryOf(key)))];
  const places = where.map((key) => {
    const shares = figures.byRegion.filter(({ category }) => countryOf(category) === key);
    const value = together(shares);
    const activities = shares.reduce((sum, share) => sum + share.activities, 0);
    const text =
      value === null || !figures.people
        ? texts.activitiesOf(activities, sayNumber(activities, language))
        : texts.partOfPeople(
            sayNumber(value, language),
            sayPercent(value / figures.people, language),
          );
    const regions = bars
      .filter((bar) => countryOf(bar.key) === key)
      .map((bar) => ({ ...bar, point: regionOf(bar.key) ?? null }));
    return { key, label: sayCountry(key, language), value, text, regions };
  });
  places.sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.label < b.label ? -1 : 1));
  const [first, second] = places;
  const leads = first?.value && second?.value && first.value > second.value ? first : null;
  const empty = countries.filter((code) => !where.includes(code));
  const names = empty.map((code) => sayCountry(code, language)).sort();
  return {
    kind: "places-map",
    title: leads
      ? texts.leadingCountry(leads.label, sayPercent(leads.value! / figures.people!, language))
      : title,
    unit,
    countries: places,
    without: names.length > 0 ? texts.withoutActivities(sayList(names, language)) : null,
    note: texts.circles,
    source,
  };
}
