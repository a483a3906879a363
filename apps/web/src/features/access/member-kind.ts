import type { MembershipContent } from "@suivi/domain/access/membership";

export const kinds = ["lead", "partner", "country", "funder", "administrator"] as const;
/** A role as the form asks for it: a coordinator is of a partner or of a country. */
export type Kind = (typeof kinds)[number];

export function kindOf({ role, country }: Pick<MembershipContent, "role" | "country">): Kind {
  if (role === "coordinator") return country === null ? "partner" : "country";
  return role ?? "administrator";
}

/** The same membership with another kind of role: what belonged to the old one alone goes. */
export function withKind(content: MembershipContent, kind: Kind): MembershipContent {
  const none = { organisationId: null, country: null };
  if (kind === "administrator") return { ...none, role: null, administrator: true };
  if (kind === "lead" || kind === "funder") return { ...content, ...none, role: kind };
  return {
    ...content,
    role: "coordinator",
    organisationId: kind === "partner" ? content.organisationId : null,
    // Not chosen yet: no country has this code, so the form stays of a country until one is.
    country: kind === "country" ? (content.country ?? "") : null,
  };
}
