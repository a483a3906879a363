import { headsOf, namedHeads, totalOf, unnamedHeads } from "@suivi/domain/activities/heads";
import { sayDate } from "@suivi/domain/numbers";
import { consentWording } from "@suivi/domain/people/consent";
import { describedBy } from "@suivi/ui/field";
import { Fold } from "@suivi/ui/fold";
import { useMemo, useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { onDemand } from "../../shell/on-demand";
import { fieldId } from "../../shell/form";
import { contentOf } from "./form-check";
import { FormCheck, useForm } from "./form-context";
import { CopyPeople } from "./form-copy-people";
import { daysOf } from "./form-dates";
import { NameEntry } from "./form-name-entry";
import { formNamesTexts } from "./form-names-texts";
import { NameList } from "./form-name-list";
import { allPresent, countNamed, likeFirstDay, rowsOf, setNoNames } from "./form-sheet";
import { sexIn } from "./form-state";

// With the readers of lists, which most activities need not.
const Paste = onDemand(() => import("./form-paste"));

/** Who was there, off the paper sheet; optional, and off limits where a list would be a danger. */
export function Names() {
  const texts = useTexts(formNamesTexts);
  const { form, mayName, problem } = useForm();
  const { noNames } = form.content;
  const state = useNamed();
  if (!mayName) return <p className="hint">{texts.notYours}</p>;
  const listed = Object.keys(form.content.attendance).length;
  return (
    <Fold
      title={texts.names}
      state={noNames ? texts.noNamesState : state.said}
      show={
        problem("attendance") !== undefined ||
        problem("name") !== undefined ||
        listed > 0 ||
        (form.typed["pasted"] ?? "") !== ""
      }
    >
      <FormCheck path="noNames" label={texts.noNames} hint={texts.noNamesHint} set={setNoNames} />
      {noNames ? listed > 0 && <p className="notice">{texts.listKept(listed)}</p> : <Sheet />}
    </Fold>
  );
}

/** "22 of 27 named; 5 without a name (3 F, 2 M)". */
function useNamed() {
  const texts = useTexts(formNamesTexts);
  const { form } = useForm();
  const content = contentOf(form);
  const named = namedHeads(content, sexIn(form));
  const heads = headsOf(content, sexIn(form));
  const count = totalOf(named);
  const counted = heads && totalOf(heads);
  const left = heads && unnamedHeads(heads, named);
  const said = [
    counted !== null && counted >= count ? texts.namedOf(count, counted) : texts.named(count),
    left && totalOf(left) > 0 ? texts.unnamed(totalOf(left), left) : null,
  ];
  return {
    named,
    counted,
    said: count === 0 ? null : said.filter(Boolean).join(" · "),
    tooMany: counted !== null && count > counted,
  };
}

function Sheet() {
  const texts = useTexts(formNamesTexts);
  const reader = useLanguage();
  const { form, edit, problem } = useForm();
  const [pasting, setPasting] = useState((form.typed["pasted"] ?? "") !== "");
  const { named, counted, said, tooMany } = useNamed();
  const { people, content } = form;
  const { attendance, start, end, sessions } = content;
  // The same as long as nothing on the sheet changes, so that the list is not drawn anew at each key typed elsewhere.
  const rows = useMemo(() => rowsOf({ content: { attendance }, people }), [attendance, people]);
  const days = useMemo(() => daysOf({ start, end, sessions }), [start, end, sessions]);
  const unmarked = rows.filter(({ marks }) => days.some((day) => !marks[day])).length;
  // What is wrong with a score is said beside it.
  const scoreWrong = rows.some(({ id }) => problem(`attendance.${id}.scores`) !== undefined);
  const wrong = scoreWrong ? undefined : problem("attendance");
  return (
    <div className="stack" id={fieldId("attendance")} tabIndex={-1}>
      {wrong ? <p className="wrong">{wrong}</p> : null}
      {tooMany && counted !== null ? (
        <div className="notice attention stack tight" role="alert">
          <p>{texts.moreNames(totalOf(named), counted)}</p>
          <div>
            <button type="button" className="button" onClick={() => edit(countNamed)}>
              {texts.countNames(named)}
            </button>
          </div>
        </div>
      ) : null}
      <div className="row">
        {rows.length > 0 && days.length > 0 ? (
          <button type="button" className="button" onClick={() => edit(allPresent)}>
            {texts.allPresent}
          </button>
        ) : null}
        {rows.length > 0 && days.length > 1 ? (
          <button type="button" className="button" onClick={() => edit(likeFirstDay)}>
            {texts.likeFirstDay}
          </button>
        ) : null}
        <CopyPeople />
        {pasting ? null : (
          <button type="button" className="link" onClick={() => setPasting(true)}>
            {texts.paste}
          </button>
        )}
      </div>
      {pasting ? <Paste onClose={() => setPasting(false)} /> : null}
      {rows.length > 0 && days.length > 0 ? (
        <p className="hint">
          {texts.marks}{" "}
          {days.length > 1 ? texts.daysAre(days.map((day) => sayDate(day, reader)).join(", ")) : ""}
        </p>
      ) : null}
      {unmarked > 0 ? <p className="small">{texts.unmarked(unmarked)}</p> : null}
      <NameList rows={rows} days={days} partnerId={content.partnerId} edit={edit} />
      {rows.some(({ person }) => !person.known) ? <Consent /> : null}
      {said ? <output className="total">{said}</output> : null}
      <NameEntry />
    </div>
  );
}

/** Whether those typed here agreed to be kept by name, in the words that the printed sheet has. */
function Consent() {
  const texts = useTexts(formNamesTexts);
  const { form, edit, reader } = useForm();
  const id = fieldId("consent");
  return (
    <label className="check" htmlFor={id}>
      <input
        type="checkbox"
        {...describedBy(id, { hint: consentWording[reader] })}
        checked={form.typed["consent"] === "yes"}
        onChange={({ target }) =>
          edit((now) => ({
            ...now,
            typed: { ...now.typed, consent: target.checked ? "yes" : "" },
          }))
        }
      />
      <span>
        {texts.consent}
        <span className="hint" id={`${id}-hint`}>
          {" "}
          {consentWording[reader]}
        </span>
      </span>
    </label>
  );
}
