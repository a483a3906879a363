import { useState } from "react";
import { useLocation } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { AskTwice } from "../../shell/ask-twice";
import { client } from "../../trpc";
import { moneyFormTexts } from "./form-texts";

type Props = { kind: "budget" | "transaction"; id: string; version: number; back: string };

/** Takes a line out of every sum. */
export function RemoveLine({ kind, id, version, back }: Props) {
  const texts = useTexts(moneyFormTexts);
  const { id: programmeId } = useProgramme();
  const [, navigate] = useLocation();
  const [asking, ask] = useState(false);
  const { removeBudget, removeTransaction } = client.money;
  const procedure = kind === "budget" ? removeBudget : removeTransaction;
  return (
    <section className="section stack tight">
      <div>
        <button type="button" className="button danger" onClick={() => ask(true)}>
          {texts.remove}
        </button>
      </div>
      {asking ? (
        <AskTwice
          title={texts.remove}
          help={texts.removeHelp}
          confirm={texts.removeConfirm}
          record={{ programmeId, id, version }}
          act={(change) => procedure.mutate({ ...change, removed: true })}
          onDone={() => navigate(back)}
          onClose={() => ask(false)}
        />
      ) : null}
    </section>
  );
}
