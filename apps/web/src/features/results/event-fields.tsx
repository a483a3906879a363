import { newId } from "@suivi/domain/ids";
import { textIn } from "@suivi/domain/text";
import { useLanguage, useTexts } from "../../language";
import { TextField } from "../../shell/form";
import { ListEditor } from "../../shell/list-editor";
import { LocalFields } from "../../shell/text-fields";
import type { IndicatorPart } from "./indicator-part";
import { targetTexts } from "./target-texts";

/** The events at which an indicator is measured, in order: an election, a review. */
export function EventFields({ content, patch, problem }: IndicatorPart) {
  const texts = useTexts(targetTexts);
  const language = useLanguage();
  return (
    <ListEditor
      path="events"
      title={texts.events}
      help={problem("events") ? <span className="wrong">{problem("events")}</span> : null}
      empty={texts.noEvent}
      add={texts.addEvent}
      first="name.fr"
      items={content.events}
      blank={() => ({ key: newId(), name: {}, start: "", end: "" })}
      nameOf={({ name }) => textIn(name, language) || texts.event}
      ordered
      problem={problem}
      onChange={(events) => patch({ events })}
    >
      {(event, index, change) => (
        <>
          <LocalFields
            path={`events.${index}.name`}
            label={texts.eventName}
            value={event.name}
            onChange={(name) => change({ name })}
            problem={problem}
          />
          <div className="pair">
            {(["start", "end"] as const).map((edge) => (
              <TextField
                key={edge}
                path={`events.${index}.${edge}`}
                type="date"
                label={edge === "start" ? texts.eventStart : texts.eventEnd}
                error={problem(`events.${index}.${edge}`)}
                value={event[edge]}
                onChange={(date) => change({ [edge]: date })}
              />
            ))}
          </div>
        </>
      )}
    </ListEditor>
  );
}
