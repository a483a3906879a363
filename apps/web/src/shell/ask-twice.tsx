import { Modal } from "@suivi/ui/modal";
import { useMutation } from "@tanstack/react-query";
import { useTexts } from "../language";
import { queryClient, refusalOf } from "../trpc";
import { Refused } from "./form";
import { shellTexts } from "./texts";
import { useChangeId } from "./use-change-id";

type Change = { programmeId: string; changeId: string; id: string; baseVersion: number };
type Props = {
  title: string;
  help: string;
  /** What the button that does it says. */
  confirm: string;
  record: { programmeId: string; id: string; version: number };
  act(change: Change): Promise<unknown>;
  /** Where to go from there: the record may be gone. */
  onDone(): void;
  onClose(): void;
};

/** What ends or removes a record is asked twice; a refusal is said where it was asked. */
export function AskTwice({ title, help, confirm, record, act, onDone, onClose }: Props) {
  const { close } = useTexts(shellTexts);
  const changeId = useChangeId();
  const acting = useMutation({
    mutationFn: async () => {
      const { programmeId, id, version: baseVersion } = record;
      const sent = { programmeId, id, baseVersion };
      await act({ ...sent, changeId: changeId(sent) });
      onDone();
      await queryClient.invalidateQueries();
    },
  });
  return (
    <Modal title={title} close={close} onClose={onClose}>
      <p>{help}</p>
      <Refused refusal={acting.error ? refusalOf(acting.error) : null} names={{}} />
      <div>
        <button
          type="button"
          className="button danger"
          aria-busy={acting.isPending}
          onClick={() => acting.mutate()}
        >
          {confirm}
        </button>
      </div>
    </Modal>
  );
}
