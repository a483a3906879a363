const fr = {
  unsent: "Pas encore envoyé, sur cet appareil",
  untitled: "Sans titre",
  typed: (when: string) => `saisi le ${when}`,
  state: {
    typing: "en cours de saisie",
    waiting: "en attente d’envoi",
    refused: "à corriger",
    conflict: "à décider : quelqu’un d’autre a changé la même chose",
  },
  trouble: {
    offline: "pas de réseau",
    broken: "Suivi n’a pas répondu",
    not_signed_in: "session finie",
    too_many_tries: "trop d’essais, encore un moment",
  } as Record<string, string>,
  goOn: "Continuer",
  goOnWith: (title: string) => `Continuer : ${title}`,
  sendNow: "Envoyer maintenant",
  throwAway: "Jeter",
  throwAwayWhat: (title: string) => `Jeter ce qui est saisi : ${title}`,
  throwAwayTitle: "Jeter cette saisie ?",
  throwAwayHelp: (title: string) =>
    `« ${title} » : ce qui n’a pas été envoyé sera perdu. Ce que le serveur a déjà reste.`,
  throwAwaySure: "Oui, jeter",
  keep: "Garder",
  keptShown: "Voici ce que vous aviez saisi sur cet appareil et pas encore envoyé.",
  discard: "Revenir à ce qui est enregistré",
  leaveTitle: "Tout n’est pas envoyé",
  leaveHelp: (count: number) =>
    count === 1
      ? "Une saisie sur cet appareil n’est pas encore envoyée."
      : `${count} saisies sur cet appareil ne sont pas encore envoyées.`,
  leaveShared:
    "Sur un appareil partagé, ne laissez rien. Sur le vôtre, tout vous attend ici jusqu’à votre retour.",
  stay: "Rester connecté·e",
  leaveKeep: "Se déconnecter et tout garder",
  leaveForget: "Se déconnecter et tout effacer",
};
const en: typeof fr = {
  unsent: "Not sent yet, on this device",
  untitled: "No title",
  typed: (when) => `typed ${when}`,
  state: {
    typing: "being typed",
    waiting: "waiting to be sent",
    refused: "to correct",
    conflict: "to decide: somebody else changed the same thing",
  },
  trouble: {
    offline: "no network",
    broken: "Suivi did not answer",
    not_signed_in: "session ended",
    too_many_tries: "too many tries, wait a little",
  },
  goOn: "Go on",
  goOnWith: (title) => `Go on: ${title}`,
  sendNow: "Send now",
  throwAway: "Throw away",
  throwAwayWhat: (title) => `Throw away what was typed: ${title}`,
  throwAwayTitle: "Throw this away?",
  throwAwayHelp: (title) =>
    `“${title}”: what was not sent will be lost. What the server has already stays.`,
  throwAwaySure: "Yes, throw away",
  keep: "Keep",
  keptShown: "This is what you typed on this device and have not sent yet.",
  discard: "Go back to what is saved",
  leaveTitle: "Not everything is sent",
  leaveHelp: (count) =>
    count === 1
      ? "One form typed on this device is not sent yet."
      : `${count} forms typed on this device are not sent yet.`,
  leaveShared:
    "On a shared device, leave nothing behind. On your own, all of it waits here until you are back.",
  stay: "Stay signed in",
  leaveKeep: "Sign out and keep it",
  leaveForget: "Sign out and erase it all",
};
export const outboxTexts = { fr, en };
