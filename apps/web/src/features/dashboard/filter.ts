import { type Month, monthOf, monthsFrom } from "@suivi/domain/dates";
import { isId } from "@suivi/domain/ids";
import type { Inputs } from "../../trpc";

export type FiguresFilter = Inputs["dashboard"]["figures"]["filter"];
type Span = { from: string; to: string };
type Values = Record<string, string | undefined>;

const matching = (pattern: RegExp, value: string | undefined) =>
  value !== undefined && pattern.test(value) ? value : undefined;
const month = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;

/** The names of what narrows the figures, in the address. */
export const narrowing = ["from", "to", "country", "partner"] as const;

/** The filter that an address states; what makes no sense in it is as if it were not there. Outsiders have one basis. */
export function filterIn(values: Values, { outside }: { outside: boolean }): FiguresFilter {
  const stated = {
    from: matching(month, values["from"]),
    to: matching(month, values["to"]),
    country: matching(/^[A-Z]{2}$/, values["country"]),
    partner: isId(values["partner"] ?? "") ? values["partner"] : undefined,
  };
  return {
    basis: !outside && values["basis"] === "submitted" ? "submitted" : "approved",
    ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)),
  };
}

/** A period that ends before it begins holds nothing: it is a mistake to be said, not an answer of none. */
export const upsideDown = ({ from, to }: FiguresFilter): boolean =>
  from !== undefined && to !== undefined && to < from;

/** The same filter as parts of an address; the basis only where it is not the usual one. */
export function addressOf(filter: Partial<FiguresFilter>): URLSearchParams {
  const { basis, ...rest } = filter;
  const params = new URLSearchParams();
  if (basis === "submitted") params.set("basis", basis);
  for (const [name, value] of Object.entries(rest)) if (value) params.set(name, value);
  return params;
}

/** The time to choose from where a programme states none: the last years. */
export function lastYears(now: Date): Span {
  const year = now.getUTCFullYear();
  return { from: `${year - 5}-01-01`, to: `${year}-12-31` };
}

/** The years of a time, to choose a period by. */
export const yearsOf = (span: Span): string[] => [
  ...new Set(monthsFrom(monthOf(span.from), monthOf(span.to)).map((one) => one.slice(0, 4))),
];

/** Every month that can be chosen: of the programme as stated, and as far as the choice itself goes. */
export function monthsOffered(span: Span, { from, to }: FiguresFilter): Month[] {
  const all = [monthOf(span.from), monthOf(span.to), from, to].filter((one) => one !== undefined);
  const sorted = all.sort();
  return monthsFrom(sorted[0]!, sorted.at(-1)!);
}
