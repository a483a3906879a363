import { sayAmount } from "@suivi/domain/money/say";
import { sayCountry, sayDates } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { type Outputs, trpc } from "../../trpc";
import { moneyTexts } from "./texts";
import { useNames } from "./use-names";

type Line = Outputs["money"]["budgets"][number];

/** Each line of the budget, latest first. */
export function BudgetList() {
  const texts = useTexts(moneyTexts);
  const { id: programmeId, may } = useProgramme();
  const { data: lines } = useSuspenseQuery(trpc.money.budgets.queryOptions({ programmeId }));
  if (lines.length === 0)
    return (
      <div className="stack tight">
        <h2>{texts.nothing}</h2>
        <p>{may("money.revise") ? texts.nothingNext : texts.nothingRead}</p>
      </div>
    );
  return (
    <table className="lines">
      <caption className="hidden-text">{texts.view.budgets}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.date}</th>
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
  const { start, end, description, revised, committed, country } = content;
  const dates = sayDates(start, end, language);
  const about = [
    description && textIn(description, language),
    result(content.resultId),
    country && sayCountry(country, language),
    organisation(content.partnerId),
  ].filter(Boolean);
  const marks = [revised && texts.revised, !committed && texts.indicative].filter(Boolean);
  return (
    <tr>
      <th scope="row" className="full">
        {may("money.revise") ? <Link href={`${base}/money/budgets/${id}`}>{dates}</Link> : dates}
      </th>
      <td>
        {about.length > 0 ? about.join(" · ") : texts.noPart}
        {marks.length > 0 ? <span className="small soft under">{marks.join(", ")}</span> : null}
      </td>
      <td className="number end">
        {sayAmount(content.amount, language)} {content.currency}
      </td>
    </tr>
  );
}
