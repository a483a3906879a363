import { shortName } from "@suivi/domain/organisations/short-name";
import { textIn } from "@suivi/domain/text";
import { Fold } from "@suivi/ui/fold";
import { useTexts } from "../../language";
import { fieldId, SelectField } from "../../shell/form";
import { FormSelect, type OrganisationNamed, useForm } from "./form-context";
import { setAt } from "./form-state";
import { formTexts } from "./form-texts";

const paths = ["partnerId", "outcomeIds", "alsoOrganisedBy", "supportedBy", "targetGroupId"];

/** Whose activity it is and what it contributes to: filled in from the last one, so seldom opened. */
export function Whose() {
  const texts = useTexts(formTexts);
  const { form, programme, organisations, partners, problem, reader } = useForm();
  const { partnerId, outcomeIds } = form.content;
  const partner = organisations.find(({ id }) => id === partnerId);
  const outcomes = programme.content.outcomes.filter(({ id }) => outcomeIds.includes(id));
  const state = [
    partner ? shortName(partner, reader) : texts.choosePartner,
    outcomes.map(({ code }) => code).join(", ") || texts.noOutcome,
  ];
  const options = (list: OrganisationNamed[]) =>
    list.map(({ id, name }) => ({ value: id, label: textIn(name, reader) }));
  const own = partner && !partners.includes(partner) ? [partner, ...partners] : partners;
  return (
    <Fold
      title={texts.whose}
      state={state.join(" · ")}
      show={partnerId === "" || paths.some((path) => problem(path) !== undefined)}
    >
      <FormSelect
        path="partnerId"
        label={`${texts.partner} *`}
        options={[...(partner ? [] : [{ value: "", label: texts.choosePartner }]), ...options(own)]}
      />
      <Outcomes />
      <Others path="alsoOrganisedBy" label={texts.alsoOrganisedBy} />
      <Others path="supportedBy" label={texts.supportedBy} />
      <FormSelect
        path="targetGroupId"
        label={texts.targetGroup}
        options={[{ value: "", label: texts.noTargetGroup }, ...options(organisations)]}
      />
    </Fold>
  );
}

function Outcomes() {
  const texts = useTexts(formTexts);
  const { form, edit, programme, problem, reader } = useForm();
  const { outcomeIds } = form.content;
  const error = problem("outcomeIds");
  const toggle = (id: string, on: boolean) =>
    edit((now) => {
      const others = now.content.outcomeIds.filter((one) => one !== id);
      return setAt(now, "outcomeIds", on ? [...others, id] : others);
    });
  return (
    <fieldset id={fieldId("outcomeIds")} tabIndex={-1}>
      <legend>{texts.outcomes}</legend>
      {error ? <span className="wrong">{error}</span> : null}
      {programme.content.outcomes.map(({ id, code, title }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={outcomeIds.includes(id)}
            onChange={({ target }) => toggle(id, target.checked)}
          />
          <span>
            <strong>{code}</strong> {textIn(title, reader)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A few organisations out of many: those chosen, and one more. */
function Others({ path, label }: { path: "alsoOrganisedBy" | "supportedBy"; label: string }) {
  const texts = useTexts(formTexts);
  const { form, edit, organisations, problem, reader } = useForm();
  const chosen = form.content[path];
  const set = (ids: string[]) => edit((now) => setAt(now, path, ids));
  const left = organisations.filter(({ id }) => !chosen.includes(id));
  return (
    <div className="stack tight">
      <SelectField
        path={path}
        label={label}
        error={problem(path)}
        value=""
        options={[
          { value: "", label: texts.addOrganisation },
          ...left.map(({ id, name }) => ({ value: id, label: textIn(name, reader) })),
        ]}
        onChange={(id) => set([...chosen, id])}
      />
      {chosen.length > 0 ? (
        <ul className="plain">
          {chosen.map((id) => {
            const found = organisations.find((one) => one.id === id);
            const name = found ? textIn(found.name, reader) : "—";
            return (
              <li key={id} className="row apart whole">
                {name}
                <button
                  type="button"
                  className="button plain"
                  aria-label={texts.remove(name)}
                  onClick={() => set(chosen.filter((one) => one !== id))}
                >
                  ✕
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
