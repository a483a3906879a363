import { Modal } from "@suivi/ui/modal";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf } from "../../trpc";
import { moneyFormTexts } from "./form-texts";

type Props = { kind: "budget" | "transaction"; id: string; version: number; back: string };

/** Takes a line out of every sum, asked twice. */
export function RemoveLine({ kind, id, version, back }: Props) {
  const texts = useTexts(moneyFormTexts);
  const { id: programmeId } = useProgramme();
  const [, navigate] = useLocation();
  const changeId = useChangeId();
  const [asking, ask] = useState(false);
  const remove = useMutation({
    mutationFn: async () => {
      const sent = { programmeId, id, baseVersion: version, removed: true };
      const { removeBudget, removeTransaction } = client.money;
      const procedure = kind === "budget" ? removeBudget : removeTransaction;
      await procedure.mutate({ ...sent, changeId: changeId(sent) });
      navigate(back);
      await queryClient.invalidateQueries();
    },
  });
  return (
    <section className="section stack tight">
      <div>
        <button type="button" className="button danger" onClick={() => ask(true)}>
          {texts.remove}
        </button>
      </div>
      {asking ? (
        <Modal title={texts.remove} close={texts.close} onClose={() => ask(false)}>
          <p>{texts.removeHelp}</p>
          <Refused refusal={remove.error ? refusalOf(remove.error) : null} names={{}} />
          <div>
            <button
              type="button"
              className="button danger"
              aria-busy={remove.isPending}
              onClick={() => remove.mutate()}
            >
              {texts.removeConfirm}
            </button>
          </div>
        </Modal>
      ) : null}
    </section>
  );
}
