import { normalisedGain } from "@suivi/domain/activities/tests";
import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useLanguage, useTexts } from "../../language";
import type { ActivitySeen } from "./activity-page";
import { pageTexts } from "./page-texts";

/** The scores of each person, in the order of the sheet, for those who may read names. */
export function ScoresOfPersons({
  activity: { content, people },
  maximum,
}: {
  activity: ActivitySeen;
  maximum: number;
}) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const rows = Object.entries(content.attendance)
    .sort(([, a], [, b]) => a.row - b.row)
    .flatMap(([id, { scores }]) => (scores ? [{ id, ...scores }] : []));
  if (rows.length === 0) return null;
  const again = rows.some(({ later = null }) => later !== null);
  const labels = [texts.before, texts.after, texts.change, texts.learnt];
  const nameOf = (id: string) => people.find((person) => person.id === id && !person.erased)?.name;
  const say = (score: number | null) => sayNumber(score, language, 1);
  const sayChange = (before: number | null, after: number | null) =>
    before === null || after === null ? "—" : (after > before ? "+" : "") + say(after - before);
  const sayGain = (one: { before: number | null; after: number | null }) =>
    one.before !== null && one.after !== null && one.before >= maximum
      ? texts.fullMarksShort
      : sayPercent(normalisedGain({ ...one, maximum }), language);
  return (
    <>
      <h3>{texts.scoresOfPersons}</h3>
      <p className="soft small">{texts.scaleTo(say(maximum))}</p>
      <TableScroll label={texts.scoresOfPersons}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.name}</th>
              {[...labels, ...(again ? [texts.later] : [])].map((label) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, before, after, later = null }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{nameOf(id) ?? texts.nameReserved}</bdi>
                </th>
                <td className="number">{say(before)}</td>
                <td className="number">{say(after)}</td>
                <td className="number">{sayChange(before, after)}</td>
                <td className="number">{sayGain({ before, after })}</td>
                {again ? <td className="number">{say(later)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
