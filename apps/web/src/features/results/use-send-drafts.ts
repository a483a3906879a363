import type { Problem } from "@suivi/domain/problems/problem";
import type { MeasurementContent } from "@suivi/domain/results/schema";
import { useState } from "react";
import { useLanguage } from "../../language";
import { useProgramme } from "../../session";
import { useChangeIds } from "../../shell/use-change-id";
import { client, queryClient, type Refusal, refusalOf, trpc } from "../../trpc";
import type { Theirs } from "./measurement-conflict";
import { type Draft, isEmpty, readDraft } from "./measurement-draft";
import { dropEvidence, sendEvidence } from "./send-evidence";
import type { Sheet, ToReport } from "./report-form";
import { currentDay } from "../../shell/current-day";

type Options = {
  sheet: Sheet;
  rows: ToReport;
  /** Where the files of an indicator's draft are kept on this device. */
  filesUnder(indicatorId: string): string;
  forget(indicatorId: string): void;
};
type Sending = { id: string; draft: Draft; content: MeasurementContent; review: boolean };
/** A measurement of the sheet that somebody else saved meanwhile, and what was being sent. */
export type SheetConflict = { refusal: Refusal; sending: Sending; theirs: Theirs };

/** Sends what was typed, one measurement after the other; what was refused stays, with why by its field. */
export function useSendDrafts({ sheet, rows, filesUnder, forget }: Options) {
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const changeIds = useChangeIds();
  const [problems, setProblems] = useState<Record<string, Problem[]>>({});
  const [conflicts, setConflicts] = useState<Record<string, SheetConflict>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(0);
  const [progress, setProgress] = useState<Record<string, number>>({});

  /** False where the others need not be tried now either. */
  async function sendOne({ id, draft, content, review }: Sending): Promise<boolean> {
    const { partnerId } = content;
    const change = { programmeId, id: draft.id, baseVersion: draft.version, content, send: review };
    try {
      await sendEvidence(draft, filesUnder(id), { programmeId, partnerId }, (file, share) =>
        setProgress((before) => ({ ...before, [file]: share })),
      );
      await client.results.saveMeasurement.mutate({
        ...change,
        changeId: changeIds(draft.id, change),
      });
      await dropEvidence(draft, filesUnder(id));
      forget(id);
      setSent((before) => before + 1);
      return true;
    } catch (error) {
      const found = refusalOf(error);
      const { problems: own = [], ...rest } = found;
      if (found.code === "conflict" && found.conflicts?.length) {
        const asked = trpc.results.measurement.queryOptions({ programmeId, id: draft.id });
        const theirs = await queryClient.fetchQuery({ ...asked, staleTime: 0 });
        const sending = { id, draft, content, review };
        setConflicts((before) => ({ ...before, [id]: { refusal: found, sending, theirs } }));
        return true;
      }
      setProblems((before) => ({ ...before, [id]: own }));
      if (own.length === 0) setRefusal(rest);
      return own.length > 0;
    }
  }

  async function sendAll(all: Sending[]) {
    setBusy(true);
    setSent(0);
    for (const one of all) if (!(await sendOne(one))) break;
    setBusy(false);
    await queryClient.invalidateQueries();
  }

  async function send(review: boolean) {
    const { partnerId, country, date, drafts } = sheet;
    const wrong: Problem[] = [
      ...(partnerId ? [] : [{ path: "partnerId", code: "required" as const }]),
      ...(date ? [] : [{ path: "date", code: "required" as const }]),
    ];
    const today = currentDay();
    const read = rows
      .filter(({ id }) => !isEmpty(drafts[id]))
      .map(({ id, content }) => ({
        id,
        review,
        draft: drafts[id]!,
        ...readDraft(
          drafts[id]!,
          { indicatorId: id, date, country: country || null, region: null, partnerId },
          { indicator: content, language, today },
        ),
      }));
    setProblems(Object.fromEntries(read.map(({ id, problems: own }) => [id, own])));
    setConflicts({});
    setRefusal(wrong.length > 0 ? { code: "invalid", problems: wrong } : null);
    if (wrong.length === 0 && read.every(({ problems: own }) => own.length === 0))
      await sendAll(read);
  }

  /** Each cell of a conflict is decided: the measurement goes out again, on top of theirs. */
  async function decide({ sending, theirs }: SheetConflict, content: MeasurementContent) {
    setConflicts(({ [sending.id]: _, ...others }) => others);
    const draft = { ...sending.draft, version: theirs.version };
    await sendAll([{ ...sending, draft, content }]);
  }
  return { send, decide, sending: busy, progress, problems, conflicts, refusal, sent };
}
