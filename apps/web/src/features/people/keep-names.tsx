import { sayDate } from "@suivi/domain/numbers";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused, TextField, useProblems } from "../../shell/form";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf, trpc } from "../../trpc";
import { participantTexts } from "./texts";

/** Until when the programme keeps names; set by its lead, and kept to by the server. */
export function KeepNames() {
  const texts = useTexts(participantTexts);
  const language = useLanguage();
  const { id: programmeId, may } = useProgramme();
  const changeId = useChangeId();
  const { version, content } = useSuspenseQuery(
    trpc.programmes.get.queryOptions({ programmeId }),
  ).data;
  const until = content.namesUntil ?? null;
  const [typed, setTyped] = useState(until ?? "");
  const save = useMutation({
    mutationFn: async () => {
      const next = { ...content, namesUntil: typed === "" ? null : typed };
      const sent = { programmeId, id: programmeId, baseVersion: version, content: next };
      await client.programmes.revise.mutate({ ...sent, changeId: changeId(sent) });
      await queryClient.invalidateQueries();
    },
  });
  const refusal = save.error ? refusalOf(save.error) : null;
  const problem = useProblems(refusal?.problems ?? []);
  return (
    <section className="stack section" aria-labelledby="keep-names">
      <h2 id="keep-names">{texts.keepNames}</h2>
      <p>{until ? texts.keptUntil(sayDate(until, language)) : texts.keptForNow}</p>
      {may("programme.revise") && may("person.read") ? (
        <form
          className="row end"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <TextField
            path="namesUntil"
            type="date"
            label={texts.until}
            error={problem("namesUntil")}
            value={typed}
            onChange={setTyped}
          />
          <button type="submit" className="button" aria-busy={save.isPending}>
            {texts.saveDate}
          </button>
        </form>
      ) : null}
      <Refused refusal={refusal} names={{ namesUntil: texts.until }} />
    </section>
  );
}
