import { personNamed, sexes } from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import { type PastedPerson, readPeople } from "@suivi/domain/people/paste";
import { wordsIn } from "@suivi/domain/words/words";
import { describedBy, Field } from "@suivi/ui/field";
import { useDeferredValue, useMemo, useState } from "react";
import { useTexts } from "../../language";
import { fieldId, SelectField } from "../../shell/form";
import { useForm } from "./form-context";
import { formNamesTexts } from "./form-names-texts";
import { PasteFile } from "./form-paste-file";
import { formPasteTexts } from "./form-paste-texts";
import { addPeople } from "./form-sheet";

type Change = Partial<Pick<PastedPerson, "name" | "sex">> & { left?: boolean };
type Shown = PastedPerson & { left: boolean };
const id = fieldId("pasted");

/** A list pasted or read from a file: what was understood, corrected here, then put on the sheet in its order. */
export default function Paste({ onClose }: { onClose(): void }) {
  const texts = useTexts(formPasteTexts);
  const { form, edit, today } = useForm();
  const [changes, setChanges] = useState<Record<number, Change>>({});
  const [chosen, setChosen] = useState("");
  const text = form.typed["pasted"] ?? "";
  const year = Number((form.content.start ?? today).slice(0, 4));
  const read = useDeferredValue(text);
  const { people, skipped, columns } = useMemo(() => readPeople(read, year), [read, year]);
  const forms = [...new Set(people.map((one) => one.form))].filter((one) => one !== null);
  const shown = people
    .filter((one) => forms.length < 2 || chosen === "" || one.form === chosen)
    .map((one) => corrected(one, changes[one.line]));
  const taken = shown.filter(({ left }) => !left);
  const wrong = taken.filter(({ ready }) => !ready).length;
  const toLookAt = shown.filter(({ doubts }) => doubts.length > 0).length;
  const type = (pasted: string) => {
    setChanges({});
    setChosen("");
    edit((now) => ({ ...now, typed: { ...now.typed, pasted } }));
  };
  const add = () => {
    const news = taken.map(({ name, sex, organisation, phone, birthYear, ageBand }) => ({
      ...personNamed(name.trim(), sex),
      id: newId(),
      organisation,
      phone,
      birthYear,
      ageBand,
      known: false,
      came: true,
    }));
    edit((now) => addPeople({ ...now, typed: { ...now.typed, pasted: "" } }, news));
    onClose();
  };
  return (
    <section className="stack part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{texts.title}</h3>
      <Field id={id} label={texts.paste} hint={texts.pasteHint}>
        <textarea
          {...describedBy(id, { hint: texts.pasteHint })}
          rows={text === "" ? 4 : 3}
          spellCheck={false}
          value={text}
          onChange={({ target }) => type(target.value)}
        />
      </Field>
      <PasteFile year={year} onRead={type} />
      {forms.length > 1 ? (
        <SelectField
          path="pasted.form"
          label={texts.form}
          value={chosen}
          options={[
            { value: "", label: texts.allForms },
            ...forms.map((one) => ({ value: one, label: one })),
          ]}
          onChange={setChosen}
        />
      ) : null}
      <output>
        {people.length > 0
          ? [texts.read(shown.length), toLookAt > 0 ? texts.toLookAt(toLookAt) : null]
              .filter(Boolean)
              .join(" · ")
          : null}
      </output>
      {columns.some(({ label }) => label !== "") ? (
        <p className="small soft">
          {texts.understood}{" "}
          {columns
            .filter(({ label }) => label !== "")
            .map(({ label, kind }) => `${label} → ${texts.kinds[kind]}`)
            .join(" · ")}
        </p>
      ) : null}
      <ol className="plain">
        {shown.map((person) => (
          <PastedRow
            key={person.line}
            person={person}
            onChange={(change) =>
              setChanges({ ...changes, [person.line]: { ...changes[person.line], ...change } })
            }
          />
        ))}
      </ol>
      {skipped.length > 0 ? (
        <details>
          <summary>{texts.skipped(skipped.length)}</summary>
          <ul className="plain small">
            {skipped.map(({ line, raw, why }) => (
              <li key={line}>
                {texts.line(line, raw)} <span className="soft">({texts.why[why]})</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {wrong > 0 ? <p className="wrong">{texts.cannot(wrong)}</p> : null}
      <div className="row">
        {taken.length > 0 ? (
          <button type="button" className="button" disabled={wrong > 0} onClick={add}>
            {texts.add(taken.length)}
          </button>
        ) : null}
        <button type="button" className="button plain" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </section>
  );
}

/** A line as corrected here: a name typed by hand is taken at its word. */
function corrected(person: PastedPerson, { left = false, name, sex }: Change = {}): Shown {
  const ready = name === undefined ? person.ready : name.trim() !== "";
  const doubts =
    sex === undefined ? person.doubts : person.doubts.filter((one) => !one.startsWith("sex_"));
  const named = { name: name ?? person.name, sex: sex ?? person.sex };
  return { ...person, ...named, doubts: name === undefined || !ready ? doubts : [], ready, left };
}

function PastedRow({ person, onChange }: { person: Shown; onChange(change: Change): void }) {
  const texts = useTexts(formPasteTexts);
  const names = useTexts(formNamesTexts);
  const { reader } = useForm();
  const { line, raw, name, sex, birthYear, ageBand, organisation, phone, doubts, ready, left } =
    person;
  return (
    <li className="person pasted" data-left={left}>
      <span className="number soft">{line}</span>
      <input
        type="text"
        className="name"
        aria-label={texts.name(line)}
        aria-invalid={!ready && !left}
        maxLength={120}
        disabled={left}
        value={name}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <select
        className="sex"
        aria-label={names.sexOf(name)}
        disabled={left}
        value={sex}
        onChange={({ target }) => onChange({ sex: sexes.find((one) => one === target.value)! })}
      >
        {sexes.map((one) => (
          <option key={one} value={one} aria-label={wordsIn(reader).oneSex[one]}>
            {names.sexKey[one]}
          </option>
        ))}
      </select>
      <span className="small soft">
        {[birthYear ?? ageBand, organisation, phone].filter(Boolean).join(" · ")}
      </span>
      <button
        type="button"
        className="button plain remove"
        aria-label={left ? texts.take(name) : texts.leave(name)}
        onClick={() => onChange({ left: !left })}
      >
        {left ? "↶" : "✕"}
      </button>
      {left || doubts.length > 0 ? (
        <span className={ready || left ? "why small" : "why small wrong"}>
          {left ? texts.left : doubts.map((doubt) => texts.doubts[doubt]).join(" · ")}
          {" — "}
          {texts.line(line, raw)}
        </span>
      ) : null}
    </li>
  );
}
