import { Modal } from "@suivi/ui/modal";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf } from "../../trpc";
import type { Participant } from "./participant-page";
import { participantTexts } from "./texts";

/** The erasure of all that is kept of one person, asked twice: nothing brings it back. */
export function Erase({ person: { id, version, content } }: { person: Participant }) {
  const texts = useTexts(participantTexts);
  const { id: programmeId } = useProgramme();
  const changeId = useChangeId();
  const [asking, ask] = useState(false);
  const erase = useMutation({
    mutationFn: async () => {
      const sent = { programmeId, id, baseVersion: version };
      await client.people.erase.mutate({ ...sent, changeId: changeId(sent) });
      ask(false);
      await queryClient.invalidateQueries();
    },
  });
  return (
    <section className="stack section no-print" aria-labelledby="erase">
      <h2 id="erase">{texts.erase}</h2>
      <p className="soft">{texts.eraseHelp}</p>
      <div>
        <button type="button" className="button danger" onClick={() => ask(true)}>
          {texts.erase}
        </button>
      </div>
      {asking ? (
        <Modal
          title={texts.eraseTitle(content.name)}
          close={texts.close}
          onClose={() => ask(false)}
        >
          <p>{texts.eraseHelp}</p>
          <Refused refusal={erase.error ? refusalOf(erase.error) : null} names={{}} />
          <div>
            <button
              type="button"
              className="button danger"
              aria-busy={erase.isPending}
              onClick={() => erase.mutate()}
            >
              {texts.eraseConfirm}
            </button>
          </div>
        </Modal>
      ) : null}
    </section>
  );
}
