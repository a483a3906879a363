import { mayOn } from "@suivi/domain/access/policy";
import type { Problem } from "@suivi/domain/problems/problem";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useMe, useProgramme } from "../../session";
import { Refused, TextField } from "../../shell/form";
import { useChangeId } from "../../shell/use-change-id";
import { client, type Outputs, queryClient, refusalOf } from "../../trpc";
import { draftOf, readDraft } from "./measurement-draft";
import { MeasurementFields } from "./measurement-fields";
import { reportTexts } from "./report-texts";
import { dropEvidence, sendEvidence } from "./send-evidence";

type Props = { measurement: Outputs["results"]["measurement"]; indicator: IndicatorContent };

/** Corrects a measurement, sends it again, or takes it back. What was approved stays in the figures meanwhile. */
export function MeasurementForm({ measurement, indicator }: Props) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const me = useMe();
  const { id: programmeId, base, standing } = useProgramme();
  const [, go] = useLocation();
  const changeId = useChangeId();
  const { id, version, content: before, mayLog } = measurement;
  const [draft, setDraft] = useState(() => draftOf(id, version, before, language));
  const [date, setDate] = useState(before.date);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [progress, setProgress] = useState<Record<string, number>>({});
  const done = async () => {
    await queryClient.invalidateQueries();
    go(`${base}/results/indicators/${before.indicatorId}`);
  };
  const keptUnder = `${me?.user.id}/${programmeId}/${id}`;
  const save = useMutation({
    mutationFn: async (change: { send: boolean; content: typeof before }) => {
      const { partnerId } = before;
      await sendEvidence(draft, keptUnder, { programmeId, partnerId }, (file, share) =>
        setProgress((others) => ({ ...others, [file]: share })),
      );
      const sent = { programmeId, id, baseVersion: version, ...change };
      await client.results.saveMeasurement.mutate({ ...sent, changeId: changeId(sent) });
      await dropEvidence(draft, keptUnder);
    },
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: () => {
      const sent = { programmeId, id, baseVersion: version };
      return client.results.removeMeasurement.mutate({ ...sent, changeId: changeId(sent) });
    },
    onSuccess: done,
  });
  // Files show names: only the partner's own people, and the lead, attach them.
  const mayAttach = mayOn(standing, "evidence.read", { partnerId: before.partnerId, country: "" });
  const press = (send: boolean) => {
    const today = new Date().toISOString().slice(0, 10);
    const read = readDraft(draft, { ...before, date }, { indicator, language, today });
    setProblems(read.problems);
    if (read.problems.length === 0) save.mutate({ send, content: read.content });
  };
  const error = save.error ?? remove.error;
  const refusal =
    problems.length > 0 ? { code: "invalid" as const, problems } : error ? refusalOf(error) : null;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        press(true);
      }}
    >
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
      <TextField
        path="date"
        type="date"
        label={texts.date}
        disabled={!mayLog}
        value={date}
        onChange={setDate}
      />
      <fieldset disabled={!mayLog}>
        <MeasurementFields
          at={id}
          content={indicator}
          draft={draft}
          problems={refusal?.problems ?? []}
          files={mayAttach ? { keptUnder, progress } : null}
          onChange={setDraft}
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
