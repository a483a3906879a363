import { newId } from "@suivi/domain/ids";
import type { NamedView } from "@suivi/domain/programmes/schema";
import { Menu } from "@suivi/ui/menu";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused, TextField, useProblems } from "../../shell/form";
import { useAddress } from "../../shell/use-address";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf, trpc } from "../../trpc";
import { resultsTexts } from "./texts";

/** The views that somebody named in this programme, as links; on a page of results the one that is shown is marked. */
export function ViewLinks() {
  const texts = useTexts(resultsTexts).named;
  const { base } = useProgramme();
  const { views, query } = useViews();
  if (views.length === 0) return null;
  return (
    <nav aria-label={texts.title} className="no-print">
      <ul className="choices">
        {views.map((view) => (
          <li key={view.id}>
            <Link
              href={`${base}/results?${view.query}`}
              aria-current={query === view.query ? "page" : undefined}
            >
              {view.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Names what is on the screen, for everybody in the programme; or takes that name away. */
export function KeepView() {
  const texts = useTexts(resultsTexts).named;
  const { may } = useProgramme();
  const { views, query, save } = useViews();
  const [name, setName] = useState("");
  const refusal = save.error ? refusalOf(save.error) : null;
  const problem = useProblems(refusal?.problems ?? []);
  if (!may("programme.revise") || query === "") return null;
  const here = views.find((one) => one.query === query);
  if (here)
    return (
      <button
        type="button"
        className="button"
        aria-busy={save.isPending}
        onClick={() => save.mutate(views.filter((one) => one !== here))}
      >
        {texts.remove(here.name)}
      </button>
    );
  const path = `views.${views.length}.name`;
  return (
    <Menu label={texts.keep}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate([...views, { id: newId(), name, query }]);
        }}
      >
        <TextField
          path={path}
          label={texts.name}
          hint={texts.help}
          error={problem(path)}
          value={name}
          onChange={setName}
        />
        {refusal && !refusal.problems ? <Refused refusal={refusal} names={{}} /> : null}
        <div>
          <button type="submit" className="button primary" aria-busy={save.isPending}>
            {texts.save}
          </button>
        </div>
      </form>
    </Menu>
  );
}

/** The views of the programme, the one that the address shows, and a way to change them. */
function useViews() {
  const { id: programmeId } = useProgramme();
  const { link } = useAddress();
  const shown = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId })).data;
  const changeId = useChangeId();
  const save = useMutation({
    mutationFn: (views: NamedView[]) => {
      const { version: baseVersion, content } = shown;
      const sent = { programmeId, id: programmeId, baseVersion, content: { ...content, views } };
      return client.programmes.revise.mutate({ ...sent, changeId: changeId(sent) });
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  // Which period a phone shows is no part of a view.
  const query = link({ period: null }).slice(1);
  return { views: shown.content.views ?? [], query, save };
}
