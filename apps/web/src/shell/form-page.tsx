import type { LocalText } from "@suivi/domain/text";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useTexts } from "../language";
import { Conflict } from "./conflict";
import { Refused } from "./form";
import { KeptNotice } from "./kept-notice";
import { Page } from "./page";
import { type CodeWords, type FieldNames, fieldLabel } from "./say-value";
import { shellTexts } from "./texts";
import type { RecordForm } from "./use-record-form";

type Props<C extends object> = {
  title: string;
  lead?: ReactNode;
  form: RecordForm<C>;
  fields: FieldNames;
  codes?: CodeWords;
  names?: Record<string, LocalText>;
  /** Where one goes without saving. */
  cancel: string;
  save?: string;
  /** Beside the main action: other ways to save. */
  more?: ReactNode;
  /** What stands on the page before and after the form. */
  before?: ReactNode;
  after?: ReactNode;
  children: ReactNode;
};

/** The page of a form on a record: what is wrong on top, what others changed meanwhile, the fields, one main action. */
export function FormPage<C extends object>({ title, lead, form, cancel, ...props }: Props<C>) {
  const { fields, codes = {}, names = {}, save, more, before, after, children } = props;
  const texts = useTexts(shellTexts);
  const labels = Object.fromEntries(
    form.problems.map(({ path }) => [path, fieldLabel(fields, path)]),
  );
  return (
    <Page title={title} lead={lead} narrow>
      {before}
      <form
        className="stack form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        {form.resumed ? <KeptNotice discard={form.discard} /> : null}
        <Refused refusal={form.refusal} names={labels} />
        {form.conflict ? (
          <Conflict {...form.conflict} fields={fields} codes={codes} names={names} />
        ) : null}
        {children}
        <div className="row actions">
          <button type="submit" className="button primary" aria-busy={form.saving}>
            {save ?? texts.save}
          </button>
          {more}
          <Link href={cancel} className="button plain">
            {texts.cancel}
          </Link>
        </div>
      </form>
      {after}
    </Page>
  );
}
