import { possibleDuplicates } from "@suivi/domain/organisations/duplicates";
import { shortName } from "@suivi/domain/organisations/short-name";
import { organisationSearch } from "@suivi/domain/organisations/schema";
import { searchable } from "@suivi/domain/text";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { Link, useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused, TextField } from "../../shell/form";
import { Page } from "../../shell/page";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf, trpc } from "../../trpc";
import { MergePreview } from "./merge-preview";
import { fullName } from "./name-of";
import { organisationTexts } from "./texts";

const shownAtOnce = 8;

/** One organisation turns out to be another: which stays, what goes over, and then the merge. */
export default function MergePage({ id }: { id: string }) {
  const texts = useTexts(organisationTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const changeId = useChangeId();
  const gone = useSuspenseQuery(trpc.organisations.get.queryOptions({ programmeId, id })).data;
  const { data: all } = useSuspenseQuery(trpc.organisations.list.queryOptions({ programmeId }));
  const [sought, seek] = useState("");
  const [intoId, choose] = useState<string | null>(null);

  const others = all.filter((one) => one.id !== id);
  const likely = possibleDuplicates(gone.content, others).map((one) => one.id);
  const words = searchable(sought).split(" ");
  const found = others
    .filter(({ content }) => words.every((word) => organisationSearch(content).includes(word)))
    .map((one) => ({ ...one, name: fullName(one.content, language), is: likely.includes(one.id) }))
    .sort((a, b) => Number(b.is) - Number(a.is) || a.name.localeCompare(b.name, language))
    .filter((one, index) => index < shownAtOnce || one.id === intoId);
  const into = others.find((one) => one.id === intoId);

  const merge = useMutation({
    mutationFn: async () => {
      const sent = { programmeId, id, baseVersion: gone.version, intoId: intoId ?? id };
      await client.organisations.merge.mutate({ ...sent, changeId: changeId(sent) });
      await queryClient.invalidateQueries();
      navigate(`${base}/organisations/${sent.intoId}`);
    },
  });
  const name = fullName(gone.content, language);
  return (
    <Page title={texts.mergeTitle(name)} lead={texts.mergeLead} narrow>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          merge.mutate();
        }}
      >
        <Refused
          refusal={merge.error ? refusalOf(merge.error) : null}
          names={{ intoId: texts.mergeChoose }}
        />
        <TextField
          path="search"
          type="search"
          label={texts.mergeSearch}
          value={sought}
          onChange={seek}
        />
        <fieldset>
          <legend className="hidden-text">{texts.mergeChoose}</legend>
          {found.map((one) => (
            <label key={one.id} className="check">
              <input
                type="radio"
                name="intoId"
                checked={one.id === intoId}
                onChange={() => choose(one.id)}
              />
              {one.name}
              {one.is ? <span className="small similar"> ({texts.likely})</span> : null}
            </label>
          ))}
          {found.length === 0 ? <p className="soft">{texts.notFound(sought)}</p> : null}
        </fieldset>
        {/* Of its own, so that choosing does not take the page and the focus away. */}
        <Suspense>{into ? <MergePreview gone={gone} into={into} /> : null}</Suspense>
        <div className="row">
          {into ? (
            <button type="submit" className="button primary" aria-busy={merge.isPending}>
              {texts.confirm(shortName(gone.content, language), shortName(into.content, language))}
            </button>
          ) : null}
          <Link href={`${base}/organisations/${id}`} className="button plain">
            {texts.cancel}
          </Link>
        </div>
      </form>
    </Page>
  );
}
