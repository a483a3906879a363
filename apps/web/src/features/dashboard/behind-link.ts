import type { Figure } from "@suivi/domain/figures/figure";
import { addressOf, type FiguresFilter } from "./filter";

type Time = { from?: string | undefined; to?: string | undefined; undated?: boolean };

/** The page of the activities behind a figure: of the filter shown, and of a shorter time within it. */
export function behindHref(
  base: string,
  filter: FiguresFilter,
  { measure, dimension, category }: Figure,
  { from, to, undated }: Time = {},
): string {
  const params = addressOf({
    ...filter,
    ...(from && (!filter.from || from > filter.from) ? { from } : {}),
    ...(to && (!filter.to || to < filter.to) ? { to } : {}),
  });
  if (undated) params.set("undated", "1");
  if (measure !== "activities") params.set("measure", measure);
  if (dimension) params.set("dimension", dimension);
  if (category !== null) params.set("category", category);
  const text = params.toString();
  return `${base}/dashboard/behind${text ? `?${text}` : ""}`;
}
