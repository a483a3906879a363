import { sayDate, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { ReviewBadge } from "../../shell/state-badges";
import { type Outputs, trpc } from "../../trpc";
import { Actions, Stories } from "./assessment-page";
import { Comparison } from "./comparison";
import { capacityTexts } from "./texts";

export type Series = Outputs["capacity"]["organisation"]["series"][number];

/** An organisation's capacity, beside itself alone: first, last and any round, change, stories, actions, trainings. */
export default function OrganisationCapacityPage({ id }: { id: string }) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const { id: programmeId, base, may } = useProgramme();
  const { series, trainings } = useSuspenseQuery(
    trpc.capacity.organisation.queryOptions({ programmeId, id }, { staleTime: 0 }),
  ).data;
  const organisation = useSuspenseQuery(
    trpc.organisations.get.queryOptions({ programmeId, id }),
  ).data;
  const latestFirst = [...series].sort((a, b) =>
    a.rounds.at(-1)!.content.date < b.rounds.at(-1)!.content.date ? 1 : -1,
  );
  return (
    <Page
      title={texts.capacityOf(shortName(organisation.content, language))}
      lead={<Link href={`${base}/organisations/${id}`}>{texts.organisationPage}</Link>}
      actions={
        may("assessment.log") ? (
          <Link
            href={`${base}/organisations/capacity/assessments/new?organisation=${id}`}
            className="button primary"
          >
            {texts.newRound}
          </Link>
        ) : null
      }
    >
      {series.length === 0 ? <p className="soft">{texts.noOrganisation}</p> : null}
      {series.length > 1 ? <p className="notice">{texts.otherVersions}</p> : null}
      {latestFirst.map((one) => (
        <OneSeries key={one.key} series={one} />
      ))}
      {trainings.length > 0 ? (
        <section className="stack tight section" aria-labelledby="trainings">
          <h2 id="trainings">{texts.trainings}</h2>
          <ul className="plain">
            {trainings.map((one) => (
              <li key={one.id}>
                <Link href={`${base}/activities/${one.id}`}>{textIn(one.title, language)}</Link>{" "}
                <span className="soft small when">{sayDate(one.date, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}

/** The rounds of one edition of a tool: what may be compared. */
function OneSeries({ series: { key, tool, rounds } }: { series: Series }) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const name = texts.series(
    textIn(tool.name, language),
    texts.version(sayNumber(tool.edition, language)),
  );
  const last = rounds.at(-1)!;
  return (
    <section className="stack section" aria-label={name}>
      <h2>{name}</h2>
      <Comparison tool={tool} rounds={rounds} seriesKey={key} name={name} />
      <h3>{texts.roundsTitle}</h3>
      <ul className="plain">
        {rounds.map(({ id, content, review }) => (
          <li key={id}>
            <Link href={`${base}/organisations/capacity/assessments/${id}`}>
              {sayDate(content.date, language)}
            </Link>{" "}
            <ReviewBadge review={review.status} />
          </li>
        ))}
      </ul>
      <Stories round={{ content: last.content, tool }} under />
      <Actions round={last} under />
    </section>
  );
}
