import type { CalendarDate } from "@suivi/domain/dates";

/** Today, as the server counts days: what it would say of a date is said before it is sent. */
export const currentDay = (): CalendarDate => new Date().toISOString().slice(0, 10);
