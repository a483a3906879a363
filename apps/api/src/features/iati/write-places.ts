import { anywhere, worldRegionOf } from "@suivi/domain/iati/world-regions";
import { regionName, regionOf } from "@suivi/domain/places/regions";
import type { Activity, Location } from "@suivi/iati/elements";
import { shares } from "@suivi/iati/shares";
import type { IatiFacts, Place } from "./facts";
import { inBoth } from "./write-organisations";
import type { PartOf } from "./parts";

type Where = Pick<Activity, "recipientCountry" | "recipientRegion">;

/** The countries of a part, in the order of the programme. */
function countriesOf({ content, organisations }: IatiFacts, part: PartOf): string[] {
  if (part.kind === "country") return [part.scope];
  if (part.kind !== "partner") return content.countries;
  const own = content.consortium.flatMap(({ organisationId, country }) =>
    country && organisations.get(organisationId)?.id === part.scope ? [country] : [],
  );
  return own.length > 0 ? [...new Set(own)] : content.countries;
}

/**
 * Countries with their shares, where all are stated; one alone without. A country that is withheld is its region of
 * the world. Where shares are not known none are made up: the region that holds all of them stands for them.
 */
export function recipients(facts: IatiFacts, part: PartOf): Where {
  const { withheld, countryShares } = facts.settings;
  const hidden = (country: string) => withheld.countries.includes(country);
  const countries = countriesOf(facts, part);
  const stated = countries.every((country) => country in countryShares);
  const weight = countries.reduce((sum, country) => sum + Number(countryShares[country] ?? 0), 0);
  if (countries.length > 1 && (!stated || weight === 0)) {
    const regions = [...new Set(countries.map(worldRegionOf))];
    const code = regions.length === 1 ? regions[0]! : anywhere;
    return { recipientRegion: [{ code, vocabulary: "1" }] };
  }
  const weights = new Map<string, number>();
  for (const country of countries) {
    const key = hidden(country) ? `region ${worldRegionOf(country)}` : country;
    const own = countries.length === 1 ? 1 : Number(countryShares[country]);
    if (own > 0) weights.set(key, (weights.get(key) ?? 0) + own);
  }
  const keys = [...weights.keys()];
  const percentages = keys.length === 1 ? [null] : shares([...weights.values()]);
  const rows = keys.map((key, index) => ({ key, percentage: percentages[index]! }));
  return {
    recipientCountry: rows
      .filter(({ key }) => !key.startsWith("region "))
      .map(({ key, percentage }) => ({ code: key, percentage })),
    recipientRegion: rows
      .filter(({ key }) => key.startsWith("region "))
      .map(({ key, percentage }) => ({ code: key.slice(7), vocabulary: "1", percentage })),
  };
}

function located({ country, region, district }: Place, first: "fr" | "en"): Location {
  const spot = regionOf(region!);
  const name = (language: "fr" | "en") =>
    [district, regionName(region!, language)].filter(Boolean).join(", ");
  return {
    locationReach: { code: "1" },
    name: { narrative: inBoth({ fr: name("fr"), en: name("en") }, first) },
    administrative: [{ vocabulary: "A4", level: 0, code: country }],
    // A point inside the region, and never of the venue itself.
    point: spot && {
      srsName: "http://www.opengis.net/def/crs/EPSG/0/4326",
      pos: `${spot.lat} ${spot.lon}`,
    },
    exactness: { code: "2" },
    locationClass: { code: "1" },
  };
}

/** Regions and districts where activities of the part were held; none of a country that is withheld. */
export function locations(facts: IatiFacts, part: PartOf): Location[] {
  if (part.kind === "parent") return [];
  const { withheld, language } = facts.settings;
  const own = facts.places.filter(
    ({ country, region, partnerId }) =>
      region !== null &&
      !withheld.countries.includes(country) &&
      (part.kind !== "country" || country === part.scope) &&
      (part.kind !== "partner" || partnerId === part.scope),
  );
  const byName = new Map(
    own.map((place) => [[place.country, place.region, place.district].join("|"), place]),
  );
  const keys = [...byName.keys()].sort();
  return keys.map((key) => located(byName.get(key)!, language));
}
