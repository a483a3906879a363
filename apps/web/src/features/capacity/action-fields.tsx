import { type ActionPoint, actionStates, type ActionState } from "@suivi/domain/capacity/schema";
import { newId } from "@suivi/domain/ids";
import { sayNumber } from "@suivi/domain/numbers";
import { useLanguage, useTexts } from "../../language";
import { SelectField, TextField } from "../../shell/form";
import { ListEditor } from "../../shell/list-editor";
import { AreaField } from "../../shell/text-fields";
import { capacityTexts } from "./texts";

type Props = {
  actions: ActionPoint[];
  onChange(actions: ActionPoint[]): void;
  problem(path: string): string | undefined;
};
const blank = (): ActionPoint => ({
  id: newId(),
  text: "",
  owner: null,
  due: null,
  state: "open",
  outcome: null,
});

/** The plan of action of a round: what is to be done, by whom and until when. */
export function ActionFields({ actions, onChange, problem }: Props) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  return (
    <ListEditor
      path="actions"
      title={texts.fields.actions}
      empty={texts.noAction}
      add={texts.addAction}
      first="text"
      items={actions}
      blank={blank}
      nameOf={(_, index) => texts.action(sayNumber(index + 1, language))}
      problem={problem}
      onChange={onChange}
    >
      {(action, index, change) => (
        <>
          <AreaField
            path={`actions.${index}.text`}
            rows={2}
            label={texts.actionText}
            error={problem(`actions.${index}.text`)}
            value={action.text}
            onChange={(text) => change({ text })}
          />
          <div className="pair">
            <TextField
              path={`actions.${index}.owner`}
              label={texts.owner}
              error={problem(`actions.${index}.owner`)}
              value={action.owner ?? ""}
              onChange={(owner) => change({ owner })}
            />
            <TextField
              path={`actions.${index}.due`}
              type="date"
              label={texts.due}
              error={problem(`actions.${index}.due`)}
              value={action.due ?? ""}
              onChange={(due) => change({ due: due || null })}
            />
          </div>
          <div className="pair">
            <SelectField
              path={`actions.${index}.state`}
              label={texts.state}
              value={action.state}
              onChange={(state) => change({ state: state as ActionState })}
              options={actionStates.map((value) => ({ value, label: texts.states[value] }))}
            />
            {action.state === "open" ? null : (
              <TextField
                path={`actions.${index}.outcome`}
                label={texts.outcome}
                value={action.outcome ?? ""}
                onChange={(outcome) => change({ outcome })}
              />
            )}
          </div>
        </>
      )}
    </ListEditor>
  );
}
