import { activityStatuses, activityTypes } from "@suivi/domain/activities/schema";
import { sayCountry } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { regionsOf } from "@suivi/domain/places/regions";
import { reviewStatuses } from "@suivi/domain/review/status";
import { wordsIn } from "@suivi/domain/words/words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField } from "../../shell/form";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import { type ActivityFilter, isMonth, narrowing, sorts } from "./filter";
import { listTexts } from "./list-texts";
import { TypedField } from "./typed-field";

const wide = () => window.matchMedia("(min-width: 641px)").matches;

/** What narrows and sorts the list: each choice goes to the address at once. */
export function Filters({ filter }: { filter: ActivityFilter }) {
  const texts = useTexts(listTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const { id: programmeId, countries, outside } = useProgramme();
  const { set } = useAddress();
  const [open, setOpen] = useState(wide);
  const partners = useSuspenseQuery(
    trpc.organisations.list.queryOptions({ programmeId }),
  ).data.filter(({ activities }) => activities > 0);
  const filters = narrowing.filter((name) => name !== "search" && name in filter).length;

  const choice = (
    name: "type" | "status" | "review" | "country" | "region" | "partner",
    label: string,
    any: string,
    options: { value: string; label: string }[],
  ) => (
    <SelectField
      path={name}
      label={label}
      value={filter[name] ?? ""}
      onChange={(value) =>
        set({ [name]: value, page: null, ...(name === "country" ? { region: null } : {}) })
      }
      options={[{ value: "", label: any }, ...options]}
    />
  );
  const coded = <T extends string>(codes: readonly T[], said: Record<T, string>) =>
    codes.map((value) => ({ value, label: said[value] }));
  const month = (name: "from" | "to", label: string, error?: string) => (
    <TypedField
      path={name}
      type="month"
      placeholder={texts.monthHint}
      label={label}
      error={error}
      value={filter[name] ?? ""}
      whole={(typed) => typed === "" || isMonth(typed)}
      onChange={(value) => set({ [name]: value, page: null })}
    />
  );
  const upsideDown = filter.from && filter.to && filter.to < filter.from;
  return (
    <search className="stack tight no-print">
      <TypedField
        path="search"
        type="search"
        label={texts.search}
        value={filter.search ?? ""}
        onChange={(search) => set({ search, page: null })}
      />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {texts.filters}
          {filters > 0 ? ` (${filters})` : ""}
        </summary>
        <div className="filters">
          {choice("type", texts.type, texts.any, coded(activityTypes, words.activityType))}
          {choice("status", texts.status, texts.any, coded(activityStatuses, words.status))}
          {outside
            ? null
            : choice(
                "review",
                texts.review,
                texts.anyFeminine,
                coded(reviewStatuses, words.review),
              )}
          {choice(
            "country",
            texts.country,
            texts.any,
            countries.map((value) => ({ value, label: sayCountry(value, language) })),
          )}
          {filter.country
            ? choice(
                "region",
                texts.region,
                texts.anyFeminine,
                regionsOf(filter.country).map((region) => ({
                  value: region.code,
                  label: region[language],
                })),
              )
            : null}
          {choice(
            "partner",
            texts.partner,
            texts.any,
            partners.map(({ id, content }) => ({ value: id, label: shortName(content, language) })),
          )}
          {month("from", texts.from)}
          {month("to", texts.to, upsideDown ? texts.endFirst : undefined)}
          <div className="phone-only">
            <SelectField
              path="sort"
              label={texts.sort}
              value={filter.sort ?? "-start"}
              onChange={(sort) => set({ sort: sort === "-start" ? null : sort, page: null })}
              options={coded(sorts, texts.sorts)}
            />
          </div>
        </div>
      </details>
    </search>
  );
}
