const fr = {
  did: {
    added: "a créé",
    revised: "a modifié",
    submitted: "a soumis pour validation",
    approved: "a validé",
    returned: "a renvoyé pour correction",
    merged: "a fusionné avec une autre organisation",
    followed_merge: "a fusionné deux organisations ; les noms ont suivi",
    ended: "a mis fin à l’accès",
    password_given: "a donné un nouveau mot de passe",
  } as Record<string, string>,
  field: "Champ",
  before: "Avant",
  after: "Après",
  stated: "Ce qui a été saisi",
  nothing: "Rien n’a encore été changé.",
  sameContent: "Le contenu est resté le même.",
};
const en: typeof fr = {
  did: {
    added: "added it",
    revised: "changed it",
    submitted: "sent it for review",
    approved: "approved it",
    returned: "returned it for correction",
    merged: "merged it into another organisation",
    followed_merge: "merged two organisations; the names followed",
    ended: "ended the access",
    password_given: "gave a new password",
  },
  field: "Field",
  before: "Before",
  after: "After",
  stated: "What was stated",
  nothing: "Nothing has been changed yet.",
  sameContent: "The content stayed the same.",
};
export const historyTexts = { fr, en };
