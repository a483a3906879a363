import { statedSpan } from "@suivi/domain/programmes/schema";
import { sayCountry, sayMonth } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { bases } from "@suivi/domain/review/status";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField } from "../../shell/form";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import {
  type FiguresFilter,
  lastYears,
  monthsOffered,
  narrowing,
  upsideDown,
  yearsOf,
} from "./filter";
import { dashboardTexts } from "./texts";

const wide = () => window.matchMedia("(min-width: 641px)").matches;

/** What the figures are of: each choice goes to the address at once. */
export function FilterBar({ filter }: { filter: FiguresFilter }) {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const { id: programmeId, countries, outside } = useProgramme();
  const { set } = useAddress();
  const [open, setOpen] = useState(wide);
  const [now] = useState(() => new Date());
  const { content } = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId })).data;
  const partners = useSuspenseQuery(
    trpc.organisations.list.queryOptions({ programmeId }),
  ).data.filter(({ id, activities }) => activities > 0 || id === filter.partner);
  const span = statedSpan(content) ?? lastYears(now);
  const months = monthsOffered(span, filter);

  const choice = (
    name: (typeof narrowing)[number],
    label: string,
    any: string,
    options: { value: string; label: string }[],
    error?: string,
  ) => (
    <SelectField
      path={name}
      label={label}
      error={error}
      value={filter[name] ?? ""}
      onChange={(value) => set({ [name]: value })}
      options={[{ value: "", label: any }, ...options]}
    />
  );
  const inMonths = months.map((month) => ({ value: month, label: sayMonth(month, language) }));
  const narrowed = narrowing.filter((name) => name in filter).length;
  return (
    <search className="stack tight no-print">
      <Years filter={filter} years={yearsOf(span)} />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {texts.filters}
          {narrowed > 0 ? ` (${narrowed})` : ""}
        </summary>
        <div className="filters few">
          {choice("from", texts.from, texts.first, inMonths)}
          {choice(
            "to",
            texts.to,
            texts.last,
            inMonths,
            upsideDown(filter) ? texts.endFirst : undefined,
          )}
          {choice(
            "country",
            texts.country,
            texts.allCountries,
            countries.map((value) => ({ value, label: sayCountry(value, language) })),
          )}
          {choice(
            "partner",
            texts.partner,
            texts.allPartners,
            partners.map((one) => ({ value: one.id, label: shortName(one.content, language) })),
          )}
          {outside ? null : (
            <SelectField
              path="basis"
              label={texts.basis}
              value={filter.basis}
              onChange={(basis) => set({ basis: basis === "approved" ? null : basis })}
              options={bases.map((value) => ({ value, label: texts.bases[value] }))}
            />
          )}
        </div>
      </details>
    </search>
  );
}

/** The programme's years at one tap. */
function Years({ filter: { from, to }, years }: { filter: FiguresFilter; years: string[] }) {
  const texts = useTexts(dashboardTexts);
  const { link } = useAddress();
  if (years.length < 2) return null;
  const one = (label: string, first: string | undefined, last: string | undefined) => (
    <li key={label}>
      <Link
        href={link({ from: first, to: last })}
        aria-current={from === first && to === last ? "true" : undefined}
      >
        {label}
      </Link>
    </li>
  );
  return (
    <nav aria-label={texts.period}>
      <ul className="choices">
        {one(texts.all, undefined, undefined)}
        {years.map((year) => one(year, `${year}-01`, `${year}-12`))}
      </ul>
    </nav>
  );
}
