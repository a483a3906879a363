import { Modal } from "@suivi/ui/modal";
import { useMutation } from "@tanstack/react-query";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf } from "../../trpc";
import type { ShareLink } from "./shares-page";
import { sharesTexts } from "./texts";

/** The end of a link, asked twice. */
export function RevokeLink({ link, onClose }: { link: ShareLink; onClose(): void }) {
  const texts = useTexts(sharesTexts);
  const { id: programmeId } = useProgramme();
  const changeId = useChangeId();
  const revoke = useMutation({
    mutationFn: async () => {
      const sent = { programmeId, id: link.id, baseVersion: link.version };
      await client.shares.revoke.mutate({ ...sent, changeId: changeId(sent) });
      await queryClient.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal title={texts.revokeTitle(link.content.name)} close={texts.close} onClose={onClose}>
      <p>{texts.revokeHelp}</p>
      <Refused refusal={revoke.error ? refusalOf(revoke.error) : null} names={{}} />
      <div>
        <button
          type="button"
          className="button danger"
          aria-busy={revoke.isPending}
          onClick={() => revoke.mutate()}
        >
          {texts.revokeConfirm}
        </button>
      </div>
    </Modal>
  );
}
