import { basis } from "@suivi/domain/review/status";
import { language, typed } from "@suivi/domain/text";
import * as z from "zod/mini";
import { scopeFilter } from "../../lines/conditions";

/** What an address may ask of the activity report; another word is refused, since it would silently change nothing. */
export const reportInput = z
  .strictObject({
    ...scopeFilter.shape,
    /** The programme's id, or its code. */
    programme: typed(40),
    language: z.optional(language),
    basis: z._default(basis, "approved"),
  })
  .check(
    z.refine(({ from, to }) => !from || !to || from <= to, {
      error: "end_before_start",
      path: ["to"],
    }),
  );
export type ReportInput = z.infer<typeof reportInput>;
