import { sayDates, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { sayRegion } from "@suivi/domain/places/say-place";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import type { Outputs } from "../../trpc";
import { behindTexts } from "./behind-texts";

export type Line = Outputs["dashboard"]["behind"]["counted"][number]["line"];

type Props = {
  caption: string;
  rows: { line: Line; last?: string }[];
  /** The last column: what each adds, or why it is left out. Without one, the people of each. */
  last?: { label: string; number: boolean } | undefined;
};

/** Activities, each a way to its page; on a phone each is a few lines of its own. */
export function LinesTable({ caption, rows, last }: Props) {
  const texts = useTexts(behindTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const { base, may } = useProgramme();
  const { label, number } = last ?? { label: texts.attendances, number: true };
  const people = ({ people: count, few }: Line) =>
    few ? words.fewerThan : count === null ? words.notStated : sayNumber(count, language);
  return (
    <table className="lines">
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.date}</th>
          <th scope="col">{texts.activity}</th>
          <th scope="col">{texts.place}</th>
          <th scope="col">{texts.partner}</th>
          <th scope="col" className={number ? "number" : undefined}>
            {label}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, last: shown = people(line) }) => (
          <tr key={line.id}>
            <td className="full when">
              {line.start ? (
                sayDates(line.start, line.end, language)
              ) : (
                <span className="soft">{words.leftOut.no_date}</span>
              )}
            </td>
            <th scope="row" className="full">
              {may("activity.read") ? (
                <Link href={`${base}/activities/${line.id}`}>{textIn(line.title, language)}</Link>
              ) : (
                textIn(line.title, language)
              )}
              <span className="soft small under">{words.activityType[line.type]}</span>
            </th>
            <td className="full">{sayRegion(line, language)}</td>
            <td>{shortName(line.partner, language)}</td>
            <td className={number ? "number" : undefined}>
              {shown}
              {number && /\d/.test(shown) ? (
                <span className="phone-only soft small"> {label.toLowerCase()}</span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
