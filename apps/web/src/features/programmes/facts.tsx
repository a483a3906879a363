import { sayMoney } from "@suivi/domain/numbers";
import { countryChoices } from "@suivi/domain/places/countries";
import { saySpan } from "@suivi/domain/programmes/say-span";
import type { ParticipationRole, ProgrammeContent } from "@suivi/domain/programmes/schema";
import { textIn } from "@suivi/domain/text";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import type { Outputs } from "../../trpc";
import { SourceNote } from "./source-note";
import { programmeTexts } from "./texts";

export type Organisations = Outputs["programmes"]["get"]["organisations"];
type Props = { content: ProgrammeContent; organisations: Organisations };

/** What the programme's sources state, each beside its source; what none states is said to be so. */
export function Facts({ content, organisations }: Props) {
  const texts = useTexts(programmeTexts);
  const language = useLanguage();
  const { code } = useProgramme();
  const { periodStated, costStated, countries, consortium } = content;
  const spans = new Set(periodStated.map((one) => saySpan(one, language)));
  const scopeOf = (scope: string) => (scope === "programme" ? texts.wholeProgramme : scope);
  const who = (role: ParticipationRole) => {
    const ids = consortium.filter((one) => one.role === role).map((one) => one.organisationId);
    return [...new Set(ids)].map((id) => (
      <OrganisationLink key={id} id={id} organisations={organisations} />
    ));
  };
  return (
    <dl className="facts">
      <Fact name={texts.code}>{[code]}</Fact>
      <Fact name={texts.period}>
        {periodStated.map(({ source, ...span }) => (
          <Stated
            key={saySpan(span, language) + source?.title}
            note={<SourceNote source={source} />}
          >
            {saySpan(span, language)}
          </Stated>
        ))}
        {spans.size > 1 ? (
          <p key="disagree" className="small">
            {texts.disagree}
          </p>
        ) : null}
      </Fact>
      <Fact name={texts.countries}>
        {[
          countryChoices(language, countries)
            .map(({ label }) => label)
            .join(", "),
        ]}
      </Fact>
      <Fact name={texts.funder}>{who("funding")}</Fact>
      <Fact name={texts.lead}>{who("accountable")}</Fact>
      <Fact name={texts.cost}>
        {costStated.map(({ scope, about, currency, source }) => (
          <Stated key={scope + about + source?.title} note={<SourceNote source={source} />}>
            {texts.about(sayMoney({ amount: about, currency }, language), scopeOf(scope))}
          </Stated>
        ))}
      </Fact>
    </dl>
  );
}

/** One fact, said once or by several sources; "not stated" where none does. */
function Fact({ name, children }: { name: string; children: ReactNode[] | ReactNode }) {
  const { notStated } = useTexts(programmeTexts);
  const said = [children].flat(2).filter(Boolean);
  return (
    <>
      <dt>{name}</dt>
      <dd className="stack tight">
        {said.length > 0 ? said : <span className="soft">{notStated}</span>}
      </dd>
    </>
  );
}

const Stated = ({ note, children }: { note: ReactNode; children: ReactNode }) => (
  <p>
    {children}
    <br />
    {note}
  </p>
);

/** An organisation by its name, as a link to its page. */
export function OrganisationLink({
  id,
  organisations,
}: {
  id: string;
  organisations: Organisations;
}) {
  const { base } = useProgramme();
  const language = useLanguage();
  const { unknownOrganisation } = useTexts(programmeTexts);
  const found = organisations.find((one) => one.id === id);
  if (!found) return <span className="soft">{unknownOrganisation}</span>;
  const name = textIn(found.name, language);
  return (
    <Link href={`${base}/organisations/${id}`}>
      {name}
      {found.acronym && found.acronym !== name ? ` (${found.acronym})` : ""}
    </Link>
  );
}
