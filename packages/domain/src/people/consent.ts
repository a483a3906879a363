/** What somebody agrees to who signs a sheet: printed on it, and recorded with those whose names are typed off it. */
export const consentWording = {
  fr: "J’accepte que mon nom et mes coordonnées soient gardés par l’organisation qui tient l’activité et par la personne responsable du programme, pour le suivi de celui-ci. Je peux les faire corriger ou effacer à tout moment.",
  en: "I agree that my name and contact details are kept by the organisation that holds the activity and by the programme lead, to follow up the programme. I can have them corrected or erased at any time.",
} as const;
