import { sayNumber } from "@suivi/domain/numbers";
import { statementLevels } from "@suivi/domain/outcome-statements/schema";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import { statementTexts } from "./texts";

/** Outcome statements by year and level, with those substantiated among them. */
export function StatementsByYear() {
  const texts = useTexts(statementTexts);
  const language = useLanguage();
  const { id: programmeId, base, outside } = useProgramme();
  const { values } = useAddress();
  const { country, partner } = values;
  const basis = values["basis"] === "submitted" && !outside ? "submitted" : "approved";
  const years = useSuspenseQuery(
    trpc.statements.byYear.queryOptions({
      programmeId,
      basis,
      ...(country ? { country } : {}),
      ...(partner ? { partner } : {}),
    }),
  ).data;
  if (years.length === 0) return null;
  const say = (count: number) => sayNumber(count, language);
  return (
    <div className="section stack">
      <h2>{texts.byYear}</h2>
      <TableScroll label={texts.byYear}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.year}</th>
              {statementLevels.map((level) => (
                <th key={level} scope="col" className="number">
                  {texts.levels[level]}
                </th>
              ))}
              <th scope="col" className="number">
                {texts.substantiatedOnes}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, levels }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {levels.map(({ level, statements }) => (
                  <td key={level} className="number">
                    {say(statements)}
                  </td>
                ))}
                <td className="number">
                  {say(levels.reduce((sum, { substantiated }) => sum + substantiated, 0))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p>
        <Link href={`${base}/results/outcomes`}>{texts.seeAll}</Link>
      </p>
    </div>
  );
}
