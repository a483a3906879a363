import type { ActivityContent } from "@suivi/domain/activities/schema";
import { describedBy, Field } from "@suivi/ui/field";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { fieldId, Refused, useProblems } from "../../shell/form";
import { useChangeId } from "../../shell/use-change-id";
import { useKeptState } from "../../shell/use-kept-state";
import { client, queryClient, refusalOf } from "../../trpc";
import type { ActivitySeen } from "./activity-page";
import { followUpTexts } from "./follow-up-texts";

type FollowUp = NonNullable<ActivityContent["followUp"]>;
type Props = { activity: ActivitySeen; followUp: FollowUp };
const limits = { outcome: 5000, waived: 500 };

/** What the follow-up showed, or why it is given up; what was sent for review or approved is sent again with it. */
export function NoteFollowUp({ activity, followUp }: Props) {
  const texts = useTexts(followUpTexts);
  const { id: programmeId } = useProgramme();
  const [waiving, setWaiving] = useState(false);
  const changeId = useChangeId();
  const { id, version, content, review } = activity;
  const { value: typed, set: setTyped, sent: noted } = useKeptState(`follow-up ${id}`, () => "");
  const field = waiving ? "waived" : "outcome";
  const note = useMutation({
    mutationFn: async () => {
      if (typed.trim() === "") throw needed(field);
      const sent = {
        programmeId,
        id,
        baseVersion: version,
        content: { ...content, followUp: { ...followUp, [field]: typed } },
        people: [],
        send: review.status === "submitted" || review.status === "approved",
      };
      await client.activities.save.mutate({ ...sent, changeId: changeId(sent) });
    },
    onSuccess: () => {
      noted();
      return queryClient.invalidateQueries();
    },
  });
  const refusal = note.error ? refusalOf(note.error) : null;
  const path = `followUp.${field}`;
  const error = useProblems(refusal?.problems ?? [])(path);
  const hint = review.approvedVersion === null ? undefined : texts.approvedAgain;
  return (
    <form
      className="stack tight no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        note.mutate();
      }}
    >
      <Field
        id={fieldId(path)}
        label={waiving ? texts.waivedLabel : texts.outcomeLabel}
        hint={hint}
        error={error}
      >
        <textarea
          {...describedBy(fieldId(path), { hint, error })}
          maxLength={limits[field]}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Field>
      {error ? null : <Refused refusal={refusal} names={{}} />}
      <div className="row">
        <button type="submit" className="button" aria-busy={note.isPending}>
          {waiving ? texts.waive : texts.note}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            setWaiving(!waiving);
            note.reset();
          }}
        >
          {waiving ? texts.noteInstead : texts.waiveInstead}
        </button>
      </div>
    </form>
  );
}

const needed = (field: string) =>
  Object.assign(new Error("refused"), {
    refusal: { code: "invalid", problems: [{ path: `followUp.${field}`, code: "required" }] },
  });
