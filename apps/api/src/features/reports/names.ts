import { sayCountry } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { regionName } from "@suivi/domain/places/regions";
import { type Language, textIn } from "@suivi/domain/text";
import type { Report, SeenRow } from "./gather-report";

/** The names of what rows and figures carry as ids and codes, in the language of the report. */
export function namesIn({ figures }: Report, reader: Language) {
  const { partners, outcomes } = figures.labels;
  const partner = (id: string) => partners.find((one) => one.id === id);
  return {
    shortPartner(id: string) {
      const one = partner(id);
      return one ? shortName(one, reader) : id;
    },
    partner(id: string) {
      const one = partner(id);
      if (!one) return id;
      const name = textIn(one.name, reader);
      return one.acronym ? `${name} (${one.acronym})` : name;
    },
    outcomes: (ids: string[]) =>
      outcomes
        .filter(({ id }) => ids.includes(id))
        .map(({ code }) => code)
        .join(", "),
    /** What the acronyms and codes of these rows stand for. */
    spelledOut(rows: SeenRow[]) {
      const held = new Set(rows.map(({ partnerId }) => partnerId));
      const served = new Set(rows.flatMap(({ outcomeIds }) => outcomeIds));
      return [
        ...outcomes
          .filter(({ id }) => served.has(id))
          .map(({ code, title }) => ({ term: code, text: textIn(title, reader) })),
        ...partners
          .filter(({ id, acronym }) => acronym && held.has(id))
          .map(({ acronym, name }) => ({ term: acronym!, text: textIn(name, reader) }))
          .sort((a, b) => a.term.localeCompare(b.term, reader)),
      ];
    },
    region: (code: string | null) => code && regionName(code, reader),
    country: (code: string) => sayCountry(code, reader),
    venue: ({ place }: SeenRow) => [place.venue, place.district].filter(Boolean).join(", ") || null,
  };
}
