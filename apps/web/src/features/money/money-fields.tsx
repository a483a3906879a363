import { currencyChoices } from "@suivi/domain/money/currencies";
import type { BudgetContent } from "@suivi/domain/money/schema";
import { countryChoices } from "@suivi/domain/places/countries";
import { useLanguage, useTexts } from "../../language";
import { SelectField, TextField } from "../../shell/form";
import { LocalFields } from "../../shell/text-fields";
import { moneyFormTexts } from "./form-texts";
import { useNames } from "./use-names";

type Common = Pick<
  BudgetContent,
  "amount" | "currency" | "valueDate" | "description" | "resultId" | "country" | "partnerId"
>;
type Props = {
  content: Common;
  patch(part: Partial<Common>): void;
  problem(path: string): string | undefined;
};

/** How much, in which currency, and the day whose exchange rate counts. */
export function AmountFields({ content, patch, problem }: Props) {
  const texts = useTexts(moneyFormTexts);
  const language = useLanguage();
  return (
    <>
      <div className="pair">
        <TextField
          path="amount"
          label={texts.fields.amount}
          inputMode="decimal"
          error={problem("amount")}
          value={content.amount}
          onChange={(amount) => patch({ amount })}
        />
        <SelectField
          path="currency"
          label={texts.fields.currency}
          error={problem("currency")}
          value={content.currency}
          onChange={(currency) => patch({ currency })}
          options={currencyChoices(language, content.currency ? [content.currency] : [])}
        />
      </div>
      <TextField
        path="valueDate"
        type="date"
        label={texts.fields.valueDate}
        hint={texts.valueDateHint}
        error={problem("valueDate")}
        value={content.valueDate}
        onChange={(valueDate) => patch({ valueDate })}
      />
    </>
  );
}

/** What the money is for: in words, and the part of the programme, where it is for a part. */
export function AboutFields({ content, patch, problem }: Props) {
  const texts = useTexts(moneyFormTexts);
  const language = useLanguage();
  const { organisations, results, content: programme } = useNames();
  const whole = { value: "", label: texts.wholeProgramme };
  const choice = (
    path: "resultId" | "country" | "partnerId",
    options: { value: string; label: string }[],
  ) => (
    <SelectField
      path={path}
      label={texts.fields[path]}
      error={problem(path)}
      value={content[path] ?? ""}
      onChange={(value) => patch({ [path]: value || null })}
      options={[whole, ...options]}
    />
  );
  return (
    <>
      <LocalFields
        path="description"
        label={texts.fields.description}
        value={content.description ?? {}}
        onChange={(description) => patch({ description })}
        problem={problem}
      />
      <fieldset className="stack section">
        <legend className="hidden-text">{texts.aboutTitle}</legend>
        <div>
          <h2 aria-hidden="true">{texts.aboutTitle}</h2>
          <p className="hint">{texts.aboutHelp}</p>
        </div>
        {choice("resultId", results)}
        <div className="pair">
          {choice("country", countryChoices(language, programme.countries))}
          {choice("partnerId", organisations)}
        </div>
      </fieldset>
    </>
  );
}
