import { Modal } from "@suivi/ui/modal";
import { useMutation } from "@tanstack/react-query";
import { useTexts } from "../../language";
import { Refused } from "../../shell/form";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf } from "../../trpc";
import { tokensTexts } from "./texts";
import type { Token } from "./tokens-page";

/** The end of a token, asked twice. */
export function RevokeToken({ token, onClose }: { token: Token; onClose(): void }) {
  const texts = useTexts(tokensTexts);
  const changeId = useChangeId();
  const revoke = useMutation({
    mutationFn: async () => {
      const { programmeId, id, version: baseVersion } = token;
      const sent = { programmeId, id, baseVersion };
      await client.tokens.revoke.mutate({ ...sent, changeId: changeId(sent) });
      await queryClient.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal title={texts.revokeTitle(token.name)} close={texts.close} onClose={onClose}>
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
