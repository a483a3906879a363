import { activityStatuses } from "@suivi/domain/activities/schema";
import type { CalendarDate, Month } from "@suivi/domain/dates";
import { localeOf, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { sayRegion } from "@suivi/domain/places/say-place";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { StatusBadge } from "../../shell/state-badges";
import { trpc } from "../../trpc";
import type { Line } from "./activity-table";
import { calendarTexts } from "./calendar-texts";
import { type OnDay, onDays, weeksOf } from "./month-grid";

type Days = ReturnType<typeof onDays<Line>>;
type Props = { month: Month; today: CalendarDate };

/** As many as the api gives of one month. */
const most = 500;
/** On a full day the rest is one step away. */
const atOnce = 4;

/** A month: a grid of weeks on a desk, an agenda on a phone. */
export function CalendarMonth({ month, today }: Props) {
  const texts = useTexts(calendarTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const lines = useSuspenseQuery(
    trpc.activities.calendar.queryOptions({ programmeId, month }),
  ).data;
  const days = onDays(lines, month);
  const counted = activityStatuses.map((status) => ({
    status,
    count: lines.filter((line) => line.status === status).length,
  }));
  return (
    <>
      {lines.length === 0 ? <p className="soft">{texts.nothing}</p> : null}
      <ul className="plain row">
        {counted.map(({ status, count }) =>
          count > 0 ? (
            <li key={status}>
              <StatusBadge status={status} />{" "}
              <span className="small">{sayNumber(count, language)}</span>
            </li>
          ) : null,
        )}
      </ul>
      {lines.length >= most ? (
        <p className="notice">
          {texts.onlySome(sayNumber(most, language))}{" "}
          <Link href={`${base}/activities?from=${month}&to=${month}`}>{texts.all}</Link>
        </p>
      ) : null}
      <Grid month={month} today={today} days={days} />
      {lines.length > 0 ? <Agenda today={today} days={days} /> : null}
    </>
  );
}

function Grid({ month, today, days }: Props & { days: Days }) {
  const language = useLanguage();
  const weeks = weeksOf(month);
  const weekday = new Intl.DateTimeFormat(localeOf(language), { weekday: "long", timeZone: "UTC" });
  return (
    <table className="calendar">
      <thead>
        <tr>
          {weeks[0]!.map((date) => (
            <th key={date} scope="col">
              {weekday.format(new Date(date))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <td key={date} aria-current={date === today ? "date" : undefined}>
                <Day date={date} entries={days.get(date)} today={today} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  date: CalendarDate;
  today: CalendarDate;
  /** Undefined for a day of the month before or after. */
  entries: OnDay<Line>[] | undefined;
};

function Day({ date, today, entries }: DayProps) {
  const texts = useTexts(calendarTexts);
  const number = Number(date.slice(8));
  if (!entries) return <span className="soft outside">{number}</span>;
  const rest = entries.slice(atOnce);
  return (
    <>
      <time className="day" dateTime={date}>
        {number}
        {date === today ? <span className="hidden-text"> ({texts.today})</span> : null}
      </time>
      <Entries entries={entries.slice(0, atOnce)} />
      {rest.length > 0 ? (
        <details>
          <summary>{texts.more(rest.length)}</summary>
          <Entries entries={rest} />
        </details>
      ) : null}
    </>
  );
}

function Agenda({ today, days }: { today: CalendarDate; days: Days }) {
  const texts = useTexts(calendarTexts);
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(localeOf(language), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return (
    <ol className="agenda plain stack">
      {[...days].map(([date, entries]) =>
        entries.length > 0 ? (
          <li key={date} className="section stack tight">
            <h3>
              <time dateTime={date}>{format.format(new Date(date))}</time>
              {date === today ? <span className="soft"> · {texts.today}</span> : null}
            </h3>
            <Entries entries={entries} withPlace />
          </li>
        ) : null,
      )}
    </ol>
  );
}

function Entries({ entries, withPlace }: { entries: OnDay<Line>[]; withPlace?: boolean }) {
  const texts = useTexts(calendarTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  return (
    <ul className="plain entries">
      {entries.map(({ line, day, of }) => (
        <li key={line.id}>
          <Link href={`${base}/activities/${line.id}`}>{textIn(line.title, language)}</Link>
          <span className="state">
            <StatusBadge status={line.status} />
            {of > 1 ? <span className="soft small">{texts.dayOf(day, of)}</span> : null}
          </span>
          {withPlace ? (
            <span className="soft small under">
              {sayRegion(line, language)} · {shortName(line.partner, language)}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
