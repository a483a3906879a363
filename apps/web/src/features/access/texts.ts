const fr = {
  title: "Mon compte",
  changePassword: "Changer le mot de passe",
  current: "Mot de passe actuel",
  next: "Nouveau mot de passe",
  hint: "12 caractères au moins ; les autres appareils seront déconnectés.",
  change: "Changer",
  changed: "Le mot de passe est changé.",
};
const en: typeof fr = {
  title: "My account",
  changePassword: "Change the password",
  current: "Current password",
  next: "New password",
  hint: "At least 12 characters; other devices will be signed out.",
  change: "Change",
  changed: "The password is changed.",
};
export const accessTexts = { fr, en };
