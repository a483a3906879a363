import { newId } from "@suivi/domain/ids";
import { sayNumber } from "@suivi/domain/numbers";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { Page } from "../../shell/page";
import { takesFocus } from "../../shell/takes-focus";
import { useChangeId } from "../../shell/use-change-id";
import { client, type Outputs, queryClient, refusalOf, trpc } from "../../trpc";
import { Changes } from "./changes";
import { PointList, Points } from "./points";
import { PublicAddress } from "./public-address";
import { iatiTexts } from "./texts";
import { Versions } from "./versions";

export type Readiness = Outputs["iati"]["readiness"];

/** Ready to publish? What is to be mended, what would change, and the address where everybody reads it. */
export default function PublishPage() {
  const texts = useTexts(iatiTexts);
  const language = useLanguage();
  const { id: programmeId, base, may } = useProgramme();
  const { data } = useSuspenseQuery(
    trpc.iati.readiness.queryOptions({ programmeId }, { staleTime: 0 }),
  );
  const changeId = useChangeId();
  // The id of the publication's record, until there is one.
  const [fresh] = useState(newId);
  const publish = useMutation({
    mutationFn: async () => {
      const { record, revision } = data;
      const sent = { programmeId, id: record?.id ?? fresh, baseVersion: record?.version ?? 0 };
      // What was looked at is another publication than what stands after a change.
      await client.iati.publish.mutate({ ...sent, changeId: changeId({ ...sent, revision }) });
      await queryClient.invalidateQueries();
    },
  });
  const stops = [...data.gaps, ...data.points.filter(({ kind }) => kind === "stops")];
  const able = stops.length === 0 && data.file !== null && !data.file.unchanged;
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        <>
          {may("programme.revise") ? (
            <Link href={`${base}/iati/settings`} className="button">
              {texts.settings}
            </Link>
          ) : null}
          {may("iati.take_in") ? (
            <Link href={`${base}/iati/take-in`} className="button">
              {texts.takeIn}
            </Link>
          ) : null}
        </>
      }
    >
      <section
        className={stops.length > 0 ? "notice attention stack tight" : "notice stack tight"}
        aria-labelledby="ready"
      >
        <State data={data} stops={stops.length} />
        {stops.length > 0 ? <PointList points={stops} /> : null}
        <Refused refusal={publish.error ? refusalOf(publish.error) : null} names={{}} />
        {publish.isSuccess ? (
          <output {...takesFocus}>
            {texts.done(sayNumber(data.published[0]?.number, language))}
          </output>
        ) : null}
        <div className="row">
          {able ? (
            <button
              type="button"
              className="button primary"
              aria-busy={publish.isPending}
              onClick={() => publish.mutate()}
            >
              {texts.publish}
            </button>
          ) : null}
          {data.draft ? (
            <a href={data.draft} target="_blank" rel="noreferrer">
              {texts.read} <span className="small">{texts.readHelp}</span>
            </a>
          ) : null}
        </div>
      </section>
      <Points points={data.points} />
      {data.changes.total > 0 ? <Changes changes={data.changes} /> : null}
      <PublicAddress data={data} fresh={fresh} />
      <Versions data={data} />
    </Page>
  );
}

/** In one line where the publication stands. */
function State({ data, stops }: { data: Readiness; stops: number }) {
  const texts = useTexts(iatiTexts);
  const language = useLanguage();
  const say = (count: number) => sayNumber(count, language);
  if (stops > 0) return <h2 id="ready">{texts.notReady(say(stops), stops === 1)}</h2>;
  if (data.file?.unchanged)
    return (
      <>
        <h2 id="ready">{texts.nothingNew}</h2>
        <p>{texts.nothingNewHelp}</p>
      </>
    );
  const { total } = data.changes;
  const activities = data.file?.activities ?? 0;
  return (
    <>
      <h2 id="ready">{texts.ready}</h2>
      <p>
        {data.published.length === 0
          ? texts.readyFirst(say(activities), activities === 1)
          : texts.readyChanges(say(total), total === 1)}{" "}
        {data.points.length === 0 ? texts.noPoints : null}
      </p>
    </>
  );
}
