import { Modal } from "@suivi/ui/modal";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf } from "../../trpc";
import type { Member } from "./people-page";
import { peopleTexts } from "./people-texts";

/** The end of somebody's access to the programme, asked twice. */
export function EndAccess({ id, member }: { id: string; member: Member }) {
  const texts = useTexts(peopleTexts);
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const changeId = useChangeId();
  const [asking, ask] = useState(false);
  const end = useMutation({
    mutationFn: async () => {
      const sent = { programmeId, id, baseVersion: member.version };
      await client.access.members.end.mutate({ ...sent, changeId: changeId(sent) });
      navigate(`${base}/people`);
      await queryClient.invalidateQueries();
    },
  });
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
        <Modal
          title={texts.endTitle(member.user.name)}
          close={texts.close}
          onClose={() => {
            ask(false);
            end.reset();
          }}
        >
          <p>{texts.endHelp}</p>
          <Refused refusal={end.error ? refusalOf(end.error) : null} names={{}} />
          <div>
            <button
              type="button"
              className="button danger"
              aria-busy={end.isPending}
              onClick={() => end.mutate()}
            >
              {texts.endConfirm}
            </button>
          </div>
        </Modal>
      ) : null}
    </section>
  );
}
