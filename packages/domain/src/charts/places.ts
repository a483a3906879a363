import type { DashboardFigures, Share } from "../figures/dashboard";
import { sayCountry, sayNumber, sayPercent } from "../numbers";
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

/** Attendances by country and region, the countries with the most of them first; those without activities last. */
export function peopleByPlace(
  figures: DashboardFigures,
  countries: readonly string[],
  reader: Reader,
): PlacesMap {
  const { language } = reader;
  const texts = chartTexts(language);
  const { bars, title, unit, source } = peopleByRegion(figures, reader);
  const codes = [...new Set([...countries, ...bars.map(({ key }) => countryOf(key))])];
  const places = codes.map((code) => {
    const shares = figures.byRegion.filter(({ category }) => countryOf(category) === code);
    const people = together(shares);
    const activities = shares.reduce((sum, share) => sum + share.activities, 0);
    return {
      key: code,
      label: sayCountry(code, language),
      activities,
      value: people,
      text:
        people === null || !figures.people
          ? texts.activitiesOf(activities, sayNumber(activities, language))
          : texts.partOfPeople(
              sayNumber(people, language),
              sayPercent(people / figures.people, language),
            ),
      regions: bars
        .filter(({ key }) => countryOf(key) === code)
        .map((bar) => ({ ...bar, point: regionOf(bar.key) ?? null })),
    };
  });
  const most = (place: (typeof places)[number]) => [place.value ?? -1, place.activities];
  places.sort((a, b) => {
    const [[people = 0, held = 0], [others = 0, theirs = 0]] = [most(a), most(b)];
    return others - people || theirs - held || (a.label < b.label ? -1 : 1);
  });
  return { kind: "places-map", title, unit, countries: places, note: texts.circles, source };
}
