import { newId } from "@suivi/domain/ids";
import type { Outcome } from "@suivi/domain/programmes/schema";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { useMutation } from "@tanstack/react-query";
import { useProgramme } from "../../session";
import { useChangeId } from "../../shell/use-change-id";
import { client, type Outputs, queryClient, refusalOf, trpc } from "../../trpc";

type Shown = Outputs["programmes"]["get"];

/** Moves are seen at once and saved one after the other; one that is refused is taken back. */
export function useArrange() {
  const { id: programmeId } = useProgramme();
  const changeId = useChangeId();
  const mutationKey = ["arrange", programmeId];
  // Not while another move is under way: what is read would be without it.
  const readAnew = () =>
    queryClient.isMutating({ mutationKey }) > 1 ? undefined : queryClient.invalidateQueries();
  const scope = { id: `arrange ${programmeId}` };
  const results = useMutation({
    scope,
    mutationKey,
    mutationFn: ({ shown, outcomes }: { shown: Shown; outcomes: Outcome[] }) => {
      const { version: baseVersion, content } = shown;
      const sent = {
        programmeId,
        id: programmeId,
        baseVersion,
        content: { ...content, outcomes },
      };
      return client.programmes.revise.mutate({ ...sent, changeId: changeId(sent) });
    },
    onMutate: ({ outcomes }) =>
      queryClient.setQueryData(trpc.programmes.get.queryKey({ programmeId }), (now) =>
        now ? ({ ...now, content: { ...now.content, outcomes } } as Shown) : now,
      ),
    onSettled: readAnew,
  });
  const indicators = useMutation({
    scope,
    mutationKey,
    mutationFn: async (lines: IpttLine[]) => {
      for (const [position, { id, version, content }] of lines.entries())
        if (content.position !== position)
          await client.results.saveIndicator.mutate({
            programmeId,
            id,
            changeId: newId(),
            baseVersion: version,
            content: { ...content, position },
            reason: null,
            reasonText: null,
          });
    },
    onSettled: readAnew,
  });
  const error = results.error ?? indicators.error;
  return {
    place: (shown: Shown, outcomes: Outcome[]) => results.mutate({ shown, outcomes }),
    order: (lines: IpttLine[]) => indicators.mutate(lines),
    refusal: error ? refusalOf(error) : null,
  };
}
export type Arrange = ReturnType<typeof useArrange>;
