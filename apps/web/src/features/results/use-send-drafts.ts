import type { Problem } from "@suivi/domain/problems/problem";
import { useState } from "react";
import { useLanguage } from "../../language";
import { useProgramme } from "../../session";
import { useChangeIds } from "../../shell/use-change-id";
import { client, queryClient, type Refusal, refusalOf } from "../../trpc";
import { isEmpty, readDraft } from "./measurement-draft";
import { dropEvidence, sendEvidence } from "./send-evidence";
import type { Sheet, ToReport } from "./report-form";

type Options = {
  sheet: Sheet;
  rows: ToReport;
  /** Where the files of an indicator's draft are kept on this device. */
  filesUnder(indicatorId: string): string;
  forget(indicatorId: string): void;
};

/** Sends what was typed, one measurement after the other; what was refused stays, with why by its field. */
export function useSendDrafts({ sheet, rows, filesUnder, forget }: Options) {
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const changeIds = useChangeIds();
  const [problems, setProblems] = useState<Record<string, Problem[]>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState(0);
  const [progress, setProgress] = useState<Record<string, number>>({});

  async function send(review: boolean) {
    const { partnerId, country, date, drafts } = sheet;
    const wrong: Problem[] = [
      ...(partnerId ? [] : [{ path: "partnerId", code: "required" as const }]),
      ...(date ? [] : [{ path: "date", code: "required" as const }]),
    ];
    const today = new Date().toISOString().slice(0, 10);
    const read = rows
      .filter(({ id }) => !isEmpty(drafts[id]))
      .map(({ id, content }) => ({
        id,
        draft: drafts[id]!,
        ...readDraft(
          drafts[id]!,
          { indicatorId: id, date, country: country || null, region: null, partnerId },
          { indicator: content, language, today },
        ),
      }));
    const found = Object.fromEntries(read.map(({ id, problems: own }) => [id, own]));
    setProblems(found);
    setSent(0);
    setRefusal(wrong.length > 0 ? { code: "invalid", problems: wrong } : null);
    if (wrong.length > 0 || read.some(({ problems: own }) => own.length > 0)) return;
    setSending(true);
    let done = 0;
    for (const { id, draft, content } of read) {
      const change = {
        programmeId,
        id: draft.id,
        baseVersion: draft.version,
        content,
        send: review,
      };
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
        done += 1;
        setSent(done);
      } catch (error) {
        const { problems: own = [], ...rest } = refusalOf(error);
        setProblems((before) => ({ ...before, [id]: own }));
        if (own.length === 0) setRefusal(rest);
        if (own.length === 0) break;
      }
    }
    setSending(false);
    await queryClient.invalidateQueries();
  }
  return { send, sending, progress, problems, refusal, sent };
}
