import { textIn } from "@suivi/domain/text";
import { Modal } from "@suivi/ui/modal";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { shellTexts } from "../../shell/texts";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf, trpc } from "../../trpc";
import { IndicatorForm } from "./indicator-form";
import { indicatorFormTexts } from "./indicator-form-texts";

/** An indicator's definition and targets changed; taken out of the framework, or put back with all that was measured. */
export default function IndicatorEditPage({ id }: { id: string }) {
  const texts = useTexts(indicatorFormTexts);
  const { cancel } = useTexts(shellTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const [, go] = useLocation();
  const [asking, ask] = useState(false);
  const changeId = useChangeId();
  const indicator = useSuspenseQuery(trpc.results.indicator.queryOptions({ programmeId, id })).data;
  const remove = useMutation({
    mutationFn: (removed: boolean) => {
      const sent = { programmeId, id, baseVersion: indicator.version, removed };
      return client.results.removeIndicator.mutate({ ...sent, changeId: changeId(sent) });
    },
    onSuccess: async (_, removed) => {
      await queryClient.invalidateQueries();
      go(removed ? `${base}/results/framework` : `${base}/results/indicators/${id}`);
    },
  });
  const page = `${base}/results/indicators/${id}`;
  const refusal = remove.error ? refusalOf(remove.error) : null;
  return (
    <IndicatorForm
      id={id}
      programmeId={programmeId}
      record={indicator}
      title={texts.editTitle}
      cancel={indicator.removed ? `${base}/results/framework` : page}
      onSaved={() => go(indicator.removed ? `${base}/results/framework` : page)}
      before={
        indicator.removed ? (
          <div className="notice attention row apart">
            <p>{texts.removed}</p>
            <button
              type="button"
              className="button"
              aria-busy={remove.isPending}
              onClick={() => remove.mutate(false)}
            >
              {texts.restore}
            </button>
          </div>
        ) : null
      }
      after={
        indicator.removed ? null : (
          <div className="section stack tight">
            <Refused refusal={refusal} names={{}} />
            <div>
              <button type="button" className="button danger" onClick={() => ask(true)}>
                {texts.remove}
              </button>
            </div>
            {asking ? (
              <Modal title={texts.remove} close={cancel} onClose={() => ask(false)}>
                <p>{texts.removeSure(textIn(indicator.content.title, language))}</p>
                <div>
                  <button
                    type="button"
                    className="button danger"
                    onClick={() => {
                      ask(false);
                      remove.mutate(true);
                    }}
                  >
                    {texts.removeNow}
                  </button>
                </div>
              </Modal>
            ) : null}
          </div>
        )
      }
    />
  );
}
