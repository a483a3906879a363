import { activityStatuses, activityTypes } from "@suivi/domain/activities/schema";
import { isId } from "@suivi/domain/ids";
import { reviewStatuses } from "@suivi/domain/review/status";
import type { Inputs } from "../../trpc";

export type ActivityFilter = Inputs["activities"]["list"]["filter"];
type Sort = NonNullable<ActivityFilter["sort"]>;

export const sorts = [
  "-start",
  "start",
  "title",
  "-title",
  "-people",
  "people",
] as const satisfies Sort[];

/** What narrows the list; sort and page only turn it over. */
export const narrowing = [
  "search",
  "type",
  "status",
  "review",
  "country",
  "region",
  "partner",
  "from",
  "to",
] as const satisfies (keyof ActivityFilter)[];

const oneOf = <T extends string>(all: readonly T[], value: string | undefined) =>
  all.find((one) => one === value);
const matching = (pattern: RegExp, value: string | undefined) =>
  value !== undefined && pattern.test(value) ? value : undefined;
const month = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;
export const isMonth = (text: string): boolean => month.test(text);

/** The filter that an address states; what makes no sense in it is as if it were not there. */
export function filterIn(
  values: Record<string, string | undefined>,
  { outside }: { outside: boolean },
): ActivityFilter {
  const country = matching(/^[A-Z]{2}$/, values["country"]);
  const region = matching(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, values["region"]);
  const page = Number(matching(/^[1-9]\d{0,4}$/, values["page"]));
  const stated = {
    search: values["search"]?.slice(0, 200) || undefined,
    type: oneOf(activityTypes, values["type"]),
    status: oneOf(activityStatuses, values["status"]),
    review: outside ? undefined : oneOf(reviewStatuses, values["review"]),
    country,
    region: country && region?.startsWith(`${country}-`) ? region : undefined,
    partner: isId(values["partner"] ?? "") ? values["partner"] : undefined,
    from: matching(month, values["from"]),
    to: matching(month, values["to"]),
    sort: oneOf(sorts, values["sort"]),
    page: page > 1 ? page : undefined,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}
