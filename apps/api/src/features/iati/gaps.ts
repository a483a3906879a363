import { statedSpan } from "@suivi/domain/programmes/schema";
import { type LocalText, textIn } from "@suivi/domain/text";
import type { IatiFacts } from "./facts";
import { partsOf } from "./parts";
import { participating } from "./write-organisations";

/** Something without which there can be no file, in plain words, and the page that mends it. */
export type Gap = { text: LocalText; to: string };

const settings = "/iati/settings";
const gap = (to: string, fr: string, en: string): Gap => ({ text: { fr, en }, to });

export const noSettings: Gap = gap(
  settings,
  "Décrivez la publication : qui publie, sous quel identifiant, dans quels secteurs.",
  "Describe the publication: who publishes, under which identifier, in which sectors.",
);

/** What is missing before a file can be written at all; whatever else is to be mended, the check of the file tells. */
export function gapsOf(facts: IatiFacts): Gap[] {
  const { settings: stated, content, organisations } = facts;
  const gaps: Gap[] = [];
  const reporting = stated.reportingOrgId ? organisations.get(stated.reportingOrgId) : undefined;
  if (!reporting)
    gaps.push(
      gap(
        settings,
        "Choisissez l’organisation qui publie.",
        "Choose the organisation that publishes.",
      ),
    );
  else {
    const edit = `/organisations/${reporting.id}/edit`;
    if (!reporting.identifier)
      gaps.push(
        gap(
          edit,
          "Donnez l’identifiant IATI de l’organisation qui publie, par exemple NL-KVK-41160054.",
          "Give the IATI identifier of the organisation that publishes, such as NL-KVK-41160054.",
        ),
      );
    if (!reporting.type)
      gaps.push(
        gap(
          edit,
          "Dites de quel type est l’organisation qui publie.",
          "Say of which type the organisation that publishes is.",
        ),
      );
  }
  if (!stated.identifier)
    gaps.push(
      gap(
        settings,
        "Donnez l’identifiant du programme : celui de l’organisation, un tiret, puis un code à vous.",
        "Give the identifier of the programme: that of the organisation, a hyphen, then a code of yours.",
      ),
    );
  if (!content.aim)
    gaps.push(gap("/edit", "Dites le but du programme.", "State the aim of the programme."));
  if (!statedSpan(content) && !stated.started)
    gaps.push(
      gap(
        "/edit",
        "Dites de quand à quand va le programme.",
        "State from when to when the programme runs.",
      ),
    );
  if (content.consortium.length === 0)
    gaps.push(
      gap(
        "/edit/consortium",
        "Dites qui participe, et dans quel rôle.",
        "Say who takes part, and in which role.",
      ),
    );
  else if (stated.identifier)
    for (const part of partsOf(facts).filter((one) => participating(facts, one).length === 0))
      gaps.push(
        gap(
          "/edit/consortium",
          `Dites qui participe à « ${textIn(part.title, "fr")} », ou qui répond de tout le programme.`,
          `Say who takes part in “${textIn(part.title, "en")}”, or who answers for the whole programme.`,
        ),
      );
  return gaps;
}
