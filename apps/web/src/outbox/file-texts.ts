const fr = {
  addFile: "Ajouter une photo ou un document",
  addFileAgain: "En ajouter",
  shrinking: "Préparation…",
  fileHere: "sur cet appareil",
  fileSent: "✓ envoyé",
  removeFile: (name: string) => `Retirer ${name}`,
  files: (count: number) => (count > 1 ? `${count} fichiers` : `${count} fichier`),
  size: (kilobytes: string) => `${kilobytes} ko`,
  noRoom: "cet appareil n’a plus de place.",
  notAdded: (name: string) => `« ${name} » n’est pas ajouté : `,
};
const en: typeof fr = {
  addFile: "Add a photo or document",
  addFileAgain: "Add more",
  shrinking: "Preparing…",
  fileHere: "on this device",
  fileSent: "✓ sent",
  removeFile: (name) => `Remove ${name}`,
  files: (count) => (count > 1 ? `${count} files` : `${count} file`),
  size: (kilobytes) => `${kilobytes} kB`,
  noRoom: "this device has no room left.",
  notAdded: (name) => `“${name}” is not added: `,
};
export const fileTexts = { fr, en };
