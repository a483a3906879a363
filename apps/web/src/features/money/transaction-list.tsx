import { isId } from "@suivi/domain/ids";
import { transactionTypes } from "@suivi/domain/money/schema";
import { sayAmount } from "@suivi/domain/money/say";
import { moneyWords } from "@suivi/domain/money/words";
import { sayCountry, sayDate, sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField } from "../../shell/form";
import { Pager } from "../../shell/pager";
import { useAddress } from "../../shell/use-address";
import { type Outputs, trpc } from "../../trpc";
import { moneyTexts } from "./texts";
import { useNames } from "./use-names";

type Line = Outputs["money"]["transactions"]["lines"][number];

/** Each transaction that this person may read, latest first; what is shown stands in the address. */
export function TransactionList() {
  const texts = useTexts(moneyTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { values, set } = useAddress();
  const { organisations } = useNames();
  const type = transactionTypes.find((one) => one === values["type"]);
  const year = /^\d{4}$/.test(values["year"] ?? "") ? values["year"] : undefined;
  const partner = isId(values["partner"] ?? "") ? values["partner"] : undefined;
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(values["page"])) || 1));
  const { lines, total, years, pageSize } = useSuspenseQuery(
    trpc.money.transactions.queryOptions({ programmeId, type, year, partner, page }),
  ).data;
  const words = moneyWords(language);
  const choice = (
    name: "type" | "year" | "partner",
    label: string,
    value: string | undefined,
    options: { value: string; label: string }[],
  ) => (
    <SelectField
      path={name}
      label={label}
      value={value ?? ""}
      onChange={(chosen) => set({ [name]: chosen, page: null })}
      options={[{ value: "", label: texts.all[name] }, ...options]}
    />
  );
  return (
    <div className="stack">
      <search className="filters few">
        {choice(
          "type",
          texts.type,
          type,
          transactionTypes.map((value) => ({ value, label: words.types[value] })),
        )}
        {choice(
          "year",
          texts.year,
          year,
          years.map((value) => ({ value, label: value })),
        )}
        {choice("partner", texts.organisation, partner, organisations)}
      </search>
      <output className="small soft">{texts.count(sayNumber(total, language), total === 1)}</output>
      {lines.length > 0 ? <Table lines={lines} /> : <p>{texts.noneFound}</p>}
      <Pager
        name="page"
        page={page}
        total={total}
        pageSize={pageSize}
        label={texts.pages}
        fromTop
      />
    </div>
  );
}

function Table({ lines }: { lines: Line[] }) {
  const texts = useTexts(moneyTexts);
  return (
    <table className="lines">
      <caption className="hidden-text">{texts.view.transactions}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.date}</th>
          <th scope="col">{texts.type}</th>
          <th scope="col">{texts.who}</th>
          <th scope="col">{texts.what}</th>
          <th scope="col" className="number">
            {texts.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line: { id, content } }: { line: Line }) {
  const texts = useTexts(moneyTexts);
  const language = useLanguage();
  const { base, may } = useProgramme();
  const { organisation, result } = useNames();
  const { type, date, providerId, receiverId, description, reference, providerActivityId } =
    content;
  const word = moneyWords(language).types[type];
  const about = [
    result(content.resultId),
    content.country && sayCountry(content.country, language),
    organisation(content.partnerId),
  ].filter(Boolean);
  const [from, to] = [organisation(providerId), organisation(receiverId)];
  // What is spent leaves the programme: it goes to nobody in it.
  const passed = from || to ? `${from ?? texts.programme} → ${to ?? texts.programme}` : null;
  const parties = type === "expenditure" && !to ? from : passed;
  return (
    <tr>
      <td className="when">{sayDate(date, language)}</td>
      <th scope="row" className="full">
        {may("money.revise") ? (
          <Link href={`${base}/money/transactions/${id}`}>
            {word}
            <span className="hidden-text"> {sayDate(date, language)}</span>
          </Link>
        ) : (
          word
        )}
      </th>
      <td className="full">
        {parties ?? <span className="wide-only">—</span>}
        {providerActivityId ? (
          <span className="small soft under as-typed">
            {texts.fromActivity} {providerActivityId}
          </span>
        ) : null}
      </td>
      <td className="full">
        {description ? textIn(description, language) : null}
        {about.length > 0 ? (
          <span className="small soft under">{about.join(" · ")}</span>
        ) : description ? null : (
          <span className="wide-only">—</span>
        )}
        {reference ? <span className="small soft under as-typed">{reference}</span> : null}
      </td>
      <td className="number end">
        {sayAmount(content.amount, language)} {content.currency}
      </td>
    </tr>
  );
}
