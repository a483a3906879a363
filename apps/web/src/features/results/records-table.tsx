import { sayCountry, sayDate, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { regionName } from "@suivi/domain/places/regions";
import { sayFraction, sayValue } from "@suivi/domain/results/say";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { type Language, textIn } from "@suivi/domain/text";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useState } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import type { Outputs } from "../../trpc";
import { explainTexts } from "./explain-texts";

type Explained = Outputs["results"]["explain"];
type Row = { line: Explained["counted"][number]; why?: Explained["leftOut"][number]["why"] };
type Props = { rows: Row[]; parts: Explained["partsAre"]; content: IpttLine["content"] };

const atFirst = 50;
const addresses: Record<Row["line"]["kind"], string> = {
  activity: "activities",
  measurement: "results/measurements",
  assessment: "organisations/capacity/assessments",
  statement: "results/outcomes",
};
/** What readers outside may open. */
const open = ["activity", "statement"];

/** Records behind a figure, each with what it says and who approved it; or why it is left out. */
export function RecordsTable({ rows, parts, content }: Props) {
  const texts = useTexts(explainTexts);
  const language = useLanguage();
  const { base, outside } = useProgramme();
  const [all, setAll] = useState(false);
  const why = rows.some((row) => row.why);
  const shown = all ? rows : rows.slice(0, atFirst);
  const link = ({ kind, id }: Row["line"]) =>
    outside && !open.includes(kind) ? null : `${base}/${addresses[kind]}/${id}`;
  return (
    <TableScroll label={texts.what}>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{texts.date}</th>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.place}</th>
            <th scope="col">{texts.partner}</th>
            <th scope="col" className="number">
              {parts ? texts.valueOf[parts] : texts.value}
            </th>
            <th scope="col">{why ? texts.reason : texts.approved}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, why: reason }) => {
            const href = link(line);
            const name = line.title ? textIn(line.title, language) : texts.record[line.kind];
            const fraction =
              line.of === null || line.value === null
                ? null
                : sayFraction(
                    { fraction: { numerator: line.value, denominator: line.of } },
                    language,
                  );
            return (
              <tr key={`${line.id}${reason ?? ""}`}>
                <td className="when">{sayDate(line.date, language)}</td>
                <th scope="row">{href ? <Link href={href}>{name}</Link> : name}</th>
                <td>
                  {[
                    line.region && regionName(line.region, language),
                    line.country && sayCountry(line.country, language),
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </td>
                <td>{line.partner ? shortName(line.partner, language) : ""}</td>
                <td className="number">{fraction ?? sayValue(line.value, content, language)}</td>
                <td>{reason ? texts.why[reason] : sayApproval(line, texts, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <button type="button" className="button plain" onClick={() => setAll(true)}>
          {texts.more(sayNumber(rows.length - shown.length, language))}
        </button>
      ) : null}
    </TableScroll>
  );
}

function sayApproval(
  { approvedBy, approvedAt }: Row["line"],
  texts: typeof explainTexts.fr,
  language: Language,
) {
  if (!approvedAt) return texts.notApproved;
  const date = sayDate(approvedAt.slice(0, 10), language);
  return approvedBy ? texts.approvedBy(approvedBy, date) : texts.approvedOn(date);
}
