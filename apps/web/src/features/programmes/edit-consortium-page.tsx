import { newId } from "@suivi/domain/ids";
import { sayCountry } from "@suivi/domain/numbers";
import { countryChoices } from "@suivi/domain/places/countries";
import type { Participation } from "@suivi/domain/programmes/schema";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { Link, useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { ListEditor } from "../../shell/list-editor";
import { SourceFields } from "../../shell/source-fields";
import { useProgrammeForm } from "../../shell/use-programme-form";
import { editTexts } from "./edit-texts";

const blank = (): Participation => ({
  id: newId(),
  organisationId: "",
  role: "implementing",
  country: null,
  fundedById: null,
  roleInferred: false,
  source: null,
});

/** Who takes part in a programme, in which role, and where their money comes from. */
export default function EditConsortiumPage() {
  const language = useLanguage();
  const texts = useTexts(editTexts);
  const { base } = useProgramme();
  const [, go] = useLocation();
  const { organisations, form, problem, page } = useProgrammeForm({ onSaved: () => go(base) });
  const roles = wordsIn(language).participation;
  const choices = organisations
    .map(({ id, content: { name, acronym } }) => ({
      value: id,
      label: textIn(name, language) + (acronym ? ` (${acronym})` : ""),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const nameOf = (id: string) => choices.find(({ value }) => value === id)?.label;
  return (
    <FormPage {...page} title={texts.editConsortium} lead={texts.consortiumLead} cancel={base}>
      {choices.length === 0 ? (
        <p className="notice">
          <Link href={`${base}/organisations/new`}>{texts.noOrganisation}</Link>
        </p>
      ) : null}
      <ListEditor
        path="consortium"
        title={texts.consortium}
        empty={texts.noPart}
        add={texts.addPart}
        first="organisationId"
        items={form.content.consortium}
        blank={blank}
        nameOf={({ organisationId }) => nameOf(organisationId) ?? texts.newPart}
        detailOf={({ role, country, roleInferred }) =>
          [roles[role], country && sayCountry(country, language), roleInferred && texts.inferred]
            .filter(Boolean)
            .join(" · ")
        }
        problem={problem}
        onChange={(consortium) => form.patch({ consortium })}
      >
        {(part, index, change) => {
          const at = `consortium.${index}`;
          return (
            <>
              <SelectField
                path={`${at}.organisationId`}
                label={texts.organisation}
                error={problem(`${at}.organisationId`)}
                value={part.organisationId}
                onChange={(organisationId) => change({ organisationId })}
                options={[{ value: "", label: texts.choose }, ...choices]}
              />
              <div className="pair">
                <SelectField
                  path={`${at}.role`}
                  label={texts.role}
                  value={part.role}
                  onChange={(role) => change({ role: role as Participation["role"] })}
                  options={Object.entries(roles).map(([value, label]) => ({ value, label }))}
                />
                <SelectField
                  path={`${at}.country`}
                  label={texts.country}
                  error={problem(`${at}.country`)}
                  value={part.country ?? ""}
                  onChange={(country) => change({ country: country || null })}
                  options={[
                    { value: "", label: texts.allCountries },
                    ...countryChoices(language, form.content.countries),
                  ]}
                />
              </div>
              <SelectField
                path={`${at}.fundedById`}
                label={texts.fundedBy}
                error={problem(`${at}.fundedById`)}
                value={part.fundedById ?? ""}
                onChange={(id) => change({ fundedById: id || null })}
                options={[{ value: "", label: texts.notStated }, ...choices]}
              />
              <label className="check">
                <input
                  type="checkbox"
                  checked={part.roleInferred}
                  onChange={(event) => change({ roleInferred: event.target.checked })}
                />
                {texts.roleInferred}
              </label>
              <SourceFields
                path={`${at}.source`}
                value={part.source}
                onChange={(source) => change({ source })}
                problem={problem}
              />
            </>
          );
        }}
      </ListEditor>
    </FormPage>
  );
}
