import * as z from "zod/mini";
import { id } from "../ids";
import type { Problem } from "../problems/problem";

/** The roles that a programme gives; administrator is of the installation. */
export const programmeRoles = ["lead", "coordinator", "funder"] as const;

/** What somebody may do in a programme, as its lead sets it. */
export const membershipContent = z.strictObject({
  /** Null: none in this programme; the person is here as administrator of the installation. */
  role: z.nullable(z.enum(programmeRoles)),
  /** The partner that a coordinator records for, or else the country. */
  organisationId: z.nullable(id),
  country: z.nullable(z.string()),
  /** Administers the installation: every programme, and who has an account. */
  administrator: z.boolean(),
});
export type MembershipContent = z.infer<typeof membershipContent>;

/** What a membership may not say although each of its fields may: a coordinator is of one partner or of one country. */
export function membershipProblems(content: MembershipContent, countries: string[]): Problem[] {
  const { role, organisationId, country, administrator } = content;
  if (role === null && !administrator) return [{ path: "role", code: "required" }];
  if (role !== "coordinator") {
    if (organisationId !== null) return [{ path: "organisationId", code: "not_valid" }];
    return country === null ? [] : [{ path: "country", code: "not_valid" }];
  }
  if (organisationId === null && country === null)
    return [{ path: "organisationId", code: "required" }];
  if (organisationId !== null && country !== null) return [{ path: "country", code: "not_valid" }];
  return country === null || countries.includes(country)
    ? []
    : [{ path: "country", code: "country_not_in_programme" }];
}

// No letters or digits that are mistaken for one another on paper.
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

/** A first password, to be passed on and changed: 16 letters and digits in fours (79 bits), made where it is shown. */
export function newPassword(): string {
  const random = crypto.getRandomValues(new Uint8Array(64));
  const even = Array.from(random).filter((byte) => byte < letters.length * 8);
  const text = even.slice(0, 16).map((byte) => letters[byte % letters.length]);
  return text.join("").replace(/.{4}(?=.)/g, "$&-");
}
