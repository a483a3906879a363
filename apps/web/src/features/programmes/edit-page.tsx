import { Link } from "wouter";
import { FormPage } from "../../shell/form-page";
import { IdentityFields, StatedFields } from "./programme-fields";
import { useProgrammeForm } from "./use-programme-form";

/** A programme's names, aim, countries, period and cost, for its lead and for administrators. */
export default function EditProgrammePage() {
  const { texts, base, form, problem, page } = useProgrammeForm();
  const fields = { content: form.content, patch: form.patch, problem };
  return (
    <FormPage {...page} title={texts.edit} lead={texts.editLead} cancel={base}>
      <p>
        {texts.other} <Link href={`${base}/edit/outcomes`}>{texts.outcomesLink}</Link>
        {" · "}
        <Link href={`${base}/edit/consortium`}>{texts.consortiumLink}</Link>
      </p>
      <IdentityFields {...fields} />
      <StatedFields {...fields} />
    </FormPage>
  );
}
