import type { ActivityContent } from "../activities/schema";
import { sayCountry } from "../numbers";
import type { Language } from "../text";
import { regionName } from "./regions";

type Region = Pick<ActivityContent["place"], "country" | "region">;

/** "Gao, Mali"; the country alone where no region is stated. */
export const sayRegion = ({ country, region }: Region, reader: Language): string =>
  [region && regionName(region, reader), sayCountry(country, reader)].filter(Boolean).join(", ");

/** From the venue outwards: "Salle communale, Ansongo, Gao, Mali". */
export const sayPlace = (place: ActivityContent["place"], reader: Language): string =>
  [place.venue, place.district, sayRegion(place, reader)].filter(Boolean).join(", ");
