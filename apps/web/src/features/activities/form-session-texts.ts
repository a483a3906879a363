const fr = {
  inARow: "D’un premier à un dernier jour",
  sessions: "Dates",
  session: (number: number) => `Date ${number}`,
  sessionHours: (number: number) => `Heures ${number}`,
  addSession: "Ajouter une date",
  removeSession: (number: number) => `Retirer la date ${number}`,
  hoursInAll: (count: number, hours: string) => `${count} dates, ${hours} h en tout`,
};

const en: typeof fr = {
  inARow: "From a first to a last day",
  sessions: "Dates",
  session: (number) => `Date ${number}`,
  sessionHours: (number) => `Hours ${number}`,
  addSession: "Add a date",
  removeSession: (number) => `Remove date ${number}`,
  hoursInAll: (count, hours) => `${count} dates, ${hours} h in all`,
};
export const sessionTexts = { fr, en };
