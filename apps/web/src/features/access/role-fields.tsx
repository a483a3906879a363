import type { MembershipContent } from "@suivi/domain/access/membership";
import { countryChoices } from "@suivi/domain/places/countries";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useMe, useProgramme } from "../../session";
import { fieldId, SelectField } from "../../shell/form";
import { trpc } from "../../trpc";
import { kindOf, kinds, withKind } from "./member-kind";
import { peopleTexts } from "./people-texts";

type Props = {
  value: MembershipContent;
  onChange(value: MembershipContent): void;
  problem(path: string): string | undefined;
};

/** The role of a person in a programme, and of which partner or country; administrators alone make administrators. */
export function RoleFields({ value, onChange, problem }: Props) {
  const texts = useTexts(peopleTexts);
  const administers = useMe()?.administrator ?? false;
  const kind = kindOf(value);
  const offered = kinds.filter((one) => one !== "administrator" || administers || one === kind);
  const wrong = problem("role") ?? problem("administrator");
  return (
    <>
      <fieldset className={wrong ? "field has-error" : "field"}>
        <legend>{texts.role}</legend>
        {wrong ? <span className="wrong">{wrong}</span> : null}
        <div>
          {offered.map((one, index) => (
            <label key={one} className="check">
              <input
                type="radio"
                name="role"
                id={index === 0 ? fieldId("role") : undefined}
                checked={kind === one}
                onChange={() => onChange(withKind(value, one))}
              />
              <span>
                {texts.kinds[one]}
                <span className="hint under">{texts.kindHints[one]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {kind === "partner" ? <PartnerField {...{ value, onChange, problem }} /> : null}
      {kind === "country" ? <CountryField {...{ value, onChange, problem }} /> : null}
      {administers && kind !== "administrator" ? (
        <label className="check">
          <input
            type="checkbox"
            checked={value.administrator}
            onChange={(event) => onChange({ ...value, administrator: event.target.checked })}
          />
          {texts.alsoAdministersHelp}
        </label>
      ) : null}
    </>
  );
}

function PartnerField({ value, onChange, problem }: Props) {
  const texts = useTexts(peopleTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { data: all } = useSuspenseQuery(trpc.organisations.list.queryOptions({ programmeId }));
  const options = all
    .map(({ id, content: { name, acronym } }) => ({
      value: id,
      label: textIn(name, language) + (acronym ? ` (${acronym})` : ""),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <SelectField
      path="organisationId"
      label={texts.partner}
      hint={
        all.length === 0 ? (
          <Link href={`${base}/organisations/new`}>{texts.noPartner}</Link>
        ) : undefined
      }
      error={problem("organisationId")}
      value={value.organisationId ?? ""}
      onChange={(id) => onChange({ ...value, organisationId: id || null })}
      options={[{ value: "", label: texts.choose }, ...options]}
    />
  );
}

function CountryField({ value, onChange, problem }: Props) {
  const texts = useTexts(peopleTexts);
  const language = useLanguage();
  const { countries } = useProgramme();
  return (
    <SelectField
      path="country"
      label={texts.country}
      error={problem("country")}
      value={value.country ?? ""}
      onChange={(country) => onChange({ ...value, country })}
      options={[{ value: "", label: texts.choose }, ...countryChoices(language, countries)]}
    />
  );
}
