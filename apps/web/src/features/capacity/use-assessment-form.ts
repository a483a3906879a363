import { assessmentProblems } from "@suivi/domain/capacity/rules";
import {
  type AssessmentContent,
  assessmentContent,
  type ToolContent,
} from "@suivi/domain/capacity/schema";
import { problemsOf } from "@suivi/domain/problems/problem";
import { formKey } from "../../outbox/device";
import { useMemo, useRef, useState } from "react";
import { useMe, useProgramme } from "../../session";
import { forget, kept, useKeeping } from "../../shell/use-kept";
import { useRecordForm } from "../../shell/use-record-form";
import { client, queryClient, trpc } from "../../trpc";

type Shown = { version: number; content: AssessmentContent };
type Kept = { id: string; record: Shown; content: AssessmentContent };
type Options = { id: string; record: Shown; tool: ToolContent; onSaved(): void };

const orNull = (text: string | null) => (text?.trim() ? text : null);

/** What is sent: an empty text is none, and a criterion of which nothing was said is left out. */
function clean(content: AssessmentContent): AssessmentContent {
  const scores = Object.entries(content.scores)
    .map(
      ([id, found]) =>
        [
          id,
          { ...found, evidence: orNull(found.evidence), comment: orNull(found.comment) },
        ] as const,
    )
    .filter(([, found]) => Object.values(found).some((part) => part !== null));
  const narratives = Object.entries(content.narratives).filter(([, text]) => orNull(text));
  return {
    ...content,
    scores: Object.fromEntries(scores),
    narratives: Object.fromEntries(narratives),
    actions: content.actions.map((action) => ({ ...action, owner: orNull(action.owner) })),
  };
}

/**
 * The form of a round. What is typed is kept on this device at every touch, with the version it was typed on, until the
 * server has it: a reload, a lost network or a closed tab lose nothing.
 */
export function useAssessmentForm({ id: madeId, record, tool, onSaved }: Options) {
  const { id: programmeId } = useProgramme();
  const me = useMe();
  const { organisationId, toolId } = record.content;
  const of = record.version === 0 ? `${organisationId} ${toolId}` : madeId;
  const key = formKey(me?.user.id, `round ${programmeId} ${of}`);
  const [before] = useState(() => kept<Kept>(key));
  const [saved, setSaved] = useState(false);
  const send = useRef(true);
  const start = before?.record ?? record;
  const id = before?.id ?? madeId;
  const form = useRecordForm<AssessmentContent>({
    id,
    record: start,
    start: (content) => before?.content ?? content,
    clean,
    check: (content) => {
      const read = assessmentContent.safeParse(content);
      const today = new Date().toISOString().slice(0, 10);
      return read.success ? assessmentProblems(read.data, tool, today) : problemsOf(read.error);
    },
    save: (change) => client.capacity.saveAssessment.mutate({ ...change, send: send.current }),
    reread: () =>
      queryClient.fetchQuery({
        ...trpc.capacity.assessment.queryOptions({ programmeId, id }),
        staleTime: 0,
      }),
    onSaved: () => {
      // The page is left before an effect runs: the next round of this organisation starts afresh.
      forget(key);
      setSaved(true);
      onSaved();
    },
  });
  const { content } = form;
  const touched = content !== start.content;
  const keep = useMemo(
    () => (saved || !touched ? null : ({ id, record: start, content } satisfies Kept)),
    [saved, touched, id, start, content],
  );
  useKeeping(key, keep);
  return {
    form,
    /** What was typed before and not sent is what the form shows. */
    resumed: before !== null,
    discard: () => form.set(start.content),
    submit: (review: boolean) => {
      send.current = review;
      form.submit();
    },
  };
}
