import { afterCounting } from "@suivi/domain/activities/rules";
import { activityStatuses, activityTypes } from "@suivi/domain/activities/schema";
import { addDays } from "@suivi/domain/dates";
import { sayDates } from "@suivi/domain/numbers";
import { type LocalText, textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { Chips } from "@suivi/ui/chips";
import { Combobox } from "@suivi/ui/combobox";
import { describedBy, Field } from "@suivi/ui/field";
import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { fieldId, TextField } from "../../shell/form";
import { trpc } from "../../trpc";
import { onDemand } from "../../shell/on-demand";
import { contentOf } from "./form-check";
import { FormLines, FormNumber, useForm } from "./form-context";
import { lengthOf, typeDate } from "./form-dates";
import { setAt } from "./form-state";
import { formTexts } from "./form-texts";
import { usePaused } from "./use-paused";

// Of what most activities are not: held on dates apart from each other.
const Sessions = onDemand(() => import("./form-session-fields"));

/** What it was: its title, with those of earlier activities on offer, and its type. */
export function What() {
  const texts = useTexts(formTexts);
  const { form, edit, problem, reader } = useForm();
  const { type } = form.content;
  return (
    <>
      <Title />
      <Chips
        name={fieldId("type")}
        legend={texts.type}
        error={problem("type")}
        value={type}
        options={activityTypes.map((value) => ({
          value,
          label: wordsIn(reader).activityType[value],
        }))}
        onChange={(value) => edit((now) => setAt(now, "type", value))}
      />
    </>
  );
}

function Title() {
  const texts = useTexts(formTexts);
  const { id: programmeId } = useProgramme();
  const { form, edit, problem, reader } = useForm();
  const path = `title.${form.language}`;
  const id = fieldId(path);
  const error = problem(path);
  const typed = form.content.title[form.language] ?? "";
  const words = usePaused(typed.slice(0, 200));
  const { data = [] } = useQuery(
    trpc.activities.titles.queryOptions(
      { programmeId, words },
      { placeholderData: keepPreviousData },
    ),
  );
  const offers = data
    .map((title: LocalText) => ({ id: JSON.stringify(title), label: textIn(title, reader) }))
    .filter(({ label }) => label !== typed);
  return (
    <Field id={id} label={`${texts.title} *`} error={error}>
      <Combobox
        {...describedBy(id, { error })}
        listLabel={texts.titleOffers}
        aria-required
        maxLength={200}
        value={typed}
        onChange={(value) => edit((now) => setAt(now, path, value))}
        offers={offers}
        onPick={(picked) => edit((now) => setAt(now, "title", JSON.parse(picked)))}
      />
    </Field>
  );
}

/** When it was, how long, and whether it was held. */
export function When() {
  const texts = useTexts(formTexts);
  const { form, edit, reader, today } = useForm();
  const { start, end } = form.content;
  const days = lengthOf(form.content);
  const typeStart = (text: string) => edit((now) => typeDate(now, "start", text, today));
  if (form.dates) return <SeparateDates />;
  return (
    <>
      <div className="pair top-aligned">
        <div className="stack tight">
          <Day
            path="start"
            label={`${texts.start} *`}
            {...(form.content.dateNote === null ? {} : { hint: form.content.dateNote })}
          />
          {start === null ? (
            <div className="row">
              <button type="button" className="link" onClick={() => typeStart(today)}>
                {texts.today}
              </button>
              <button type="button" className="link" onClick={() => typeStart(addDays(today, -1))}>
                {texts.yesterday}
              </button>
            </div>
          ) : days ? (
            <p className="small soft">
              {sayDates(start, end, reader)} · {texts.days(days)}
            </p>
          ) : null}
        </div>
        <div className="stack tight">
          <Day path="end" label={texts.end} />
          <div className="row">
            <button
              type="button"
              className="link"
              onClick={async () => {
                const { separate } = await import("./form-sessions");
                edit((now) => separate(now, reader, today));
              }}
            >
              {texts.separateDates}
            </button>
          </div>
        </div>
      </div>
      <FormNumber path="hours" label={texts.hours} hint={texts.hoursHint} />
      <Status />
    </>
  );
}

/** When it was, on dates apart from each other. */
function SeparateDates() {
  return (
    <>
      <Sessions />
      <Status />
    </>
  );
}

function Day({ path, label, hint }: { path: "start" | "end"; label: string; hint?: string }) {
  const { form, edit, problem, today } = useForm();
  return (
    <TextField
      path={path}
      type="date"
      label={label}
      hint={hint}
      error={problem(path)}
      required={path === "start"}
      value={form.typed[path] ?? form.content[path] ?? ""}
      onChange={(text) => edit((now) => typeDate(now, path, text, today))}
    />
  );
}

function Status() {
  const texts = useTexts(formTexts);
  const { form, edit, problem, reader, today } = useForm();
  const { status } = form.content;
  // The server does the same when it is saved: said here already, so that nobody wonders.
  const counted = afterCounting(contentOf(form), today).status;
  return (
    <>
      <Chips
        name={fieldId("status")}
        legend={texts.status}
        error={problem("status")}
        value={counted}
        options={activityStatuses.map((value) => ({
          value,
          label: wordsIn(reader).status[value],
        }))}
        onChange={(value) =>
          edit((now) => ({ ...setAt(now, "status", value), statusChosen: true }))
        }
      />
      {counted === status ? null : <p className="small soft">{texts.heldByCount}</p>}
      {status === "cancelled" ? (
        <FormLines path="cancelReason" label={`${texts.cancelReason} *`} limit={500} />
      ) : null}
    </>
  );
}
