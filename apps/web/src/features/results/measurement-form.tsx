import { mayOn } from "@suivi/domain/access/policy";
import type { Problem } from "@suivi/domain/problems/problem";
import type { IndicatorContent, MeasurementContent } from "@suivi/domain/results/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useMe, useProgramme } from "../../session";
import { Refused, TextField } from "../../shell/form";
import { KeptNotice } from "../../shell/kept-notice";
import { useChangeId } from "../../shell/use-change-id";
import { useKeptState } from "../../shell/use-kept-state";
import { client, type Outputs, queryClient, refusalOf, trpc } from "../../trpc";
import { draftOf, readDraft } from "./measurement-draft";
import { MeasurementConflict, type Theirs } from "./measurement-conflict";
import { MeasurementFields } from "./measurement-fields";
import { reportTexts } from "./report-texts";
import { dropEvidence, sendEvidence } from "./send-evidence";
import { currentDay } from "../../shell/current-day";

type Saved = { send: boolean; content: MeasurementContent; on: Theirs };
type Props = { measurement: Outputs["results"]["measurement"]; indicator: IndicatorContent };

/** Corrects a measurement, sends it again, or takes it back. What was approved stays in the figures meanwhile. */
export function MeasurementForm({ measurement, indicator }: Props) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const me = useMe();
  const { id: programmeId, base, standing } = useProgramme();
  const [, go] = useLocation();
  const changeId = useChangeId();
  const { id, mayLog } = measurement;
  // What is typed rests on what was read, whatever is read anew meanwhile.
  const typed = useKeptState(`measurement ${id}`, () => {
    const shown: Theirs = measurement;
    const { version, content } = shown;
    return { shown, draft: draftOf(id, version, content, language), date: content.date };
  });
  const { shown, draft, date } = typed.value;
  const patch = (part: Partial<typeof typed.value>) => typed.set((now) => ({ ...now, ...part }));
  const { content: before } = shown;
  const [problems, setProblems] = useState<Problem[]>([]);
  const [progress, setProgress] = useState<Record<string, number>>({});
  const done = async () => {
    typed.sent();
    await queryClient.invalidateQueries();
    go(`${base}/results/indicators/${before.indicatorId}`);
  };
  const keptUnder = `${me?.user.id}/${programmeId}/${id}`;
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const save = useMutation({
    mutationFn: async ({ on, ...change }: Saved) => {
      const { partnerId } = before;
      await sendEvidence(draft, keptUnder, { programmeId, partnerId }, (file, share) =>
        setProgress((others) => ({ ...others, [file]: share })),
      );
      const sent = { programmeId, id, baseVersion: on.version, ...change };
      await client.results.saveMeasurement.mutate({ ...sent, changeId: changeId(sent) });
      await dropEvidence(draft, keptUnder);
    },
    onSuccess: done,
    onError: async (error) => {
      const { code, conflicts = [] } = refusalOf(error);
      if (code !== "conflict" || conflicts.length === 0) return;
      const asked = trpc.results.measurement.queryOptions({ programmeId, id });
      setTheirs(await queryClient.fetchQuery({ ...asked, staleTime: 0 }));
    },
  });
  const remove = useMutation({
    mutationFn: () => {
      const sent = { programmeId, id, baseVersion: shown.version };
      return client.results.removeMeasurement.mutate({ ...sent, changeId: changeId(sent) });
    },
    onSuccess: done,
  });
  // Files show names: only the partner's own people, and the lead, attach them.
  const mayAttach = mayOn(standing, "evidence.read", { partnerId: before.partnerId, country: "" });
  const press = (send: boolean) => {
    const today = currentDay();
    const read = readDraft(draft, { ...before, date }, { indicator, language, today });
    setProblems(read.problems);
    if (read.problems.length === 0) save.mutate({ send, content: read.content, on: shown });
  };
  const error = save.error ?? remove.error;
  const refused = error ? refusalOf(error) : null;
  const refusal =
    problems.length > 0 ? { code: "invalid" as const, problems } : theirs ? null : refused;
  const decide = (on: Theirs, send: boolean) => (content: MeasurementContent) => {
    setTheirs(null);
    const decided = { ...draftOf(id, on.version, content, language), here: draft.here ?? [] };
    patch({ shown: on, date: content.date, draft: decided });
    save.mutate({ send, content, on });
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        press(true);
      }}
    >
      {typed.resumed ? <KeptNotice discard={typed.discard} /> : null}
      <Refused
        // Links lead to the fields, whose ids begin with the measurement's.
        refusal={
          refusal && {
            ...refusal,
            problems: (refusal.problems ?? []).map((one) =>
              one.path === "date" ? one : { ...one, path: `${id}.${one.path}` },
            ),
          }
        }
        names={{ date: texts.date }}
      />
      {theirs && refused && save.variables ? (
        <MeasurementConflict
          indicator={indicator}
          refusal={refused}
          base={before}
          mine={save.variables.content}
          theirs={theirs}
          onDecided={decide(theirs, save.variables.send)}
        />
      ) : null}
      <TextField
        path="date"
        type="date"
        label={texts.date}
        disabled={!mayLog}
        value={date}
        onChange={(next) => patch({ date: next })}
      />
      <fieldset disabled={!mayLog}>
        <MeasurementFields
          at={id}
          content={indicator}
          draft={draft}
          problems={refusal?.problems ?? []}
          files={mayAttach ? { keptUnder, progress } : null}
          onChange={(next) =>
            typed.set((now) => ({
              ...now,
              draft: typeof next === "function" ? next(now.draft) : next,
            }))
          }
        />
      </fieldset>
      {mayLog ? (
        <>
          <div className="row">
            <button
              type="button"
              className="button"
              aria-busy={save.isPending}
              onClick={() => press(false)}
            >
              {texts.saveDrafts}
            </button>
            <button type="submit" className="button primary" aria-busy={save.isPending}>
              {texts.send}
            </button>
          </div>
          <details>
            <summary>{texts.remove}</summary>
            <p>{texts.removeSure}</p>
            <button
              type="button"
              className="button danger"
              aria-busy={remove.isPending}
              onClick={() => remove.mutate()}
            >
              {texts.remove}
            </button>
          </details>
        </>
      ) : null}
    </form>
  );
}
