import { sessionDates } from "@suivi/domain/activities/days";
import { mostSessions } from "@suivi/domain/activities/schema";
import { sayNumber } from "@suivi/domain/numbers";
import { useTexts } from "../../language";
import { fieldId, TextField } from "../../shell/form";
import { FormNumber, useForm } from "./form-context";
import { addSession, addsUp, inARow, removeSession, typeSession } from "./form-sessions";
import { sessionTexts } from "./form-session-texts";
import { formTexts } from "./form-texts";

/** The separate dates of an activity, each with its hours; from the second on they are offered in the same rhythm. */
export default function Sessions() {
  const texts = useTexts(sessionTexts);
  const { hours, hoursHint } = useTexts(formTexts);
  const { form, edit, problem, reader, today } = useForm();
  const { dates = [], content } = form;
  const about = { reader, today };
  const empty = dates.length === 0 ? problem("sessions") : undefined;
  return (
    <>
      <fieldset className="stack tight" id={fieldId("sessions")} tabIndex={-1}>
        <legend>{texts.sessions} *</legend>
        {empty ? <p className="wrong">{empty}</p> : null}
        {dates.map(({ id, date, hours: typed }, at) => (
          <div key={id} className="session">
            <TextField
              path={`sessions.${at}.date`}
              type="date"
              label={texts.session(at + 1)}
              error={problem(`sessions.${at}.date`)}
              required
              value={date}
              onChange={(text) => edit((now) => typeSession(now, id, { date: text }, about))}
            />
            <TextField
              path={`sessions.${at}.hours`}
              label={texts.sessionHours(at + 1)}
              error={problem(`sessions.${at}.hours`)}
              className="count"
              inputMode="decimal"
              autoComplete="off"
              value={typed}
              onChange={(text) => edit((now) => typeSession(now, id, { hours: text }, about))}
            />
            <button
              type="button"
              className="button plain"
              aria-label={texts.removeSession(at + 1)}
              onClick={() => edit((now) => removeSession(now, id, about))}
            >
              ✕
            </button>
          </div>
        ))}
        <div className="row">
          {dates.length < mostSessions ? (
            <button
              type="button"
              className="button"
              onClick={() => edit((now) => addSession(now, about))}
            >
              {texts.addSession}
            </button>
          ) : null}
          <button type="button" className="link" onClick={() => edit(inARow)}>
            {texts.inARow}
          </button>
        </div>
      </fieldset>
      {addsUp(form) ? (
        <output className="total">
          {texts.hoursInAll(sessionDates(content).length, sayNumber(content.hours, reader, 2))}
        </output>
      ) : (
        <FormNumber path="hours" label={hours} hint={hoursHint} />
      )}
    </>
  );
}
