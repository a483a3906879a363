import { assessmentProblems } from "@suivi/domain/capacity/rules";
import {
  type AssessmentContent,
  assessmentContent,
  type ToolContent,
} from "@suivi/domain/capacity/schema";
import { problemsOf } from "@suivi/domain/problems/problem";
import { useReviewedForm } from "../../shell/use-reviewed-form";
import { useProgramme } from "../../session";
import { client, queryClient, trpc } from "../../trpc";
import { currentDay } from "../../shell/current-day";

type Shown = { version: number; content: AssessmentContent };
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

/** The form of a round of an organisation with a tool, kept on this device until the server has it. */
export function useAssessmentForm({ id, record, tool, onSaved }: Options) {
  const { id: programmeId } = useProgramme();
  const { organisationId, toolId } = record.content;
  const of = record.version === 0 ? `${organisationId} ${toolId}` : id;
  return useReviewedForm<AssessmentContent>({
    about: `round ${programmeId} ${of}`,
    id,
    record,
    clean,
    check: (content) => {
      const read = assessmentContent.safeParse(content);
      const today = currentDay();
      return read.success ? assessmentProblems(read.data, tool, today) : problemsOf(read.error);
    },
    save: (change) => client.capacity.saveAssessment.mutate(change),
    reread: (known) =>
      queryClient.fetchQuery({
        ...trpc.capacity.assessment.queryOptions({ programmeId, id: known }),
        staleTime: 0,
      }),
    onSaved,
  });
}
