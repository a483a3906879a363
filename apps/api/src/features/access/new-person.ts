import { typed } from "@suivi/domain/text";
import * as z from "zod/mini";

export const password = z.string().check(z.minLength(12), z.maxLength(200));

/** Whoever gets an account: the address is what they sign in with. */
export const newPerson = z.strictObject({
  name: typed(120),
  email: z.string().check(z.trim(), z.toLowerCase(), z.email(), z.maxLength(200)),
  password,
});
