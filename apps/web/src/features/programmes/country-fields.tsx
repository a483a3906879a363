import { countryChoices } from "@suivi/domain/places/countries";
import { useLanguage, useTexts } from "../../language";
import { SelectField } from "../../shell/form";
import { editTexts } from "./edit-texts";

type Props = {
  value: string[];
  onChange(countries: string[]): void;
  error: string | undefined;
};

/** The countries of a programme: those chosen can be taken away, the others added. */
export function CountryFields({ value, onChange, error }: Props) {
  const texts = useTexts(editTexts);
  const language = useLanguage();
  const others = countryChoices(language).filter((one) => !value.includes(one.value));
  return (
    <div className="stack tight">
      <SelectField
        path="countries"
        label={texts.countries}
        hint={texts.countriesHint}
        error={error}
        value=""
        onChange={(country) => country && onChange([...value, country])}
        options={[{ value: "", label: texts.addCountry }, ...others]}
      />
      <ul className="plain chips">
        {countryChoices(language, value).map((one) => (
          <li key={one.value}>
            <button
              type="button"
              className="button"
              onClick={() => onChange(value.filter((country) => country !== one.value))}
            >
              {one.label} <span aria-hidden="true">×</span>
              <span className="hidden-text">{texts.removeCountry}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
