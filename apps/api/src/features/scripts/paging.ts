import * as z from "zod/mini";

/** Rows a page. */
export const usualPage = 200;
export const largestPage = 1000;
const journalNumber = z.string().check(z.regex(/^\d{1,15}$/, "not_valid"));

/** How much of a resource is read, and from where on. */
export const pagingShape = {
  limit: z.optional(
    z
      .pipe(z.coerce.number(), z.int().check(z.minimum(1), z.maximum(largestPage)))
      .check(z.describe(`Rows a page; ${usualPage} unless said otherwise.`)),
  ),
  cursor: z.optional(
    z
      .string()
      .check(
        z.regex(/^\d{1,15}\.\d{1,15}$/, "not_valid"),
        z.describe("From the answer before: its `next` has it. Means nothing by itself."),
      ),
  ),
  separator: z.optional(
    z.enum(["comma", "semicolon"]).check(z.describe("Of CSV; a comma unless said otherwise.")),
  ),
};

export const sinceShape = {
  changedSince: z.optional(
    z
      .union([journalNumber, z.iso.datetime({ offset: true })])
      .check(
        z.describe(
          "Only what was added, changed or removed since: the `journal` of an earlier answer, or a moment (ISO 8601).",
        ),
      ),
  ),
};

export type Paging = {
  limit?: number | undefined;
  cursor?: string | undefined;
  separator?: "comma" | "semicolon" | undefined;
  changedSince?: string | undefined;
};

/** Where a page begins: after a place, in a reading that began when the journal stood at a number. */
export type Cursor = { after: number; journal: number };

export const cursorIn = (text: string): Cursor => {
  const [after = 0, journal = 0] = text.split(".").map(Number);
  return { after, journal };
};
export const sayCursor = ({ after, journal }: Cursor) => `${after}.${journal}`;
