import { sayDate } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { useChangeIds } from "../../shell/use-change-id";
import { client, type Outputs, queryClient, refusalOf, trpc } from "../../trpc";
import { capacityTexts } from "./texts";

type Open = Outputs["capacity"]["actions"][number];

/** Action points to follow up, the due ones first; one touch says that it is done. Nothing where there are none. */
export function ActionsList() {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const actions = useSuspenseQuery(
    trpc.capacity.actions.queryOptions({ programmeId }, { staleTime: 0 }),
  ).data;
  const changeIds = useChangeIds();
  const done = useMutation({
    mutationFn: ({ action, assessmentId, version }: Open) => {
      const sent = {
        programmeId,
        id: assessmentId,
        baseVersion: version,
        actionId: action.id,
        state: "done" as const,
        outcome: action.outcome,
      };
      return client.capacity.followAction.mutate({ ...sent, changeId: changeIds(action.id, sent) });
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  if (actions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="actions-to-follow">
      <h2 id="actions-to-follow">{texts.actionsTitle}</h2>
      <Refused refusal={done.error ? refusalOf(done.error) : null} names={{}} />
      <ul className="plain stack tight">
        {actions.map((one) => (
          <li key={one.action.id} className="section row apart">
            <div>
              <Link href={`${base}/organisations/capacity/assessments/${one.assessmentId}`}>
                {one.action.text}
              </Link>
              <span className="soft small under">
                {[
                  shortName(one.organisation, language),
                  one.action.owner,
                  one.action.due && sayDate(one.action.due, language),
                ]
                  .filter(Boolean)
                  .join(" · ")}
                {one.due ? <strong> · {texts.overdue}</strong> : null}
              </span>
            </div>
            <button
              type="button"
              className="button"
              aria-busy={done.isPending}
              onClick={() => done.mutate(one)}
            >
              {texts.markDone}
              <span className="hidden-text"> ({one.action.text})</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
