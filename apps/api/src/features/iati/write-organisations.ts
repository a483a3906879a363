import type { ParticipationRole } from "@suivi/domain/programmes/schema";
import type { LocalText } from "@suivi/domain/text";
import type { Activity, Narrative } from "@suivi/iati/elements";
import { narratives } from "@suivi/iati/narratives";
import type { IatiFacts, Organisation } from "./facts";
import type { PartOf } from "./parts";
import { writeTexts } from "./file-texts";

const roleCodes: Record<ParticipationRole, string> = {
  funding: "1",
  accountable: "2",
  extending: "3",
  implementing: "4",
};

/** Both languages, that of the file first. */
export function inBoth(text: LocalText, first: "fr" | "en"): Narrative[] {
  const other = first === "fr" ? "en" : "fr";
  return narratives({ [first]: text[first], [other]: text[other] });
}

const nameless = (first: "fr" | "en"): { narrative: Narrative[] } => ({
  narrative: inBoth(writeTexts.withheldName, first),
});

/** How an organisation is named: by identifier, type and name; one that is withheld by none of them. */
export function named(
  { settings, organisations, withheld }: IatiFacts,
  id: string | null,
): { ref?: string | null; type?: string | null; narrative: Narrative[] } | null {
  const found = id === null ? undefined : organisations.get(id);
  if (!found) return null;
  if (withheld.has(found.id)) return nameless(settings.language);
  const { identifier, type, name } = found;
  return { ref: identifier, type, narrative: inBoth(name, settings.language) };
}

type Participating = Activity["participatingOrg"][number];

/** Who takes part in a part of the programme: funder and lead in all, the others where they work. */
export function participating(facts: IatiFacts, part: PartOf): Participating[] {
  const { content, settings, organisations } = facts;
  const standing = (id: string) => organisations.get(id)?.id ?? id;
  const own = content.consortium.filter(({ role, organisationId, country }) => {
    if (part.kind === "whole" || part.kind === "parent") return true;
    if (role === "funding" || role === "accountable") return true;
    return part.kind === "country"
      ? country === part.scope
      : standing(organisationId) === part.scope;
  });
  const rows = own.map(({ organisationId, role }): Participating => {
    const id = standing(organisationId);
    const activityId =
      role === "funding" && !facts.withheld.has(id) ? settings.funderActivityId : null;
    return { role: roleCodes[role], ...named(facts, id), activityId };
  });
  // Each once, whatever the number of countries that it works in; those withheld are one line.
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** The organisation that publishes; readiness has seen to it that it is there. */
export function reportingOrg({ settings, organisations }: IatiFacts): Activity["reportingOrg"] {
  const { identifier, type, name } = organisations.get(settings.reportingOrgId!) as Organisation;
  return { ref: identifier!, type: type!, narrative: inBoth(name, settings.language) };
}
