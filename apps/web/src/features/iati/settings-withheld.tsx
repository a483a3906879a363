import { sayCountry } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { settingsTexts } from "./settings-texts";
import type { SettingsForm } from "./use-settings-form";

type Option = { value: string; label: string };
type BoxesProps = {
  legend: string;
  options: Option[];
  chosen: string[];
  onChange(chosen: string[]): void;
};

function Boxes({ legend, options, chosen, onChange }: BoxesProps) {
  if (options.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...chosen, value]
                  : chosen.filter((other) => other !== value),
              )
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** The countries and partners that are not to be named, since that would put people at risk. */
export function SettingsWithheld({ settings, countries, consortium, patch }: SettingsForm) {
  const texts = useTexts(settingsTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { data: organisations } = useSuspenseQuery(
    trpc.organisations.list.queryOptions({ programmeId }),
  );
  const { withheld } = settings;
  const partners = new Set([
    ...consortium.flatMap(({ role, organisationId }) =>
      role === "implementing" || role === "extending" ? [organisationId] : [],
    ),
    ...withheld.partnerIds,
  ]);
  const byName = (a: Option, b: Option) => a.label.localeCompare(b.label, language);
  return (
    <section className="stack section" aria-labelledby="iati-withheld">
      <h2 id="iati-withheld">{texts.withheld}</h2>
      <p className="hint">{texts.withheldHelp}</p>
      <div className="grid">
        <Boxes
          legend={texts.withheldCountries}
          options={countries
            .map((value) => ({ value, label: sayCountry(value, language) }))
            .sort(byName)}
          chosen={withheld.countries}
          onChange={(chosen) => patch({ withheld: { ...withheld, countries: chosen } })}
        />
        <Boxes
          legend={texts.withheldPartners}
          options={organisations
            .filter(({ id }) => partners.has(id))
            .map(({ id, content }) => ({ value: id, label: textIn(content.name, language) }))
            .sort(byName)}
          chosen={withheld.partnerIds}
          onChange={(chosen) => patch({ withheld: { ...withheld, partnerIds: chosen } })}
        />
      </div>
    </section>
  );
}
