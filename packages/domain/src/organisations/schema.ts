import * as z from "zod/mini";
import { country } from "../places/country";
import { localText, searchable, typed, typedOrNull } from "../text";

/** IATI codelist OrganisationType, the part in use here. */
export const organisationTypes = [
  "10",
  "11",
  "15",
  "21",
  "22",
  "23",
  "24",
  "30",
  "40",
  "60",
  "70",
  "71",
  "72",
  "73",
  "80",
  "90",
] as const;

/** An organisation as a programme knows it: partner, funder, committee. */
export const organisationContent = z.strictObject({
  name: localText(200),
  acronym: typedOrNull(40),
  /** Other spellings under which people look for it; after a merge, those of both. */
  aliases: z.array(typed(200)).check(z.maxLength(200)),
  /** IATI organisation identifier, such as NL-KVK-41160054. */
  identifier: typedOrNull(100),
  oldIdentifier: typedOrNull(100),
  type: z.nullable(z.enum(organisationTypes)),
  country: z.nullable(country),
});
export type OrganisationContent = z.infer<typeof organisationContent>;

/** Everything a person may type to find an organisation. */
export function organisationSearch(content: OrganisationContent): string {
  const { name, acronym, aliases, identifier, oldIdentifier } = content;
  return searchable(name.fr, name.en, acronym, ...aliases, identifier, oldIdentifier);
}

/** The organisation that stays after a merge also answers to the names of the one that went. */
export function withNamesOf(
  kept: OrganisationContent,
  gone: OrganisationContent,
): OrganisationContent {
  const own = new Set([kept.name.fr, kept.name.en, kept.acronym, ...kept.aliases]);
  const names = [gone.name.fr, gone.name.en, gone.acronym, ...gone.aliases];
  const added = names.filter((name): name is string => name != null && !own.has(name));
  return {
    ...kept,
    aliases: [...kept.aliases, ...new Set(added)],
    identifier: kept.identifier ?? gone.identifier,
    oldIdentifier: kept.oldIdentifier ?? gone.oldIdentifier,
    type: kept.type ?? gone.type,
    country: kept.country ?? gone.country,
  };
}
