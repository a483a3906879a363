import { keyState } from "@suivi/domain/access/token";
import { sayCountry, sayDate, sayMonth, sayNumber } from "@suivi/domain/numbers";
import { type Language, textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { AskTwice } from "../../shell/ask-twice";
import { Page } from "../../shell/page";
import { client, type Outputs, trpc } from "../../trpc";
import { LinkLog } from "./link-log";
import { NewLink } from "./new-link";
import { sharesTexts } from "./texts";
import { currentDay } from "../../shell/current-day";

export type ShareLink = Outputs["shares"]["list"][number];
export type Partner = Outputs["organisations"]["list"][number];
type Known = { partners: Partner[]; editions: Outputs["reports"]["editions"] };

/** What a link shows, in words: "Tableau de bord · Mali · depuis janvier 2023". */
function sayShown(
  { content }: ShareLink,
  { partners, editions }: Known,
  language: Language,
): string {
  const texts = sharesTexts[language];
  const { thing, format, from, to, country, partner, edition } = content;
  const report = editions.find(({ id }) => id === edition?.id);
  if (thing === "edition")
    return [
      report && texts.editionNamed(sayNumber(report.number, language), report.content.name),
      ...(edition?.formats ?? []).map((one) => texts.formats[one]),
    ]
      .filter(Boolean)
      .join(" · ");
  const named = partners.find(({ id }) => id === partner);
  const months = [from, to].map((month) => month && sayMonth(month, language));
  const period =
    from && to
      ? months.join(" – ")
      : (months[0] && texts.since(months[0])) || (months[1] && texts.upTo(months[1]));
  return [
    thing === "dashboard" ? texts.dashboardTitle : texts.fileTitles[thing],
    format && texts.formats[format],
    country && sayCountry(country, language),
    named && textIn(named.content.name, language),
    period,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The links by which people without an account read the programme: making one, how often each was opened, its end. */
export default function SharesPage() {
  const texts = useTexts(sharesTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { data: links } = useSuspenseQuery(
    trpc.shares.list.queryOptions({ programmeId }, { staleTime: 0 }),
  );
  const { data: partners } = useSuspenseQuery(
    trpc.organisations.list.queryOptions({ programmeId }),
  );
  const { data: editions } = useSuspenseQuery(trpc.reports.editions.queryOptions({ programmeId }));
  const [today] = useState(currentDay);
  const stateOf = ({ revoked, content: { until } }: ShareLink) =>
    keyState({ revoked, until }, today);
  const [asked, ask] = useState<ShareLink | null>(null);
  return (
    <Page title={texts.title} lead={texts.lead}>
      <NewLink partners={partners} />
      <section className="stack section" aria-labelledby="links">
        <h2 id="links">{texts.yours}</h2>
        {links.length === 0 ? (
          <p className="soft">{texts.none}</p>
        ) : (
          <table className="lines">
            <caption className="hidden-text">{texts.yours}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.name}</th>
                <th scope="col">{texts.until}</th>
                <th scope="col">{texts.opened}</th>
                <th scope="col">{texts.state}</th>
                <th scope="col">
                  <span className="hidden-text">{texts.revoke}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {links.map((link) => (
                <tr key={link.id}>
                  <th scope="row" className="full">
                    {link.content.name}
                    <span className="soft small under">
                      {sayShown(link, { partners, editions }, language)}
                    </span>
                    <span className="soft small under">{texts.madeBy(link.madeBy)}</span>
                  </th>
                  <td className="when">{sayDate(link.content.until, language)}</td>
                  <td>
                    <span className="phone-only soft">{texts.opened} </span>
                    {sayNumber(link.opened, language)}
                    <LinkLog link={link} />
                  </td>
                  <td>{texts.states[stateOf(link)]}</td>
                  <td className="end">
                    {stateOf(link) === "works" ? (
                      <button type="button" className="link" onClick={() => ask(link)}>
                        {texts.revoke}
                        <span className="hidden-text"> ({link.content.name})</span>
                      </button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {asked ? (
        <AskTwice
          title={texts.revokeTitle(asked.content.name)}
          help={texts.revokeHelp}
          confirm={texts.revokeConfirm}
          record={{ ...asked, programmeId }}
          act={(change) => client.shares.revoke.mutate(change)}
          onDone={() => ask(null)}
          onClose={() => ask(null)}
        />
      ) : null}
    </Page>
  );
}
