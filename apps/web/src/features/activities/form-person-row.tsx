import { sexes } from "@suivi/domain/activities/schema";
import type { CalendarDate } from "@suivi/domain/dates";
import { sayDate } from "@suivi/domain/numbers";
import { wordsIn } from "@suivi/domain/words/words";
import { type KeyboardEvent, memo } from "react";
import { useLanguage, useTexts } from "../../language";
import { fieldId } from "../../shell/form";
import type { FormAtHand } from "./form-context";
import { formNamesTexts } from "./form-names-texts";
import { type Suspect, Suspicion } from "./form-suspects";
import { mark, nextMark, type Row, setPerson, sexOfKey } from "./form-sheet";

type Props = {
  number: number;
  row: Row;
  days: CalendarDate[];
  suspects: Suspect[];
  edit: FormAtHand["edit"];
  onRemove(): void;
};
const signs = { present: "●", part: "◐", absent: "○" } as const;
const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** Arrows go to the same button of the next or previous person, End past all of them to the name being typed. */
export function stepBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const button = (event.target as HTMLElement).closest("button");
  const row = button?.closest("li");
  if (button && event.key === "End") document.getElementById(fieldId("name"))?.focus();
  const step = steps[event.key];
  if (!button || !row || !step) return;
  event.preventDefault();
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  const place = [...row.querySelectorAll("button")].indexOf(button);
  next?.querySelectorAll("button")[place]?.focus();
}

/** One line of the sheet: who, and a mark a day. */
export const PersonRow = memo(
  function PersonRow({
    number,
    row: { id, person, marks },
    days,
    suspects,
    edit,
    onRemove,
  }: Props) {
    const texts = useTexts(formNamesTexts);
    const reader = useLanguage();
    const words = wordsIn(reader);
    return (
      <li className="person">
        <span className="number soft">{number}</span>
        {person.known ? (
          <>
            <span>
              {person.name}{" "}
              <span className="small soft">
                {[person.organisation, texts.known].filter(Boolean).join(" · ")}
              </span>
            </span>
            <abbr title={words.oneSex[person.sex]}>{texts.sexKey[person.sex]}</abbr>
          </>
        ) : (
          <Typed number={number} id={id} person={person} edit={edit} />
        )}
        <span className="days">
          {days.map((day) => {
            const presence = marks[day];
            const word = presence ? words.presence[presence] : texts.unmarkedWord;
            return (
              <button
                key={day}
                type="button"
                data-mark={presence}
                aria-label={texts.mark(person.name, sayDate(day, reader), word)}
                onClick={() => edit((now) => mark(now, id, day, nextMark(presence)))}
              >
                {presence ? signs[presence] : "·"}
              </button>
            );
          })}
        </span>
        <button
          type="button"
          className="button plain remove"
          aria-label={texts.removePerson(person.name)}
          onClick={onRemove}
        >
          ✕
        </button>
        {suspects.length > 0 ? <Suspicion id={id} suspects={suspects} edit={edit} /> : null}
      </li>
    );
  },
  (before, now) =>
    before.row.person === now.row.person &&
    before.row.marks === now.row.marks &&
    before.number === now.number &&
    before.suspects === now.suspects &&
    before.days.join() === now.days.join(),
);

/** Name and sex of somebody typed here, who can still be corrected here. */
function Typed({
  number,
  id,
  person,
  edit,
}: Pick<Props, "number" | "edit"> & Pick<Row, "id" | "person">) {
  const texts = useTexts(formNamesTexts);
  const words = wordsIn(useLanguage());
  const set = (what: Partial<Row["person"]>) => edit((now) => setPerson(now, id, what));
  return (
    <>
      <input
        type="text"
        className="name"
        aria-label={`${texts.name} ${number}`}
        maxLength={120}
        value={person.name}
        onChange={({ target }) => set({ name: target.value })}
      />
      <select
        className="sex"
        aria-label={texts.sexOf(person.name)}
        value={person.sex}
        onKeyDown={({ key }) => {
          const sex = sexOfKey(key);
          if (sex) set({ sex });
        }}
        onChange={({ target }) => set({ sex: sexes.find((sex) => sex === target.value)! })}
      >
        {sexes.map((sex) => (
          <option key={sex} value={sex} aria-label={words.oneSex[sex]}>
            {texts.sexKey[sex]}
          </option>
        ))}
      </select>
    </>
  );
}
