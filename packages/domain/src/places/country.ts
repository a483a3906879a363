import * as z from "zod/mini";

/** A country by its ISO 3166-1 alpha-2 code. */
export const country = z.string().check(z.regex(/^[A-Z]{2}$/, "not_valid"));
