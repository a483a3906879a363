const fr = {
  title: "Mon compte",
  changePassword: "Changer le mot de passe",
  current: "Mot de passe actuel",
  next: "Nouveau mot de passe",
  hint: "12 caractères au moins ; les autres appareils seront déconnectés.",
  change: "Changer",
  changed: "Le mot de passe est changé.",
  tokens: "Excel, Power BI et scripts",
  tokensHelp: "Un jeton d’accès ouvre à un autre logiciel ce que vous pouvez lire.",
  toTokens: "Jetons d’accès",
};
const en: typeof fr = {
  title: "My account",
  changePassword: "Change the password",
  current: "Current password",
  next: "New password",
  hint: "At least 12 characters; other devices will be signed out.",
  change: "Change",
  changed: "The password is changed.",
  tokens: "Excel, Power BI and scripts",
  tokensHelp: "An access token opens to another program what you may read.",
  toTokens: "Access tokens",
};
export const accessTexts = { fr, en };
