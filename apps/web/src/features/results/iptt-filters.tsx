import { sayCountry, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { inFrameworkOrder, resultCodes } from "@suivi/domain/results/framework";
import { frequencies } from "@suivi/domain/results/schema";
import { bases } from "@suivi/domain/review/status";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField, TextField } from "../../shell/form";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import type { IpttOptions } from "./iptt-options";
import { resultsTexts } from "./texts";

const wide = () => window.matchMedia("(min-width: 641px)").matches;
const narrowing = ["country", "partner", "frequency", "recent", "result", "search"] as const;

/** What the table shows: each choice goes to the address at once. */
export function IpttFilters({ options }: { options: IpttOptions }) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const { id: programmeId, countries, outside } = useProgramme();
  const { set } = useAddress();
  const [open, setOpen] = useState(wide);
  const { content } = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId })).data;
  const partners = useSuspenseQuery(trpc.organisations.list.queryOptions({ programmeId })).data;
  const codes = resultCodes(content);
  const narrowed = narrowing.filter((name) => options[name]).length;
  const choice = (
    path: string,
    label: string,
    value: string,
    list: { value: string; label: string }[],
    usual?: string,
  ) => (
    <SelectField
      path={path}
      label={label}
      value={value}
      onChange={(chosen) => set({ [path]: chosen === usual ? null : chosen })}
      options={list}
    />
  );
  return (
    <search className="no-print">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {texts.options}
          {narrowed > 0 ? ` (${narrowed})` : ""}
        </summary>
        <div className="filters few">
          <TextField
            path="search"
            type="search"
            label={texts.search}
            value={options.search}
            onChange={(search) => set({ search })}
          />
          {choice("result", texts.level, options.result ?? "", [
            { value: "", label: texts.allLevels },
            ...inFrameworkOrder(content.outcomes).map(({ result }) => ({
              value: result.id,
              label: `${codes.get(result.id) ?? ""} ${textIn(result.title, language)}`,
            })),
          ])}
          {choice("periods", texts.periods, options.frequency ?? "", [
            { value: "", label: texts.ownPeriods },
            ...frequencies
              .filter((one) => one !== "event" && one !== "life")
              .map((value) => ({ value, label: texts.frequencies[value] })),
          ])}
          {choice("recent", texts.recent, String(options.recent ?? ""), [
            { value: "", label: texts.allPeriods },
            ...[2, 4, 8].map((count) => ({
              value: String(count),
              label: texts.recentOf(sayNumber(count, language)),
            })),
          ])}
          {choice(
            "show",
            texts.variant,
            options.actualsOnly ? "actuals" : "targets",
            (["targets", "actuals"] as const).map((value) => ({
              value,
              label: texts.variants[value],
            })),
            "targets",
          )}
          {choice("country", texts.country, options.country ?? "", [
            { value: "", label: texts.allCountries },
            ...countries.map((value) => ({ value, label: sayCountry(value, language) })),
          ])}
          {choice("partner", texts.partner, options.partner ?? "", [
            { value: "", label: texts.allPartners },
            ...partners.map((one) => ({ value: one.id, label: shortName(one.content, language) })),
          ])}
          {choice(
            "detail",
            texts.detail,
            options.unfolded ? "all" : "folded",
            (["folded", "all"] as const).map((value) => ({ value, label: texts.details[value] })),
            "folded",
          )}
          {choice(
            "empty",
            texts.emptyCategories,
            options.hideEmpty ? "hide" : "show",
            (["show", "hide"] as const).map((value) => ({ value, label: texts.empties[value] })),
            "show",
          )}
          {outside
            ? null
            : choice(
                "basis",
                texts.basis,
                options.basis,
                bases.map((value) => ({ value, label: texts.bases[value] })),
                "approved",
              )}
        </div>
      </details>
    </search>
  );
}
