import { useState } from "react";
import { useLocation } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { AskTwice } from "../../shell/ask-twice";
import { client } from "../../trpc";
import type { Member } from "./people-page";
import { peopleTexts } from "./people-texts";

/** The end of somebody's access to the programme. */
export function EndAccess({ id, member }: { id: string; member: Member }) {
  const texts = useTexts(peopleTexts);
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const [asking, ask] = useState(false);
  return (
    <section className="stack section" aria-labelledby="end-access">
      <h2 id="end-access">{texts.end}</h2>
      <p className="soft">{texts.endHelp}</p>
      <div>
        <button type="button" className="button danger" onClick={() => ask(true)}>
          {texts.end}
        </button>
      </div>
      {asking ? (
        <AskTwice
          title={texts.endTitle(member.user.name)}
          help={texts.endHelp}
          confirm={texts.endConfirm}
          record={{ programmeId, id, version: member.version }}
          act={(change) => client.access.members.end.mutate(change)}
          onDone={() => navigate(`${base}/people`)}
          onClose={() => ask(false)}
        />
      ) : null}
    </section>
  );
}
