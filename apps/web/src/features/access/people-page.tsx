import { sayCountry } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { type Language } from "@suivi/domain/text";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { type Outputs, trpc } from "../../trpc";
import { kindOf, kinds } from "./member-kind";
import { peopleTexts } from "./people-texts";

export type Member = Outputs["access"]["members"]["list"][number];

/** What somebody may do here, in words: "Coordination · Mali". */
export function sayRole(member: Member, reader: Language): string {
  const texts = peopleTexts[reader];
  const { role, organisation, country, user } = member;
  if (role === null) return user.administrator ? texts.kinds.administrator : texts.noRole;
  const where = organisation
    ? textIn(organisation, reader)
    : country && sayCountry(country, reader);
  const said =
    role === "coordinator" && where ? texts.coordinatorOf(where) : texts.kinds[kindOf(member)];
  return user.administrator ? `${said}, ${texts.alsoAdministers}` : said;
}

/** The people with accounts of a programme, for its lead and for administrators. */
export default function PeoplePage() {
  const texts = useTexts(peopleTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { data } = useSuspenseQuery(
    trpc.access.members.list.queryOptions({ programmeId }, { staleTime: 0 }),
  );
  const members = [...data].sort(
    (a, b) =>
      kinds.indexOf(kindOf(a)) - kinds.indexOf(kindOf(b)) ||
      a.user.name.localeCompare(b.user.name, language),
  );
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        <Link href={`${base}/people/new`} className="button primary">
          {texts.add}
        </Link>
      }
    >
      <table className="lines">
        <caption className="hidden-text">{texts.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.email}</th>
            <th scope="col">{texts.role}</th>
            <th scope="col">
              <span className="hidden-text">{texts.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.user.id}>
              <th scope="row" className="full">
                {member.user.name}
                {member.self ? <span className="soft"> ({texts.you})</span> : null}
              </th>
              <td className="full">{member.user.email}</td>
              <td>{sayRole(member, language)}</td>
              <td className="end">
                {member.id ? (
                  <Link href={`${base}/people/${member.id}`}>
                    {texts.change}
                    <span className="hidden-text"> ({member.user.name})</span>
                  </Link>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
