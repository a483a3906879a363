import { calendarDate } from "@suivi/domain/dates";
import { isId } from "@suivi/domain/ids";
import { frequencies } from "@suivi/domain/results/schema";
import { gauges, hideable, type TableOptions } from "@suivi/domain/results/tracking-table";
import type { Basis } from "@suivi/domain/review/status";

/** What the table shows; all of it stands in the address. */
export type IpttOptions = TableOptions & {
  basis: Basis;
  country: string | undefined;
  partner: string | undefined;
  /** Every indicator unfolded into its breakdowns: into all, or into those by one dimension. */
  unfolded: string | undefined;
  /** Categories in which nothing was found are left out. */
  hideEmpty: boolean;
  /** On a phone: which of the periods is shown. */
  period: string | undefined;
};

type Values = Record<string, string | undefined>;
const oneOf = <T extends string>(all: readonly T[], value: string | undefined) =>
  all.find((one) => one === value);
const dayOf = (value: string | undefined) =>
  value && calendarDate.safeParse(value).success ? value : undefined;
const idOf = (value: string | undefined) => (value && isId(value) ? value : undefined);

/** The options that an address states; what makes no sense in it is as if it were not there. Outsiders have one basis. */
export function optionsIn(values: Values, { outside }: { outside: boolean }): IpttOptions {
  const recent = Number(values["recent"]);
  return {
    basis: !outside && values["basis"] === "submitted" ? "submitted" : "approved",
    country: /^[A-Z]{2}$/.test(values["country"] ?? "") ? values["country"] : undefined,
    partner: idOf(values["partner"]),
    frequency: oneOf(frequencies, values["periods"]),
    actualsOnly: values["show"] === "actuals",
    recent: Number.isInteger(recent) && recent > 0 && recent < 100 ? recent : undefined,
    from: dayOf(values["from"]),
    to: dayOf(values["to"]),
    level: values["level"]?.slice(0, 60),
    byLevel: values["group"] === "level",
    hidden: hideable.filter((one) => values["hide"]?.split(",").includes(one)),
    result: idOf(values["result"]),
    gauge: oneOf(gauges, values["gauge"]),
    search: values["search"]?.slice(0, 200) ?? "",
    unfolded: values["detail"]?.slice(0, 60),
    hideEmpty: values["empty"] === "hide",
    period: values["period"]?.slice(0, 80),
  };
}
