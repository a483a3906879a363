import { sayCountry } from "@suivi/domain/numbers";
import { regionsOf } from "@suivi/domain/places/regions";
import { useTexts } from "../../language";
import { SelectField } from "../../shell/form";
import { FormCheck, FormSelect, FormText, useForm } from "./form-context";
import { setAt } from "./form-state";
import { formTexts } from "./form-texts";

/** Where it was, from the country inwards. */
export function Where() {
  const texts = useTexts(formTexts);
  const { form, edit, problem, reader, countries } = useForm();
  const { country } = form.content.place;
  const regions = regionsOf(country)
    .map(({ code, ...name }) => ({ value: code, label: name[reader] }))
    .sort((a, b) => a.label.localeCompare(b.label, reader));
  return (
    <>
      <div className="pair">
        <SelectField
          path="place.country"
          label={`${texts.country} *`}
          error={problem("place.country")}
          value={country}
          options={[...new Set([country, ...countries])].map((code) => ({
            value: code,
            label: sayCountry(code, reader),
          }))}
          onChange={(code) =>
            edit((now) => setAt(setAt(now, "place.country", code), "place.region", null))
          }
        />
        <FormSelect
          path="place.region"
          label={texts.region}
          options={[{ value: "", label: texts.noRegion }, ...regions]}
        />
      </div>
      <div className="pair">
        <FormText path="place.district" label={texts.district} limit={120} />
        <FormText path="place.venue" label={texts.venue} />
      </div>
      <FormCheck path="place.hidden" label={texts.hidden} hint={texts.hiddenHint} />
    </>
  );
}
