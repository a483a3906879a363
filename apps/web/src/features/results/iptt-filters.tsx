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
import { useDimensions } from "./breakdown-table";
import type { IpttOptions } from "./iptt-options";
import { resultsTexts } from "./texts";

const wide = () => window.matchMedia("(min-width: 641px)").matches;
const narrowing = [
  "country",
  "partner",
  "frequency",
  "recent",
  "from",
  "to",
  "result",
  "level",
  "search",
] as const;
/** What the fields of this page write into the address. */
const fields =
  "search result level group periods recent from to show hide country partner detail empty basis";

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
  const dimensions = useDimensions();
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
          {choice("level", texts.levelOf, options.level ?? "", [
            { value: "", label: texts.allLevels },
            ...content.levels.map(({ id, name }) => ({ value: id, label: textIn(name, language) })),
          ])}
          {choice(
            "group",
            texts.group,
            options.byLevel ? "level" : "chain",
            (["chain", "level"] as const).map((value) => ({ value, label: texts.groups[value] })),
            "chain",
          )}
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
          {(["from", "to"] as const).map((side) => (
            <TextField
              key={side}
              path={side}
              type="date"
              label={texts.sides[side]}
              value={options[side] ?? ""}
              onChange={(date) => set({ [side]: date })}
            />
          ))}
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
          {choice("hide", texts.hide, options.hidden.join(), [
            { value: "", label: texts.hidden.none },
            { value: "baseline", label: texts.hidden.baseline },
            { value: "life", label: texts.hidden.life },
            { value: "baseline,life", label: texts.hidden.both },
          ])}
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
            options.unfolded ?? "folded",
            [
              ...(["folded", "all"] as const).map((value) => ({
                value: value as string,
                label: texts.details[value],
              })),
              ...dimensions.map(({ id, name }) => ({
                value: id,
                label: texts.unfoldedBy(textIn(name, language)),
              })),
            ],
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
        <p>
          <button
            type="button"
            className="button plain"
            onClick={() => set(Object.fromEntries(fields.split(" ").map((one) => [one, null])))}
          >
            {texts.clear}
          </button>
        </p>
      </details>
    </search>
  );
}
