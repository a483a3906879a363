import { sayDate, sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { Fold } from "@suivi/ui/fold";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useMe, useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { History } from "../../shell/history";
import { Page } from "../../shell/page";
import { useChangeId } from "../../shell/use-change-id";
import { client, type Outputs, queryClient, refusalOf, trpc } from "../../trpc";
import { Erase } from "./erase";
import { exportPerson } from "./export-person";
import { participantTexts } from "./texts";

export type Participant = Outputs["people"]["get"];

/** What is known of a person on sheets: what they attended, for how long; theirs to be given to them, or erased. */
export default function ParticipantPage({ id }: { id: string }) {
  const texts = useTexts(participantTexts);
  const { id: programmeId } = useProgramme();
  const { data: person } = useSuspenseQuery(
    trpc.people.get.queryOptions({ programmeId, id }, { staleTime: 0 }),
  );
  const { name } = person.content;
  return (
    <Page
      title={person.erased ? texts.erased : name}
      lead={person.erased ? texts.erasedHelp : null}
      actions={person.erased ? null : <Actions person={person} />}
    >
      {person.mergedIntoId ? <Merged person={person} /> : null}
      {person.erased ? null : <Known person={person} />}
      <Followed person={person} />
      {person.mayRevise && !person.erased && !person.mergedIntoId ? (
        <Erase person={person} />
      ) : null}
      <Fold title={texts.history}>
        <Suspense>
          <History kind="person" id={id} fields={texts.fields} />
        </Suspense>
      </Fold>
    </Page>
  );
}

function Actions({ person }: { person: Participant }) {
  const texts = useTexts(participantTexts);
  const { base, code, fictional } = useProgramme();
  const language = useLanguage();
  const me = useMe();
  const made = () => ({
    programme: code,
    fictional,
    by: me?.user.name ?? "",
    at: new Date().toISOString(),
  });
  return (
    <>
      {person.mayRevise && !person.mergedIntoId ? (
        <Link href={`${base}/participants/${person.id}/edit`} className="button">
          {texts.correct}
        </Link>
      ) : null}
      <button
        type="button"
        className="button"
        onClick={() => exportPerson(person, "json", made(), language)}
      >
        {texts.exportJson}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => exportPerson(person, "csv", made(), language)}
      >
        {texts.exportCsv}
      </button>
    </>
  );
}

function Merged({ person }: { person: Participant }) {
  const texts = useTexts(participantTexts);
  const { id: programmeId, base } = useProgramme();
  const changeId = useChangeId();
  const part = useMutation({
    mutationFn: async () => {
      const sent = { programmeId, id: person.id, baseVersion: person.version };
      await client.people.part.mutate({ ...sent, changeId: changeId(sent) });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <div className="notice attention stack tight">
      <p>
        {texts.isOther}{" "}
        <Link href={`${base}/participants/${person.mergedIntoId}`}>{texts.seeOther}</Link>
      </p>
      <Refused refusal={part.error ? refusalOf(part.error) : null} names={{}} />
      {person.mayRevise ? (
        <div>
          <button
            type="button"
            className="button"
            aria-busy={part.isPending}
            onClick={() => part.mutate()}
          >
            {texts.part}
          </button>
        </div>
      ) : null}
    </div>
  );
}

function Known({ person: { content, alsoWas } }: { person: Participant }) {
  const texts = useTexts(participantTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const { sex, organisation, phone, birthYear, ageBand, consent } = content;
  const said = consent
    ? texts.consentGiven(consent.wording, sayDate(consent.date, language))
    : texts.consentNone;
  return (
    <section className="section stack" aria-labelledby="known">
      <h2 id="known">{texts.known}</h2>
      <dl className="facts">
        <dt>{texts.sexLabel}</dt>
        <dd>{wordsIn(language).oneSex[sex]}</dd>
        <dt>{texts.organisation}</dt>
        <dd>{organisation ?? "—"}</dd>
        <dt>{texts.phone}</dt>
        <dd>{phone ?? "—"}</dd>
        <dt>{birthYear === null && ageBand ? texts.ageBand : texts.birth}</dt>
        <dd>{birthYear ?? ageBand ?? "—"}</dd>
        <dt>{texts.consent}</dt>
        <dd>{said}</dd>
        {alsoWas.length > 0 ? (
          <>
            <dt>{texts.alsoWas}</dt>
            <dd>
              {alsoWas.map(({ id, name }) => (
                <Link key={id} href={`${base}/participants/${id}`}>
                  {name}{" "}
                </Link>
              ))}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

type Tests = Participant["activities"][number]["tests"];

/** "8 → 14 of 20"; a test that was not taken is "—". */
function useSayTests() {
  const texts = useTexts(participantTexts);
  const language = useLanguage();
  const say = (score: number | null) => sayNumber(score, language, 1);
  return (tests: Tests) => {
    if (!tests) return "—";
    const { before, after, later = null, maximum } = tests;
    const scores = later === null ? [before, after] : [before, after, later];
    return texts.scores(scores.map(say).join(" → "), say(maximum));
  };
}

function Followed({ person: { activities, hours } }: { person: Participant }) {
  const texts = useTexts(participantTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const sayTests = useSayTests();
  const tested = activities.some(({ tests }) => tests !== null);
  return (
    <section className="section stack" aria-labelledby="followed">
      <h2 id="followed">{texts.followed}</h2>
      {activities.length === 0 ? (
        <p className="soft">{texts.nothing}</p>
      ) : (
        <table className="lines">
          <caption className="hidden-text">{texts.followed}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.when}</th>
              <th scope="col">{texts.activity}</th>
              <th scope="col" className="number">
                {texts.days}
              </th>
              <th scope="col" className="number">
                {texts.hours}
              </th>
              {tested ? (
                <th scope="col" className="number">
                  {texts.tests}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {activities.map((one) => (
              <tr key={one.id}>
                <td className="full">{sayDate(one.start, language)}</td>
                <th scope="row" className="full">
                  <Link href={`${base}/activities/${one.id}`}>{textIn(one.title, language)}</Link>
                </th>
                <td className="number">
                  {texts.someDays(sayNumber(one.days, language), one.days)}
                </td>
                <td className="number">
                  {one.hours === null ? "—" : texts.someHours(sayNumber(one.hours, language))}
                </td>
                {tested ? <td className="number">{sayTests(one.tests)}</td> : null}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {texts.total}
              </th>
              <td className="number">
                {sayNumber(
                  activities.reduce((sum, one) => sum + one.days, 0),
                  language,
                )}
              </td>
              <td className="number">
                {hours === null ? "—" : texts.someHours(sayNumber(hours, language))}
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}
