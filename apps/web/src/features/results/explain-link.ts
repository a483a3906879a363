import type { IpttOptions } from "./iptt-options";

type Asked = Pick<IpttOptions, "basis" | "country" | "partner"> & {
  indicatorId: string;
  period: string;
  /** Last day of the finished periods, where the period is "to_date". */
  until?: string | undefined;
};

/** Where a figure explains itself: on the page of its indicator, for its period and scope. */
export function explainHref(
  base: string,
  { basis, country, partner, indicatorId, period, until }: Asked,
): string {
  const params = new URLSearchParams({ period });
  if (until) params.set("until", until);
  if (basis === "submitted") params.set("basis", basis);
  if (country) params.set("country", country);
  if (partner) params.set("partner", partner);
  return `${base}/results/indicators/${indicatorId}/explain?${params}`;
}
