import { looksLikeOrgId } from "@suivi/domain/organisations/duplicates";
import { type OrganisationContent, organisationTypes } from "@suivi/domain/organisations/schema";
import { type LocalText, searchable, textIn } from "@suivi/domain/text";
import type { FoundActivity } from "@suivi/iati/elements";
import { fixedId } from "../../seed/fixed-id";
import type { Organisation } from "./facts";
import { writeTexts } from "./file-texts";
import type { Known, Plan, Say, Source } from "./take-in-plan";
import { localOf, sameWords } from "./take-in-read";

/** An organisation as an element of the file names it. */
export type Mention = {
  ref?: string;
  type?: string;
  narrative?: { lang?: string; text: string }[];
};

const typeOf = (code: string | undefined) =>
  organisationTypes.find((one) => one === code?.trim()) ?? null;

/** What an organisation is called in an activity; null where it has neither name nor identifier. */
function nameOf({ ref, narrative }: Mention, usual: string | undefined): LocalText | null {
  return localOf(narrative, usual, 200) ?? (ref?.trim() ? { en: ref.trim().slice(0, 200) } : null);
}

const isWithheld = (name: LocalText) => sameWords(name, writeTexts.withheldName);

/** Finds organisations of the programme by identifier or name, and makes those that are not there yet. */
export function organisationsIn({ root, parts }: Source, known: Known, say: Say) {
  const made: Plan["organisations"] = [];
  const told = new Set<string>();
  const standing = [
    ...new Map([...known.organisations.values()].map((one) => [one.id, one])).values(),
  ];

  const namesOf = ({ name, acronym, aliases }: OrganisationContent) =>
    [name.fr, name.en, acronym, ...aliases].flatMap((one) => (one ? searchable(one) : []));
  const idsOf = ({ identifier, oldIdentifier }: OrganisationContent) =>
    [identifier, oldIdentifier].flatMap((one) => one?.trim().toLowerCase() ?? []);

  function find(
    name: LocalText,
    ref: string | null,
  ): { id: string; why: "identifier" | "name" } | null {
    const all: Organisation[] = [
      ...standing,
      ...made.map(({ id, content }) => ({ ...content, id })),
    ];
    const byRef = ref && all.find((one) => idsOf(one).includes(ref.toLowerCase()));
    if (byRef) return { id: byRef.id, why: "identifier" };
    const words = [name.fr, name.en].flatMap((one) => (one ? searchable(one) : []));
    const byName = all.find(
      (one) =>
        namesOf(one).some((own) => words.includes(own)) &&
        // Two that bear different identifiers are two, whatever they are called.
        (ref === null || !looksLikeOrgId(ref) || idsOf(one).length === 0),
    );
    return byName ? { id: byName.id, why: "name" } : null;
  }

  /** The organisation that is meant; null where it can't be told. */
  function meant(mention: Mention | undefined, usual: string | undefined): string | null {
    if (!mention) return null;
    const name = nameOf(mention, usual);
    const ref = mention.ref?.trim() || null;
    if (!name || isWithheld(name)) {
      const told_ = name ? "withheld" : "nameless";
      if (!told.has(told_)) say("organisation", "skipped", textIn(name ?? {}, "fr") || "—", told_);
      told.add(told_);
      return null;
    }
    const found = find(name, ref);
    const id = found?.id ?? fixedId(known.programmeId, "organisation", ref ?? textIn(name, "en"));
    if (!told.has(id)) {
      const there = known.ids.has(id) && !found;
      const why = there ? "there" : (found?.why ?? null);
      say("organisation", found || there ? "merged" : "made", textIn(name, "fr"), why);
      told.add(id);
    }
    if (!found && !known.ids.has(id) && !made.some((one) => one.id === id))
      made.push({
        id,
        content: {
          name,
          acronym: null,
          aliases: [],
          // A name in the place of an identifier is none.
          identifier: ref && /^\S{1,100}$/.test(ref) ? ref : null,
          oldIdentifier: null,
          type: typeOf(mention.type),
          country: null,
        },
      });
    return id;
  }

  // In the order of the file, so that the one that publishes stands first.
  for (const activity of [root, ...parts])
    mentionsIn(activity).forEach((one) => meant(one, activity.lang));
  return { made, meant };
}

const mentionsIn = ({ reportingOrg, participatingOrg, transaction }: FoundActivity): Mention[] => [
  ...(reportingOrg ? [reportingOrg] : []),
  ...participatingOrg,
  ...transaction.flatMap(({ providerOrg, receiverOrg }) =>
    [providerOrg, receiverOrg].flatMap((one) => one ?? []),
  ),
];
