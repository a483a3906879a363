import { sayCountry } from "@suivi/domain/numbers";
import { type LocalText, languages, textIn } from "@suivi/domain/text";
import type { IatiFacts } from "./facts";

/** One IATI activity of the programme: all of it, what is left of it beside its parts, or a country's or partner's part. */
export type PartOf =
  | { kind: "whole" | "parent"; scope: ""; identifier: string; title: LocalText }
  | { kind: "country" | "partner"; scope: string; identifier: string; title: LocalText };

/** The same suffix in both languages that a title has. */
const withSuffix = (title: LocalText, suffix: (language: "fr" | "en") => string): LocalText =>
  Object.fromEntries(
    languages.flatMap((language) =>
      title[language] ? [[language, `${title[language]} – ${suffix(language)}`]] : [],
    ),
  );

/** Partners that carry the programme out, each once, in the order of the consortium; those withheld are not named. */
export const namedPartners = ({
  content,
  settings,
  organisations,
  withheld,
}: IatiFacts): string[] => [
  ...new Set(
    content.consortium
      .filter(({ role }) => role === "implementing")
      .map(({ organisationId }) => organisations.get(organisationId)?.id ?? organisationId)
      .filter((id) => id !== settings.reportingOrgId && !withheld.has(id)),
  ),
];

/** The IATI activities that a programme is published as: the parent first, then its parts. */
export function partsOf(facts: IatiFacts): PartOf[] {
  const { content, settings, organisations } = facts;
  const identifier = settings.identifier!;
  const { title } = content;
  const parts: PartOf[] =
    settings.cut === "country"
      ? content.countries
          .filter((country) => !settings.withheld.countries.includes(country))
          .map((country) => ({
            kind: "country",
            scope: country,
            identifier: `${identifier}-${country}`,
            title: withSuffix(title, (language) => sayCountry(country, language)),
          }))
      : settings.cut === "partner"
        ? namedPartners(facts).map((id) => ({
            kind: "partner",
            scope: id,
            // Of the id, which stays when names and acronyms change.
            identifier: `${identifier}-${id.slice(-8).toUpperCase()}`,
            title: withSuffix(title, (language) =>
              textIn(organisations.get(id)?.name ?? {}, language),
            ),
          }))
        : [];
  const whole = { kind: "whole", scope: "", identifier, title } as const;
  return parts.length === 0 ? [whole] : [{ ...whole, kind: "parent" }, ...parts];
}

/** The part that a line of money belongs to; what names no part of its own is the parent's. */
export function partOfMoney(
  parts: readonly PartOf[],
  about: { country: string | null; partnerId: string | null },
): PartOf {
  const own = parts.find(
    ({ kind, scope }) =>
      (kind === "country" && scope === about.country) ||
      (kind === "partner" && scope === about.partnerId),
  );
  return own ?? parts[0]!;
}
