import { newId } from "@suivi/domain/ids";
import { currencyChoices } from "@suivi/domain/money/currencies";
import { type ExchangeRate, rateProblems } from "@suivi/domain/money/rates";
import { readDecimal, sayDate } from "@suivi/domain/numbers";
import { problemsOf } from "@suivi/domain/problems/problem";
import { type ProgrammeContent, programmeContent } from "@suivi/domain/programmes/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField, TextField, useProblems } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { ListEditor } from "../../shell/list-editor";
import { useRecordForm } from "../../shell/use-record-form";
import { client, queryClient, trpc } from "../../trpc";
import { moneyTexts } from "./texts";

/** The exchange rates of a programme, each with its date and where it was read. */
export default function RatesPage() {
  const texts = useTexts(moneyTexts);
  const language = useLanguage();
  const { id, base } = useProgramme();
  const [, navigate] = useLocation();
  const page = trpc.programmes.get.queryOptions({ programmeId: id });
  const shown = useSuspenseQuery(page).data;
  const form = useRecordForm<ProgrammeContent>({
    id,
    record: shown,
    clean: (content) => ({
      ...content,
      rates: (content.rates ?? []).map((one) => ({
        ...one,
        rate: readDecimal(one.rate, language) ?? one.rate,
        source: one.source?.trim() || null,
      })),
    }),
    check: (content) => {
      const read = programmeContent.safeParse(content);
      return read.success ? rateProblems(read.data.rates ?? []) : problemsOf(read.error);
    },
    save: (change) => client.programmes.revise.mutate(change),
    reread: () => queryClient.fetchQuery({ ...page, staleTime: 0 }),
    onSaved: () => navigate(`${base}/money`),
  });
  const problem = useProblems(form.problems);
  const rates = form.content.rates ?? [];
  const blank = (): ExchangeRate => ({
    id: newId(),
    per: rates[0]?.per ?? "EUR",
    currency: rates.at(-1)?.currency ?? "XOF",
    rate: "",
    date: `${new Date().getFullYear()}-01-01`,
    source: null,
  });
  const fields = {
    rates: texts.rates,
    "rates.*.per": texts.ratePer,
    "rates.*.currency": texts.rateFrom,
    "rates.*.rate": texts.rate,
    "rates.*.date": texts.rateDate,
    "rates.*.source": texts.rateSource,
  };
  return (
    <FormPage
      title={texts.rates}
      lead={texts.ratesLead}
      form={form}
      cancel={`${base}/money`}
      fields={fields}
    >
      <ListEditor
        path="rates"
        title={texts.rates}
        empty={texts.ratesEmpty}
        add={texts.ratesAdd}
        first="rate"
        items={rates}
        blank={blank}
        nameOf={({ per, rate, currency, date }) =>
          texts.sayRate(per, rate || "…", currency, sayDate(date, language))
        }
        problem={problem}
        onChange={(next) => form.patch({ rates: next })}
      >
        {(one, index, change) => {
          const at = `rates.${index}`;
          const currency = (path: "per" | "currency", label: string) => (
            <SelectField
              path={`${at}.${path}`}
              label={label}
              error={problem(`${at}.${path}`)}
              value={one[path]}
              onChange={(code) => change({ [path]: code })}
              options={currencyChoices(language)}
            />
          );
          return (
            <>
              <div className="pair">
                {currency("currency", texts.rateFrom)}
                {currency("per", texts.ratePer)}
              </div>
              <div className="pair top-aligned">
                <TextField
                  path={`${at}.rate`}
                  label={texts.rate}
                  hint={texts.rateHint(one.per, one.currency)}
                  inputMode="decimal"
                  error={problem(`${at}.rate`)}
                  value={one.rate}
                  onChange={(rate) => change({ rate })}
                />
                <TextField
                  path={`${at}.date`}
                  type="date"
                  label={texts.rateDate}
                  error={problem(`${at}.date`)}
                  value={one.date}
                  onChange={(date) => change({ date })}
                />
              </div>
              <TextField
                path={`${at}.source`}
                label={texts.rateSource}
                error={problem(`${at}.source`)}
                value={one.source ?? ""}
                onChange={(source) => change({ source: source || null })}
              />
            </>
          );
        }}
      </ListEditor>
    </FormPage>
  );
}
