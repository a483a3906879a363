import { templates, type TemplateKey } from "@suivi/domain/capacity/templates";
import { sayDate, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { trpc } from "../../trpc";
import { ActionsList } from "./actions-list";
import { capacityTexts } from "./texts";

/** Organisations that were assessed, by name and without their scores, what is to be followed up, and the tools. */
export default function CapacityPage() {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const { id: programmeId, base, may } = useProgramme();
  const assessed = useSuspenseQuery(trpc.capacity.assessed.queryOptions({ programmeId })).data;
  const inOrder = [...assessed].sort((a, b) =>
    shortName(a.name, language).localeCompare(shortName(b.name, language)),
  );
  const say = (count: number) => sayNumber(count, language);
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        may("assessment.log") ? (
          <Link href={`${base}/organisations/capacity/assessments/new`} className="button primary">
            {texts.newRound}
          </Link>
        ) : null
      }
    >
      <section className="stack" aria-labelledby="organisations">
        <h2 id="organisations">{texts.organisations}</h2>
        {inOrder.length === 0 ? <p className="soft">{texts.noOrganisation}</p> : null}
        <ul className="plain stack tight">
          {inOrder.map(({ id, name, rounds, last, openActions }) => (
            <li key={id}>
              <Link href={`${base}/organisations/${id}/capacity`}>
                <strong>{shortName(name, language)}</strong>
              </Link>
              <span className="soft small under">
                {[
                  texts.rounds(rounds, say(rounds)),
                  texts.lastOn(sayDate(last, language)),
                  openActions > 0 ? texts.openActions(openActions, say(openActions)) : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {may("assessment.log") ? <ActionsList /> : null}
      <Tools />
    </Page>
  );
}

/** The tools in use, with their editions; the lead makes and revises them. */
function Tools() {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const { id: programmeId, base, may } = useProgramme();
  const tools = useSuspenseQuery(trpc.capacity.tools.queryOptions({ programmeId })).data;
  return (
    <section className="stack section" aria-labelledby="tools">
      <h2 id="tools">{texts.tools}</h2>
      {tools.length === 0 ? <p className="soft">{texts.noTool}</p> : null}
      <ul className="plain stack tight">
        {tools.map(({ id, content, removed, rounds }) => {
          const name = textIn(content.name, language);
          return (
            <li key={id}>
              {may("tool.revise") ? (
                <Link href={`${base}/organisations/capacity/tools/${id}`}>{name}</Link>
              ) : (
                <strong>{name}</strong>
              )}
              <span className="soft small under">
                {[
                  texts.version(sayNumber(content.edition, language)),
                  texts.rounds(rounds, sayNumber(rounds, language)),
                  removed ? texts.outOfUse : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          );
        })}
      </ul>
      {may("tool.revise") ? (
        <div className="row">
          {(Object.keys(templates) as TemplateKey[]).map((key) => (
            <Link
              key={key}
              href={`${base}/organisations/capacity/tools/new?from=${key}`}
              className="button"
            >
              {texts.fromTemplate(templates[key].name[language === "fr" ? 0 : 1])}
            </Link>
          ))}
          <Link href={`${base}/organisations/capacity/tools/new`} className="button plain">
            {texts.ownTool}
          </Link>
        </div>
      ) : null}
    </section>
  );
}
