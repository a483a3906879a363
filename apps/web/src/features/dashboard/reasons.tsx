import { sayNumber } from "@suivi/domain/numbers";
import { wordsIn } from "@suivi/domain/words/words";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import type { Outputs } from "../../trpc";
import { dashboardTexts } from "./texts";

type Props = { reasons: Outputs["dashboard"]["behind"]["reasons"]; href?: string };

/** Why activities are left out, and how many for each reason. */
export function Reasons({ reasons, href }: Props) {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  return (
    <table className="reasons">
      <caption className="hidden-text">{texts.leftOut}</caption>
      <tbody>
        {reasons.map(({ why, activities }) => {
          const count = texts.activities(activities, sayNumber(activities, language));
          return (
            <tr key={why}>
              <th scope="row">{words.leftOut[why]}</th>
              <td className="number">{href ? <Link href={href}>{count}</Link> : count}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
