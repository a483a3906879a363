import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import { type Language, textIn } from "@suivi/domain/text";

type Named = Pick<OrganisationContent, "name" | "acronym">;

/** "African Security Sector Network (ASSN)". */
export function fullName({ name, acronym }: Named, reader: Language): string {
  const said = textIn(name, reader);
  return acronym && acronym !== said ? `${said} (${acronym})` : said;
}
