import type { LocalText } from "@suivi/domain/text";

const fr = {
  withheldName: "Organisation dont le nom n’est pas publié",
  fictional: "Données fictives : rien de ce qui est publié ici n’existe.",
  soFar: "Jusqu’à présent : la période n’est pas finie.",
  unit: (unit: string) => `Unité : ${unit}.`,
  between: (least: string, most: string) => `Entre ${least} et ${most}.`,
};
const en: typeof fr = {
  withheldName: "Organisation whose name is not published",
  fictional: "Fictional data: nothing published here exists.",
  soFar: "So far: the period is not over.",
  unit: (unit) => `Unit: ${unit}.`,
  between: (least, most) => `Between ${least} and ${most}.`,
};

/** The few sentences that a publication adds of its own, in both languages. */
export const writeTexts = {
  withheldName: { fr: fr.withheldName, en: en.withheldName } satisfies LocalText,
  fictional: { fr: fr.fictional, en: en.fictional } satisfies LocalText,
  soFar: { fr: fr.soFar, en: en.soFar } satisfies LocalText,
  in: { fr, en },
};
