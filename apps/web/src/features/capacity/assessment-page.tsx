import { domainMeans, overallMean } from "@suivi/domain/capacity/change";
import { type Voice, voices } from "@suivi/domain/capacity/schema";
import { sayDate, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { textIn } from "@suivi/domain/text";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { History } from "../../shell/history";
import { Page } from "../../shell/page";
import { ReviewBadge } from "../../shell/state-badges";
import { useAddress } from "../../shell/use-address";
import { RecordViews } from "../../shell/views";
import { client, type Outputs, trpc } from "../../trpc";
import { TakeOut } from "./take-out";
import { capacityTexts } from "./texts";

export type Round = Outputs["capacity"]["assessment"];
type Props = { id: string; decision(round: Round, title: string): ReactNode };

/** A round as it stands: scores by criterion with their reasons, stories, the plan of action, its history. */
export function AssessmentPage({ id, decision }: Props) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const { id: programmeId, base, may } = useProgramme();
  const { values } = useAddress();
  const round = useSuspenseQuery(
    trpc.capacity.assessment.queryOptions({ programmeId, id }, { staleTime: 0 }),
  ).data;
  const { content, tool, review } = round;
  const organisation = useSuspenseQuery(
    trpc.organisations.get.queryOptions({ programmeId, id: content.organisationId }),
  ).data;
  const name = shortName(organisation.content, language);
  const title = texts.roundOf(name);
  return (
    <Page
      title={title}
      lead={
        <>
          {sayDate(content.date, language)} · {textIn(tool.name, language)},{" "}
          {texts.version(sayNumber(content.edition, language))} ·{" "}
          <ReviewBadge review={review.status} />
        </>
      }
      actions={
        round.mayLog ? (
          <Link href={`${base}/organisations/capacity/assessments/${id}/edit`} className="button">
            {texts.edit}
          </Link>
        ) : null
      }
    >
      <p>
        <Link href={`${base}/organisations/${content.organisationId}/capacity`}>
          {texts.capacityOf(name)}
        </Link>
      </p>
      {review.note ? <blockquote className="notice attention">{review.note}</blockquote> : null}
      {round.newerEdition ? <p className="notice">{texts.newer}</p> : null}
      {decision(round, title)}
      {may("history.read") ? <RecordViews now={texts.view} /> : null}
      {values["view"] === "history" ? (
        <History kind="assessment" id={id} fields={texts.fields} />
      ) : (
        <>
          <Scores round={round} />
          <Stories round={round} />
          <Actions round={round} />
          {round.mayLog ? (
            <TakeOut
              label={texts.removeRound}
              record={round}
              act={(change) => client.capacity.removeAssessment.mutate(change)}
            />
          ) : null}
        </>
      )}
    </Page>
  );
}

function Scores({ round: { content, tool } }: { round: Round }) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const means = (voice: Voice) => domainMeans(tool, content.scores, voice);
  const mean = (value: number | null) => sayNumber(value, language, 1);
  return (
    <TableScroll label={texts.fields.scores}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.domainHead}</th>
            {voices.map((voice) => (
              <th key={voice} scope="col" className="number">
                {texts.voiceNames[voice]}
              </th>
            ))}
            <th scope="col">{texts.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {tool.domains.map((domain, at) => (
            <Fragment key={domain.id}>
              <tr>
                <th scope="row">
                  <strong>{textIn(domain.title, language)}</strong>
                </th>
                {voices.map((voice) => (
                  <td key={voice} className="number">
                    <strong>{mean(means(voice)[at]!.mean)}</strong>
                  </td>
                ))}
                <td className="soft">
                  {texts.scored(
                    sayNumber(means(tool.rule.voice)[at]!.scored, language),
                    sayNumber(means(tool.rule.voice)[at]!.of, language),
                  )}
                </td>
              </tr>
              {domain.criteria.map((criterion) => {
                const found = content.scores[criterion.id];
                return (
                  <tr key={criterion.id}>
                    <th scope="row">{textIn(criterion.title, language)}</th>
                    {voices.map((voice) => (
                      <td key={voice} className="number">
                        {sayNumber(found?.[voice] ?? null, language)}
                      </td>
                    ))}
                    <td className="as-typed">
                      {[found?.evidence, found?.comment].filter(Boolean).join("\n")}
                    </td>
                  </tr>
                );
              })}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.mean}</th>
            {voices.map((voice) => (
              <td key={voice} className="number">
                {mean(overallMean(means(voice)))}
              </td>
            ))}
            <td className="soft">{texts.voices[tool.rule.voice]}</td>
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}

type StoriesProps = { round: Pick<Round, "content" | "tool">; under?: boolean };

/** What was written of each domain; `under` a heading of its own. */
export function Stories({ round: { content, tool }, under }: StoriesProps) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const Heading = under ? "h3" : "h2";
  const told = tool.domains.filter(({ id }) => content.narratives[id]);
  if (told.length === 0) return null;
  return (
    <div className="stack tight">
      <Heading>{texts.fields.narratives}</Heading>
      <dl className="facts">
        {told.map(({ id, title }) => (
          <Fragment key={id}>
            <dt>{textIn(title, language)}</dt>
            <dd className="as-typed">{content.narratives[id]}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

type ActionsProps = { round: Pick<Round, "content">; under?: boolean };

/** The plan of action and how it stands; `under` a heading of its own. */
export function Actions({ round: { content }, under }: ActionsProps) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const Heading = under ? "h3" : "h2";
  if (content.actions.length === 0) return null;
  return (
    <div className="stack tight">
      <Heading>{texts.fields.actions}</Heading>
      <ul className="plain stack tight">
        {content.actions.map(({ id, text, owner, due, state, outcome }) => (
          <li key={id}>
            {text}
            <span className="soft small under">
              {[texts.states[state], owner, due && sayDate(due, language), outcome]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
