import { calendarDate } from "@suivi/domain/dates";
import { gauges, hideable, type TableOptions } from "@suivi/domain/results/tracking-table";
import { frequencies } from "@suivi/domain/results/schema";
import { id } from "@suivi/domain/ids";
import { basis } from "@suivi/domain/review/status";
import { language, typed, wordsSought } from "@suivi/domain/text";
import * as z from "zod/mini";

/** What an address may ask of the table as a file: the words of the screen's own address. Another is refused. */
export const ipttFileInput = z.strictObject({
  /** The programme's id, or its code. */
  programme: typed(40),
  language: z.optional(language),
  basis: z._default(basis, "approved"),
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, "not_valid"))),
  partner: z.optional(id),
  periods: z.optional(z.enum(frequencies)),
  show: z.optional(z.enum(["targets", "actuals"])),
  recent: z.optional(
    z.pipe(z.string().check(z.regex(/^[1-9]\d?$/, "not_valid")), z.transform(Number)),
  ),
  from: z.optional(calendarDate),
  to: z.optional(calendarDate),
  result: z.optional(id),
  level: z.optional(typed(60)),
  group: z.optional(z.enum(["chain", "level"])),
  /** Columns to do without, with commas between. */
  hide: z.optional(
    z.pipe(
      z.pipe(
        z.string().check(z.maxLength(100)),
        z.transform((text) => text.split(",")),
      ),
      z.array(z.enum(hideable)),
    ),
  ),
  /** Breakdowns beneath each indicator, in a file for reading: all of them, or those by one dimension. */
  detail: z.optional(typed(60)),
  empty: z.optional(z.enum(["show", "hide"])),
  search: z.optional(wordsSought(200)),
  gauge: z.optional(z.enum(gauges)),
  /** Which period a phone shows: nothing to a file. */
  period: z.optional(z.string()),
  /** All data of the programme, in a workbook. */
  all: z.optional(z.literal("1")),
});
export type IpttFileInput = z.infer<typeof ipttFileInput>;

/** The same as options of the table. */
export const tableOptions = (input: IpttFileInput): TableOptions => {
  const { periods, show, recent, from, to, result, level, group, hide = [], gauge } = input;
  return {
    frequency: periods,
    actualsOnly: show === "actuals",
    recent,
    from,
    to,
    result,
    level,
    byLevel: group === "level",
    hidden: hide,
    gauge,
    search: input.search ?? "",
  };
};
