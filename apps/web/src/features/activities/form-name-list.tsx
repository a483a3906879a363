import type { CalendarDate } from "@suivi/domain/dates";
import { memo, useState } from "react";
import { useTexts } from "../../language";
import type { FormAtHand } from "./form-context";
import { formNamesTexts } from "./form-names-texts";
import { PersonRow, stepBetweenRows } from "./form-person-row";
import { addPeople, removePerson, type Row } from "./form-sheet";
import { type Suspect, useSuspects } from "./form-suspects";

const none: Suspect[] = [];
type Props = Pick<FormAtHand, "edit"> & { rows: Row[]; days: CalendarDate[]; partnerId: string };

/** Everybody on the sheet in the paper's order; whoever is taken off can be put back. */
export const NameList = memo(function NameList({ rows, days, partnerId, edit }: Props) {
  const texts = useTexts(formNamesTexts);
  const [removed, setRemoved] = useState<Row | null>(null);
  const suspects = useSuspects(rows, partnerId);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows between its buttons */}
      <ol className="plain" onKeyDown={stepBetweenRows}>
        {rows.map((row, index) => (
          <PersonRow
            key={row.id}
            number={index + 1}
            row={row}
            days={days}
            suspects={suspects[row.id] ?? none}
            edit={edit}
            onRemove={() => {
              setRemoved(row);
              edit((now) => removePerson(now, row.id));
            }}
          />
        ))}
      </ol>
      {removed ? (
        <output className="row">
          {texts.removed(removed.person.name)}
          <button
            type="button"
            className="button plain"
            onClick={() => {
              edit((now) => putBack(now, removed));
              setRemoved(null);
            }}
          >
            {texts.undo}
          </button>
        </output>
      ) : null}
    </>
  );
});

const putBack = (form: Parameters<typeof addPeople>[0], { id, person, marks, scores }: Row) => {
  const back = addPeople(form, [{ ...person, id }]);
  const { attendance } = back.content;
  return {
    ...back,
    content: {
      ...back.content,
      attendance: { ...attendance, [id]: { ...attendance[id]!, marks, ...(scores && { scores }) } },
    },
  };
};
