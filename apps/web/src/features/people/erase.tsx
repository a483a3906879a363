import { useState } from "react";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { AskTwice } from "../../shell/ask-twice";
import { client } from "../../trpc";
import type { Participant } from "./participant-page";
import { participantTexts } from "./texts";

/** The erasure of all that is kept of one person: nothing brings it back. */
export function Erase({ person: { id, version, content } }: { person: Participant }) {
  const texts = useTexts(participantTexts);
  const { id: programmeId } = useProgramme();
  const [asking, ask] = useState(false);
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
        <AskTwice
          title={texts.eraseTitle(content.name)}
          help={texts.eraseHelp}
          confirm={texts.eraseConfirm}
          record={{ programmeId, id, version }}
          act={(change) => client.people.erase.mutate(change)}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        />
      ) : null}
    </section>
  );
}
