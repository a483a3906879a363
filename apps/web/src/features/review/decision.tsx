import { describedBy, Field } from "@suivi/ui/field";
import { useMutation } from "@tanstack/react-query";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { fieldId, Refused, useProblems } from "../../shell/form";
import { shellTexts } from "../../shell/texts";
import { useChangeId } from "../../shell/use-change-id";
import { useKeptState } from "../../shell/use-kept-state";
import { client, type Inputs, queryClient, type Refusal, refusalOf } from "../../trpc";
import { reviewTexts } from "./texts";

export type Did = "approved" | "returned";
type Props = {
  /** The version that was looked at: a decision on any other is refused. */
  activity: { id: string; version: number; title: string };
  /** What kind of record it is; an activity unless said otherwise. */
  kind?: Inputs["review"]["approve"]["kind"];
  /** One primary action a screen: on the activity's own page, not in a list of many. */
  primary?: boolean;
  onDecided(did: Did): void;
  /** The activity changed meanwhile. */
  onChanged(refusal: Refusal): void;
};

/** Approve, or return with a note that says what is to be corrected. */
export function Decision({ activity, kind, primary = false, onDecided, onChanged }: Props) {
  const texts = useTexts(reviewTexts);
  const { cancel } = useTexts(shellTexts);
  const { id: programmeId } = useProgramme();
  const { id, version, title } = activity;
  /** Null: nobody is returning it. */
  const {
    value: note,
    set: setNote,
    sent: noteSent,
  } = useKeptState<string | null>(`note ${id}`, () => null);
  const changeId = useChangeId();
  const decide = useMutation({
    mutationFn: async (did: Did) => {
      const decision = { programmeId, id, baseVersion: version, ...(kind ? { kind } : {}) };
      if (did === "approved")
        await client.review.approve.mutate({ ...decision, changeId: changeId([did, decision]) });
      else if (!note?.trim()) throw noteNeeded();
      else {
        const sent = { ...decision, note };
        await client.review.return.mutate({ ...sent, changeId: changeId([did, sent]) });
      }
      return did;
    },
    onSuccess: (did) => {
      noteSent();
      onDecided(did);
    },
    onError: (error) => {
      const refused = refusalOf(error);
      if (refused.code === "conflict") onChanged(refused);
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  const refusal = decide.error ? refusalOf(decide.error) : null;
  const problem = useProblems(refusal?.problems ?? []);
  const path = `note-${id}`;
  const error = problem("note");
  if (note === null)
    return (
      <div className="stack tight no-print">
        <div className="row">
          <button
            type="button"
            className={primary ? "button primary" : "button"}
            aria-label={texts.approveOf(title)}
            aria-busy={decide.isPending}
            onClick={() => decide.mutate("approved")}
          >
            {texts.approve}
          </button>
          <button
            type="button"
            className="button"
            aria-label={texts.returnOf(title)}
            onClick={() => setNote("")}
          >
            {texts.return}
          </button>
        </div>
        {refusal?.code === "conflict" ? null : <Refused refusal={refusal} names={{}} />}
      </div>
    );
  return (
    <form
      className="stack tight no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        decide.mutate("returned");
      }}
    >
      <Field id={fieldId(path)} label={texts.note} hint={texts.noteHint} error={error}>
        <textarea
          {...describedBy(fieldId(path), { hint: texts.noteHint, error })}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a press on "Return…": what follows is to write
          autoFocus
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      {error || refusal?.code === "conflict" ? null : <Refused refusal={refusal} names={{}} />}
      <div className="row">
        <button type="submit" className="button primary" aria-busy={decide.isPending}>
          {texts.sendBack}
        </button>
        <button
          type="button"
          className="button plain"
          onClick={() => {
            setNote(null);
            decide.reset();
          }}
        >
          {cancel}
        </button>
      </div>
    </form>
  );
}

const noteNeeded = () =>
  Object.assign(new Error("refused"), {
    refusal: { code: "invalid", problems: [{ path: "note", code: "note_needed" }] },
  });
