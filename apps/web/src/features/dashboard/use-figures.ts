import { useSuspenseQuery } from "@tanstack/react-query";
import { useProgramme } from "../../session";
import { client, type Outputs, queryClient, trpc } from "../../trpc";
import type { FiguresFilter } from "./filter";

export type Figures = Extract<Outputs["dashboard"]["figures"], { unchanged: false }>;

/** The figures of a filter. Those that are here already are kept as long as the server says that nothing changed. */
export function useFigures(filter: FiguresFilter): Figures {
  const { id: programmeId } = useProgramme();
  const input = { programmeId, filter };
  const queryKey = trpc.dashboard.figures.queryKey(input);
  return useSuspenseQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Figures> => {
      const known = queryClient.getQueryData(queryKey) as Figures | undefined;
      const answer = await client.dashboard.figures.query(
        { ...input, knownRevision: known?.revision },
        { signal },
      );
      return answer.unchanged ? known! : answer;
    },
  }).data;
}
