import { sexes, type Sex } from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import { searchable } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { Combobox } from "@suivi/ui/combobox";
import { describedBy, Field } from "@suivi/ui/field";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { fieldId } from "../../shell/form";
import { trpc } from "../../trpc";
import { useForm } from "./form-context";
import { formNamesTexts } from "./form-names-texts";
import { addPeople, addTyped, sexOfKey } from "./form-sheet";
import { usePaused } from "./use-paused";

const id = fieldId("name");

/**
 * The line where the next name is typed: Enter, one key for the sex, and the line is empty for the next. Somebody the
 * partner knows already is taken from the offers, sex and all.
 */
export function NameEntry() {
  const texts = useTexts(formNamesTexts);
  const { form, edit, problem, reader } = useForm();
  const sexButtons = useRef<HTMLFieldSetElement>(null);
  const offers = useKnown();
  const typed = form.typed["name"] ?? "";
  const error = problem("name");
  const backToName = () => {
    const line = document.getElementById(id);
    line?.focus();
    line?.scrollIntoView({ block: "nearest" });
  };
  const add = (sex: Sex) => {
    edit((now) => addTyped(now, newId(), sex));
    backToName();
  };
  const pick = (personId: string) => {
    const person = offers.find((one) => one.id === personId);
    if (!person) return;
    const known = { ...person, sex: person.sex as Sex, known: true, came: true };
    edit((now) => addPeople({ ...now, typed: { ...now.typed, name: "" } }, [known]));
    backToName();
  };
  return (
    <div className="row end entry">
      <Field id={id} label={texts.name} hint={texts.nameHint} error={error}>
        <Combobox
          {...describedBy(id, { hint: texts.nameHint, error })}
          listLabel={texts.nameOffers}
          maxLength={120}
          enterKeyHint="next"
          autoCapitalize="words"
          value={typed}
          onChange={(name) => edit((now) => ({ ...now, typed: { ...now.typed, name } }))}
          offers={offers.map((person) => ({
            id: person.id,
            label: [person.name, texts.sexKey[person.sex as Sex], person.organisation]
              .filter(Boolean)
              .join(" · "),
          }))}
          onPick={pick}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || typed.trim() === "") return;
            event.preventDefault();
            sexButtons.current?.querySelector<HTMLElement>("button:last-of-type")?.focus();
          }}
        />
      </Field>
      <fieldset className="days" aria-label={texts.sexOf(typed)} ref={sexButtons}>
        {sexes.map((sex) => (
          <button
            key={sex}
            type="button"
            aria-label={wordsIn(reader).oneSex[sex]}
            aria-disabled={typed.trim() === ""}
            // The keyboard of a phone stays: the line keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(sex)}
            onKeyDown={(event) => {
              const key = event.ctrlKey || event.metaKey ? null : sexOfKey(event.key);
              if (!key) return;
              event.preventDefault();
              add(key);
            }}
          >
            {texts.sexKey[sex]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

/** People the partner has recorded whose name goes like what is typed, and who are not on the sheet yet. */
function useKnown() {
  const { id: programmeId } = useProgramme();
  const { form } = useForm();
  const { partnerId } = form.content;
  const typed = (form.typed["name"] ?? "").trim();
  const words = usePaused(typed);
  const { data = [] } = useQuery(
    trpc.activities.people.queryOptions(
      { programmeId, partnerId, words },
      { enabled: words.length >= 2 && partnerId !== "", placeholderData: keepPreviousData },
    ),
  );
  if (typed.length < 2) return [];
  // The answer to fewer letters is narrowed here, until that to all of them has come.
  const wanted = searchable(typed);
  return data.filter(
    ({ id: personId, name }) =>
      !(personId in form.content.attendance) && searchable(name).includes(wanted),
  );
}
