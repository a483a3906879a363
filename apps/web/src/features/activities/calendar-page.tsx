import { sayMonth } from "@suivi/domain/numbers";
import { Suspense, useDeferredValue } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { Waiting } from "../../shell/waiting";
import { CalendarMonth } from "./calendar-month";
import { calendarTexts } from "./calendar-texts";
import { isMonth } from "./filter";
import { ListActions } from "./list-actions";
import { monthBeside } from "./month-grid";
import { TypedField } from "./typed-field";

/** Today as this device has it. */
function todayHere(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What was held, is planned and was cancelled in a month; the month stands in the address. */
export default function CalendarPage() {
  const texts = useTexts(calendarTexts);
  const language = useLanguage();
  const { values, set, link } = useAddress();
  const today = todayHere();
  const asked = values["month"] ?? "";
  const month = isMonth(asked) ? asked : today.slice(0, 7);
  // The month of before stays on the screen until the next one is there.
  const shown = useDeferredValue(month);
  return (
    <Page title={texts.title} actions={<ListActions other="list" />}>
      <div className="stack">
        <div className="row apart">
          <h2 aria-live="polite" className="month">
            {sayMonth(month, language)}
          </h2>
          <nav className="row no-print" aria-label={texts.months}>
            <Link className="button" href={link({ month: monthBeside(month, -1) })}>
              <span aria-hidden="true">←</span>
              <span className="hidden-text">{texts.previous}</span>
            </Link>
            <Link className="button" href={link({ month: null })}>
              {texts.thisMonth}
            </Link>
            <Link className="button" href={link({ month: monthBeside(month, 1) })}>
              <span aria-hidden="true">→</span>
              <span className="hidden-text">{texts.next}</span>
            </Link>
            <TypedField
              path="month"
              type="month"
              label={<span className="hidden-text">{texts.goTo}</span>}
              placeholder={texts.monthHint}
              value={month}
              whole={isMonth}
              onChange={(next) => set({ month: next })}
            />
          </nav>
        </div>
        <Suspense fallback={<Waiting />}>
          <CalendarMonth month={shown} today={today} />
        </Suspense>
      </div>
    </Page>
  );
}
