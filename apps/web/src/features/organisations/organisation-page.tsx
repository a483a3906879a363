import { sayCountry, sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { History } from "../../shell/history";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { useChangeId } from "../../shell/use-change-id";
import { RecordViews } from "../../shell/views";
import { client, type Outputs, queryClient, refusalOf, trpc } from "../../trpc";
import { useOrganisationFields } from "./field-names";
import { fullName } from "./name-of";
import { organisationTexts } from "./texts";

/** One organisation: under which names it is known, what it does in the programme. */
export default function OrganisationPage({ id }: { id: string }) {
  const texts = useTexts(organisationTexts);
  const language = useLanguage();
  const { id: programmeId, base, may } = useProgramme();
  const shown = useSuspenseQuery(trpc.organisations.get.queryOptions({ programmeId, id })).data;
  const names = useOrganisationFields();
  const { values } = useAddress();
  const { content, mergedInto } = shown;
  const stands = mergedInto === null;
  const history = may("history.read") && values["view"] === "history";
  return (
    <Page
      title={fullName(content, language)}
      actions={
        <>
          {stands && may("assessment.read") ? (
            <Link href={`${base}/organisations/${id}/capacity`} className="button">
              {texts.capacity}
            </Link>
          ) : null}
          {stands && may("organisation.revise") ? (
            <Link href={`${base}/organisations/${id}/edit`} className="button">
              {texts.edit}
            </Link>
          ) : null}
          {stands && may("organisation.merge") ? (
            <Link href={`${base}/organisations/${id}/merge`} className="button plain">
              {texts.merge}
            </Link>
          ) : null}
        </>
      }
    >
      {mergedInto ? <Merged organisation={shown} into={mergedInto} /> : null}
      {may("history.read") ? <RecordViews now={texts.view} /> : null}
      {history ? (
        <History kind="organisation" id={id} {...names} />
      ) : (
        <Facts organisation={shown} />
      )}
    </Page>
  );
}

type Shown = Outputs["organisations"]["get"];

/** Says which organisation stands in this one's place, and undoes the merge. */
function Merged({
  organisation: { id, version },
  into,
}: {
  organisation: Shown;
  into: NonNullable<Shown["mergedInto"]>;
}) {
  const texts = useTexts(organisationTexts);
  const language = useLanguage();
  const { id: programmeId, base, may } = useProgramme();
  const changeId = useChangeId();
  const part = useMutation({
    mutationFn: async () => {
      const sent = { programmeId, id, baseVersion: version };
      await client.organisations.part.mutate({ ...sent, changeId: changeId(sent) });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <div className="notice attention stack tight">
      <p>
        {texts.mergedInto}{" "}
        <Link href={`${base}/organisations/${into.id}`}>{textIn(into.name, language)}</Link>
      </p>
      {may("organisation.merge") ? (
        <>
          <p className="soft">{texts.partHelp}</p>
          <Refused refusal={part.error ? refusalOf(part.error) : null} names={{}} />
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
        </>
      ) : null}
    </div>
  );
}

function Facts({ organisation }: { organisation: Shown }) {
  const texts = useTexts(organisationTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const { base } = useProgramme();
  const { id, content, activities, roles, mergedFrom } = organisation;
  const { name, aliases, type, country, identifier, oldIdentifier } = content;
  const other = language === "fr" ? "en" : "fr";
  const facts: [name: string, said: ReactNode][] = [
    [texts.name, name[language] ? name[other] : null],
    [texts.aliases, aliases.join(", ")],
    [texts.type, type ? words.organisationType[type] : texts.notStated],
    [texts.country, country ? sayCountry(country, language) : texts.notStated],
    [texts.identifier, identifier ?? texts.notStated],
    [texts.oldIdentifier, oldIdentifier],
    [
      texts.roles,
      roles.length > 0 ? (
        <ul className="plain stack tight">
          {roles.map((part) => (
            <li key={part.role + part.country + part.fundedBy?.id}>
              {words.participation[part.role]}
              {part.country ? ` · ${sayCountry(part.country, language)}` : ""}
              {part.role === "funding" && !part.fundedBy ? null : (
                <span className="small soft under">
                  {part.fundedBy
                    ? texts.fundedBy(textIn(part.fundedBy.name, language))
                    : texts.fundingNotStated}
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : null,
    ],
    [
      texts.activities,
      activities > 0 ? (
        <Link href={`${base}/activities?partner=${id}`}>
          {texts.activitiesOf(sayNumber(activities, language), activities === 1)}
        </Link>
      ) : (
        "0"
      ),
    ],
    [
      texts.mergedFrom,
      mergedFrom.length > 0 ? (
        <ul className="plain">
          {mergedFrom.map((one) => (
            <li key={one.id}>
              <Link href={`${base}/organisations/${one.id}`}>{textIn(one.name, language)}</Link>
            </li>
          ))}
        </ul>
      ) : null,
    ],
  ];
  return (
    <dl className="facts">
      {facts.flatMap(([label, said]) =>
        said ? [<dt key={label}>{label}</dt>, <dd key={`${label} said`}>{said}</dd>] : [],
      )}
    </dl>
  );
}
