import type { Sex } from "@suivi/domain/activities/schema";
import { wordsIn } from "@suivi/domain/words/words";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { useChangeIds } from "../../shell/use-change-id";
import { client, type Outputs, queryClient, refusalOf, trpc } from "../../trpc";
import { participantTexts } from "./texts";

type Pair = Outputs["people"]["doubtful"]["pairs"][number];
/** As many as somebody decides in a sitting; the others once they ask. */
const atFirst = 5;

type Decision = { pair: Pair; keep: "a" | "b" | "both" };

/** Pairs of people who may be one, likeliest first: one of the two stays, or they are two. */
export function Doubtful() {
  const texts = useTexts(participantTexts);
  const { id: programmeId } = useProgramme();
  const changeId = useChangeIds();
  const [all, setAll] = useState(false);
  const { data } = useSuspenseQuery(
    trpc.people.doubtful.queryOptions({ programmeId }, { staleTime: 0 }),
  );
  const decide = useMutation({
    mutationFn: async ({ pair, keep }: Decision) => {
      const [leaves, stays] = keep === "a" ? [pair.b, pair.a] : [pair.a, pair.b];
      const sent = { programmeId, id: leaves.id, baseVersion: leaves.version };
      if (keep === "both") {
        const apart = { ...sent, otherId: stays.id };
        await client.people.tellApart.mutate({ ...apart, changeId: changeId(leaves.id, apart) });
      } else {
        const merge = { ...sent, intoId: stays.id };
        await client.people.merge.mutate({ ...merge, changeId: changeId(leaves.id, merge) });
      }
      await queryClient.invalidateQueries();
    },
  });
  const shown = all ? data.pairs : data.pairs.slice(0, atFirst);
  const left = data.pairs.length - shown.length;
  return (
    <section className="stack section" aria-labelledby="doubtful">
      <h2 id="doubtful">{texts.doubtful}</h2>
      <p className="hint">{texts.doubtfulHelp}</p>
      <Refused refusal={decide.error ? refusalOf(decide.error) : null} names={{}} />
      {data.pairs.length === 0 ? <p className="soft">{texts.noDoubt}</p> : null}
      <ul className="plain stack">
        {shown.map((pair) => (
          <li key={pair.a.id + pair.b.id} className="stack tight part">
            <div className="row">
              <Who person={pair.a} />
              <span aria-hidden>⇄</span>
              <Who person={pair.b} />
              <span className="small soft">
                {pair.answer === "same" ? texts.likely : texts.perhaps}
              </span>
            </div>
            <div className="row">
              {(["a", "b"] as const).map((keep) => (
                <button
                  key={keep}
                  type="button"
                  className="button"
                  disabled={decide.isPending}
                  onClick={() => decide.mutate({ pair, keep })}
                >
                  {pair.a.name === pair.b.name ? texts.keepOf[keep] : texts.keep(pair[keep].name)}
                </button>
              ))}
              <button
                type="button"
                className="button"
                disabled={decide.isPending}
                onClick={() => decide.mutate({ pair, keep: "both" })}
              >
                {texts.apart}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <div>
          <button type="button" className="link" onClick={() => setAll(true)}>
            {texts.showAll(left)}
          </button>
        </div>
      ) : null}
      {data.more > 0 && left === 0 ? <p className="soft small">{texts.more(data.more)}</p> : null}
    </section>
  );
}

function Who({ person }: { person: Pair["a"] }) {
  const texts = useTexts(participantTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const { sex, organisation, phone, birthYear } = person;
  const more = [
    wordsIn(language).oneSex[sex as Sex],
    organisation,
    phone,
    birthYear === null ? null : texts.born(String(birthYear)),
  ];
  return (
    <span>
      <Link href={`${base}/participants/${person.id}`}>{person.name}</Link>{" "}
      <span className="small soft">{more.filter(Boolean).join(" · ")}</span>
    </span>
  );
}
