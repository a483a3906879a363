import { sayNumber } from "@suivi/domain/numbers";
import { Fold } from "@suivi/ui/fold";
import { useTexts } from "../../language";
import { FormLines, FormNumber, FormSelect, FormText, useForm } from "./form-context";
import { formTexts } from "./form-texts";

const currencies = ["XOF", "BIF", "CDF", "SSP", "AFN", "EUR", "USD"];

/** What else there is to say: notes, what it cost, the title in the other language. */
export function More() {
  const texts = useTexts(formTexts);
  const { form, problem, reader } = useForm();
  const { notes, cost } = form.content;
  const other = form.language === "fr" ? "en" : "fr";
  const state = [
    notes?.trim().slice(0, 40),
    cost.amount === null ? null : `${sayNumber(Number(cost.amount), reader, 2)} ${cost.currency}`,
  ];
  return (
    <Fold
      title={texts.more}
      state={state.filter(Boolean).join(" · ")}
      show={[`title.${other}`, "notes", "cost"].some((path) => problem(path) !== undefined)}
    >
      <FormLines path="notes" label={texts.notes} />
      <div className="row end">
        <FormNumber path="cost.amount" label={texts.cost} />
        <FormSelect
          path="cost.currency"
          label={texts.currency}
          options={[...new Set([cost.currency, ...currencies])].map((code) => ({
            value: code,
            label: code,
          }))}
        />
      </div>
      <FormText path={`title.${other}`} label={texts.translation[other]} />
    </Fold>
  );
}
