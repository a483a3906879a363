import * as z from "zod/mini";
import { type PersonContent, personContent } from "../activities/schema";
import type { CalendarDate } from "../dates";
import type { Problem } from "../problems/problem";

/** What may be corrected of a person on record: all that was typed of them. Their consent is its own act. */
export const personCorrection = z.omit(personContent, { consent: true });
export type PersonCorrection = z.infer<typeof personCorrection>;

/** A person as corrected: a band of ages stands only where no year of birth is known. */
export const corrected = (
  { consent }: Pick<PersonContent, "consent">,
  typed: PersonCorrection,
): PersonContent => ({
  ...typed,
  ageBand: typed.birthYear === null ? typed.ageBand : null,
  consent,
});

/** Nobody is born in a year to come. */
export function correctionProblems(
  { birthYear }: PersonCorrection,
  today: CalendarDate,
): Problem[] {
  const year = Number(today.slice(0, 4));
  return birthYear !== null && birthYear > year
    ? [{ path: "birthYear", code: "too_large", limit: year }]
    : [];
}
