import { useMutation } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { useChangeId } from "../../shell/use-change-id";
import { queryClient, refusalOf } from "../../trpc";

type Change = { programmeId: string; changeId: string; id: string; baseVersion: number };
type Props = {
  label: string;
  record: { id: string; version: number };
  act(change: Change): Promise<unknown>;
};

/** Takes a record out, or puts it back; the page of capacity is where one goes from there. */
export function TakeOut({ label, record: { id, version }, act }: Props) {
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const changeId = useChangeId();
  const acting = useMutation({
    mutationFn: () => {
      const sent = { programmeId, id, baseVersion: version };
      return act({ ...sent, changeId: changeId([label, sent]) });
    },
    onSuccess: async () => {
      navigate(`${base}/organisations/capacity`);
      await queryClient.invalidateQueries();
    },
  });
  return (
    <div className="stack tight no-print">
      <Refused refusal={acting.error ? refusalOf(acting.error) : null} names={{}} />
      <div>
        <button
          type="button"
          className="button plain"
          aria-busy={acting.isPending}
          onClick={() => acting.mutate()}
        >
          {label}
        </button>
      </div>
    </div>
  );
}
