import type { CalendarDate } from "@suivi/domain/dates";
import type { Language, LocalText } from "@suivi/domain/text";
import { Field, describedBy } from "@suivi/ui/field";
import { createContext, type ReactNode, useContext } from "react";
import type { OpenDraft } from "../../outbox/open-draft";
import { fieldId, SelectField, TextField } from "../../shell/form";
import type { Outputs } from "../../trpc";
import { at, type Form, numberKind, setAt, shownNumber, typeNumber } from "./form-state";

export type OrganisationNamed = { id: string; name: LocalText; acronym: string | null };

/** What every part of the form works with. */
export type FormAtHand = {
  form: Form;
  open: OpenDraft;
  reader: Language;
  today: CalendarDate;
  programme: Outputs["programmes"]["get"];
  organisations: OrganisationNamed[];
  /** Countries and partners for whom this person may log. */
  countries: string[];
  partners: OrganisationNamed[];
  /** May see and type names, and add evidence. */
  mayName: boolean;
  edit(change: (form: Form) => Form): void;
  /** The sentence for a field, once sending was tried. */
  problem(path: string): string | undefined;
};

const AtHand = createContext<FormAtHand | null>(null);
export const FormProvider = AtHand.Provider;

export function useForm(): FormAtHand {
  const found = useContext(AtHand);
  if (!found) throw new Error("useForm stands outside the form");
  return found;
}

type Named = { path: string; label: ReactNode; hint?: string };

/** A line of text of the activity. */
export function FormText({ path, label, hint, limit = 200 }: Named & { limit?: number }) {
  const { form, edit, problem } = useForm();
  return (
    <TextField
      path={path}
      label={label}
      hint={hint}
      error={problem(path)}
      maxLength={limit}
      autoComplete="off"
      value={(at(form.content, path) as string | null) ?? ""}
      onChange={(value) => edit((now) => setAt(now, path, value))}
    />
  );
}

/** Several lines of text. */
export function FormLines({ path, label, hint, limit = 10_000 }: Named & { limit?: number }) {
  const { form, edit, problem } = useForm();
  const id = fieldId(path);
  const error = problem(path);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        {...describedBy(id, { hint, error })}
        maxLength={limit}
        value={(at(form.content, path) as string | null) ?? ""}
        onChange={({ target }) => edit((now) => setAt(now, path, target.value))}
      />
    </Field>
  );
}

/** A number as the reader writes it, spaces and comma or comma and point. */
export function FormNumber({ path, label, hint }: Named) {
  const { form, edit, problem, reader } = useForm();
  return (
    <TextField
      path={path}
      label={label}
      hint={hint}
      error={problem(path)}
      className="count"
      inputMode={numberKind(path) === "whole" ? "numeric" : "decimal"}
      autoComplete="off"
      value={shownNumber(form, path, reader)}
      onChange={(text) => edit((now) => typeNumber(now, path, text, reader))}
    />
  );
}

type Options = { options: { value: string; label: string }[] };
/** One choice of a list; the empty one is "not stated". */
export function FormSelect({ path, label, hint, options }: Named & Options) {
  const { form, edit, problem } = useForm();
  return (
    <SelectField
      path={path}
      label={label}
      hint={hint}
      error={problem(path)}
      options={options}
      value={(at(form.content, path) as string | null) ?? ""}
      onChange={(value) =>
        edit((now) => setAt(now, path, value === "" && path !== "partnerId" ? null : value))
      }
    />
  );
}

/** A box to tick, with its help. */
export function FormCheck({
  path,
  label,
  hint,
  set = (form, value) => setAt(form, path, value),
}: Named & { set?: (form: Form, value: boolean) => Form }) {
  const { form, edit } = useForm();
  const id = fieldId(path);
  return (
    <label className="check" htmlFor={id}>
      <input
        type="checkbox"
        {...describedBy(id, { hint })}
        checked={at(form.content, path) === true}
        onChange={({ target }) => edit((now) => set(now, target.checked))}
      />
      <span>
        {label}
        {hint ? (
          <span className="hint" id={`${id}-hint`}>
            {" "}
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
