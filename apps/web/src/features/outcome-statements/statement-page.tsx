import { sayCountry, sayDate } from "@suivi/domain/numbers";
import { regionName } from "@suivi/domain/places/regions";
import { shortName } from "@suivi/domain/organisations/short-name";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { History } from "../../shell/history";
import { Page } from "../../shell/page";
import { ReviewBadge } from "../../shell/state-badges";
import { useAddress } from "../../shell/use-address";
import { RecordViews } from "../../shell/views";
import { type Outputs, trpc } from "../../trpc";
import { SubstantiationSection } from "./substantiation-section";
import { statementTexts } from "./texts";

export type Statement = Outputs["statements"]["get"];
type Props = { id: string; decision(statement: Statement, title: string): ReactNode };

/** An outcome statement as it stands: what is said, what it is linked to, who stands by it, its history. */
export function StatementPage({ id, decision }: Props) {
  const texts = useTexts(statementTexts);
  const language = useLanguage();
  const { id: programmeId, base, may, outside } = useProgramme();
  const { values } = useAddress();
  const statement = useSuspenseQuery(
    trpc.statements.get.queryOptions({ programmeId, id }, { staleTime: 0 }),
  ).data;
  const { content, review, partner, links } = statement;
  const title = textIn(content.actor, language);
  const { anticipated } = content;
  const said = anticipated === null ? "unsaid" : anticipated ? "yes" : "no";
  const linked = (address: string, list: Statement["links"]["activities"]) =>
    list.length === 0 ? null : (
      <ul className="plain">
        {list.map((one) => (
          <li key={one.id}>
            <Link href={`${base}/${address}/${one.id}`}>{textIn(one.title, language)}</Link>
          </li>
        ))}
      </ul>
    );
  const { fields } = texts;
  const facts: [string, ReactNode][] = [
    [fields.level, texts.levels[content.level]],
    [fields.country, content.country && sayCountry(content.country, language)],
    [fields.region, content.region && regionName(content.region, language)],
    [fields.tendency, texts.tendencies[content.tendency]],
    [fields.anticipated, texts.anticipated[said]],
    [fields.significance, content.significance],
    [fields.contribution, content.contribution],
    [fields.sources, content.sources],
    [fields.activityIds, linked("activities", links.activities)],
    [fields.indicatorIds, linked("results/indicators", links.indicators)],
  ];
  return (
    <Page
      title={title}
      lead={
        <>
          {sayDate(content.date, language)} · {shortName(partner, language)}
          {outside ? null : (
            <>
              {" · "}
              <ReviewBadge review={review.status} />
            </>
          )}
        </>
      }
      actions={
        statement.mayLog ? (
          <Link href={`${base}/results/outcomes/${id}/edit`} className="button">
            {texts.edit}
          </Link>
        ) : null
      }
    >
      {review.note ? <blockquote className="notice attention">{review.note}</blockquote> : null}
      {decision(statement, title)}
      {may("history.read") ? <RecordViews now={texts.view} /> : null}
      {values["view"] === "history" ? (
        <History
          kind="statement"
          id={id}
          fields={fields}
          codes={{
            level: texts.levels,
            tendency: texts.tendencies,
            "substantiation.verdict": texts.verdicts,
          }}
        />
      ) : (
        <>
          <p className="as-typed">{textIn(content.change, language)}</p>
          <dl className="facts">
            {facts.flatMap(([label, value]) =>
              value
                ? [
                    <dt key={label}>{label}</dt>,
                    <dd key={`${label} said`} className="as-typed">
                      {value}
                    </dd>,
                  ]
                : [],
            )}
          </dl>
          <SubstantiationSection statement={statement} />
        </>
      )}
    </Page>
  );
}
