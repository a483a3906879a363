import { Link, useLocation } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { FormPage } from "../../shell/form-page";
import { useProgrammeForm } from "../../shell/use-programme-form";
import { IdentityFields, StatedFields } from "./programme-fields";
import { editTexts } from "./edit-texts";

/** A programme's names, aim, countries, period and cost, for its lead and for administrators. */
export default function EditProgrammePage() {
  const texts = useTexts(editTexts);
  const { base } = useProgramme();
  const [, go] = useLocation();
  const { form, problem, page } = useProgrammeForm({ onSaved: () => go(base) });
  const fields = { content: form.content, patch: form.patch, problem };
  return (
    <FormPage {...page} title={texts.edit} lead={texts.editLead} cancel={base}>
      <p>
        {texts.other} <Link href={`${base}/results/framework`}>{texts.outcomesLink}</Link>
        {" · "}
        <Link href={`${base}/edit/consortium`}>{texts.consortiumLink}</Link>
      </p>
      <IdentityFields {...fields} />
      <StatedFields {...fields} />
    </FormPage>
  );
}
