import { sayCountry, sayNumber } from "@suivi/domain/numbers";
import { type OrganisationContent, withNamesOf } from "@suivi/domain/organisations/schema";
import { shortName } from "@suivi/domain/organisations/short-name";
import { wordsIn } from "@suivi/domain/words/words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { organisationTexts } from "./texts";

type Props = {
  gone: { id: string; content: OrganisationContent };
  into: { id: string; content: OrganisationContent };
};

const held = [
  "activities",
  "people",
  "members",
  "assessments",
  "statements",
  "measurements",
  "money",
] as const;

/** What a merge would hand over, by the same rule that hands it over. */
export function MergePreview({ gone, into }: Props) {
  const texts = useTexts(organisationTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const holds = useSuspenseQuery(
    trpc.organisations.holds.queryOptions({ programmeId, id: gone.id }, { staleTime: 0 }),
  ).data;
  const after = withNamesOf(into.content, gone.content);
  const names = after.aliases.filter((alias) => !into.content.aliases.includes(alias));
  const { type, country } = after;
  const filled = [
    type !== into.content.type && type ? wordsIn(language).organisationType[type] : null,
    country !== into.content.country && country ? sayCountry(country, language) : null,
    after.identifier !== into.content.identifier ? after.identifier : null,
    after.oldIdentifier !== into.content.oldIdentifier ? after.oldIdentifier : null,
  ].filter(Boolean);
  const rows: [string, string][] = [
    [texts.names, names.length > 0 ? names.join(", ") : texts.noNewName],
    ...held.map((what): [string, string] => [texts[what], sayNumber(holds[what], language)]),
    [texts.filled, filled.length > 0 ? filled.join(", ") : texts.nothingFilled],
  ];
  return (
    <section className="notice stack tight" aria-labelledby="goes-over">
      <h2 id="goes-over">
        {texts.goesOver(shortName(gone.content, language), shortName(into.content, language))}
      </h2>
      <dl className="facts">
        {rows.flatMap(([label, said]) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} said`}>{said}</dd>,
        ])}
      </dl>
    </section>
  );
}
