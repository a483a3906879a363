import type { Iptt } from "@suivi/domain/results/tracking-table";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useProgramme } from "../../session";
import { client, queryClient, trpc } from "../../trpc";
import type { IpttOptions } from "./iptt-options";

/** The table of these options; the one that is here is kept as long as the server says that nothing changed. */
export function useIptt({
  basis,
  country,
  partner,
  frequency,
}: Pick<IpttOptions, "basis" | "country" | "partner" | "frequency">): Iptt {
  const { id: programmeId } = useProgramme();
  const input = {
    programmeId,
    basis,
    ...(country ? { country } : {}),
    ...(partner ? { partner } : {}),
    ...(frequency ? { frequency } : {}),
  };
  const queryKey = trpc.results.iptt.queryKey(input);
  return useSuspenseQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Iptt> => {
      const known = queryClient.getQueryData(queryKey) as Iptt | undefined;
      const answer = await client.results.iptt.query(
        { ...input, knownRevision: known?.revision },
        { signal },
      );
      return answer.unchanged ? known! : answer;
    },
  }).data;
}
