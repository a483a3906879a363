import { looksLikeOrgId } from "@suivi/domain/organisations/duplicates";
import { type OrganisationContent, organisationTypes } from "@suivi/domain/organisations/schema";
import { countryChoices } from "@suivi/domain/places/countries";
import { wordsIn } from "@suivi/domain/words/words";
import { useLanguage, useTexts } from "../../language";
import { SelectField, TextField, useProblems } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { AreaField, LocalFields } from "../../shell/text-fields";
import type { RecordForm } from "../../shell/use-record-form";
import { useOrganisationFields } from "./field-names";
import { organisationTexts } from "./texts";
import { Twins } from "./twins";

type Props = {
  id: string;
  title: string;
  cancel: string;
  form: RecordForm<OrganisationContent>;
};

/** The form of an organisation, new or known. */
export function OrganisationForm({ id, title, cancel, form }: Props) {
  const texts = useTexts(organisationTexts);
  const language = useLanguage();
  const labels = useOrganisationFields();
  const problem = useProblems(form.problems);
  const { content, patch } = form;
  const { name, acronym, aliases, identifier, oldIdentifier, type, country } = content;
  const types = wordsIn(language).organisationType;
  const unstated = { value: "", label: texts.choose };
  const odd = identifier && !looksLikeOrgId(identifier) ? texts.identifierOdd : null;
  return (
    <FormPage {...labels} title={title} form={form} cancel={cancel}>
      <LocalFields
        path="name"
        label={texts.name}
        value={name}
        onChange={(next) => patch({ name: next })}
        problem={problem}
      />
      <div>
        <TextField
          path="acronym"
          label={texts.acronym}
          hint={texts.acronymHint}
          error={problem("acronym")}
          value={acronym ?? ""}
          onChange={(text) => patch({ acronym: text || null })}
        />
        <Twins id={id} content={content} />
      </div>
      <AreaField
        path="aliases"
        label={texts.aliases}
        hint={texts.aliasesHint}
        rows={3}
        error={problem("aliases")}
        value={aliases.join("\n")}
        onChange={(text) => patch({ aliases: text.split("\n") })}
      />
      <div className="pair">
        <SelectField
          path="type"
          label={texts.type}
          error={problem("type")}
          value={type ?? ""}
          onChange={(next) => patch({ type: (next || null) as OrganisationContent["type"] })}
          options={[
            unstated,
            ...organisationTypes.map((value) => ({ value, label: types[value] })),
          ]}
        />
        <SelectField
          path="country"
          label={texts.country}
          error={problem("country")}
          value={country ?? ""}
          onChange={(next) => patch({ country: next || null })}
          options={[unstated, ...countryChoices(language)]}
        />
      </div>
      <TextField
        path="identifier"
        label={texts.identifier}
        hint={odd ?? texts.identifierHint}
        error={problem("identifier")}
        autoCapitalize="characters"
        value={identifier ?? ""}
        onChange={(text) => patch({ identifier: text || null })}
      />
      <TextField
        path="oldIdentifier"
        label={texts.oldIdentifier}
        hint={texts.oldIdentifierHint}
        error={problem("oldIdentifier")}
        value={oldIdentifier ?? ""}
        onChange={(text) => patch({ oldIdentifier: text || null })}
      />
    </FormPage>
  );
}
