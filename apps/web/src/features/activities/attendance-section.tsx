import { daysOf } from "@suivi/domain/activities/days";
import { type Presence, presences } from "@suivi/domain/activities/schema";
import { localeOf, sayNumber } from "@suivi/domain/numbers";
import { wordsIn } from "@suivi/domain/words/words";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useLanguage, useTexts } from "../../language";
import type { ActivitySeen } from "./activity-page";
import { pageTexts } from "./page-texts";

const signs: Record<Presence, string> = { present: "●", part: "◐", absent: "○" };

/** The attendance list with the mark of each day, for those who may read names. */
export function AttendanceSection({ activity }: { activity: ActivitySeen }) {
  const texts = useTexts(pageTexts);
  if (Object.keys(activity.content.attendance).length === 0) return null;
  return (
    <section className="section stack">
      <h2>{texts.attendance}</h2>
      <Legend />
      <Sheet activity={activity} />
    </section>
  );
}

function Legend() {
  const words = wordsIn(useLanguage());
  return (
    <p className="soft small">
      {presences.map((mark) => `${signs[mark]} ${words.presence[mark]}`).join(" · ")}
    </p>
  );
}

function Sheet({ activity: { content, people } }: { activity: ActivitySeen }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const rows = Object.entries(content.attendance).sort(([, a], [, b]) => a.row - b.row);
  const days = [
    ...new Set([...daysOf(content), ...rows.flatMap(([, { marks }]) => Object.keys(marks))]),
  ].sort();
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const personOf = (id: string) => people.find((person) => person.id === id);
  const came = (day: string) =>
    rows.filter(([, { marks }]) => marks[day] === "present" || marks[day] === "part").length;
  return (
    <TableScroll label={texts.attendance}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              {texts.number}
            </th>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.sex}</th>
            {days.map((day) => (
              <th key={day} scope="col" className="mark">
                {format.format(new Date(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, { marks }], index) => {
            const person = personOf(id);
            return (
              <tr key={id}>
                <td className="number">{sayNumber(index + 1, language)}</td>
                <th scope="row">
                  <bdi>{person?.name ?? texts.nameReserved}</bdi>
                  <span className="soft small under">
                    {[person?.organisation, person?.phone].filter(Boolean).join(" · ")}
                  </span>
                </th>
                <td>{words.oneSex[person?.sex ?? "unknown"]}</td>
                {days.map((day) => (
                  <td key={day} className="mark">
                    <Mark mark={marks[day]} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {texts.presentOnDay}
            </th>
            {days.map((day) => (
              <td key={day} className="mark">
                {sayNumber(came(day), language)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}

function Mark({ mark }: { mark: Presence | undefined }) {
  const words = wordsIn(useLanguage());
  if (!mark) return "—";
  return (
    <>
      <span aria-hidden="true">{signs[mark]}</span>
      <span className="hidden-text">{words.presence[mark]}</span>
    </>
  );
}
