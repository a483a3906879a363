import { sayCountry, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { groupsOf } from "@suivi/domain/results/tracking-table";
import { wordsIn } from "@suivi/domain/words/words";
import { CopyTable } from "@suivi/ui/copy-table";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import { Gauges } from "./gauges";
import type { IpttOptions } from "./iptt-options";
import { IpttTable } from "./iptt-table";
import { tableRows } from "./table-rows";
import { currentDay } from "../../shell/current-day";
import { resultsTexts } from "./texts";
import { useIptt } from "./use-iptt";

/** The gauges and the table beneath them, one for each frequency of periods. */
export function Iptt({ options }: { options: IpttOptions }) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const { base, may, code } = useProgramme();
  const { link } = useAddress();
  const table = useIptt(options);
  const scope = useScope(options);
  if (table.lines.length === 0)
    return (
      <div className="stack">
        <h2>{texts.empty}</h2>
        {may("indicator.revise") ? (
          <>
            <p>{texts.emptyHelp}</p>
            <p>
              <Link className="button primary" href={`${base}/results/framework`}>
                {texts.tabs.framework}
              </Link>
            </p>
          </>
        ) : (
          <p>{texts.emptyReader}</p>
        )}
      </div>
    );
  const groups = groupsOf(table, options, language, currentDay());
  const revision = texts.revision(sayNumber(table.revision, language));
  return (
    <>
      <Gauges table={table} chosen={options.gauge} hrefOf={(gauge) => link({ gauge })} />
      {groups.length === 0 ? <p>{texts.nothingFits}</p> : null}
      {groups.map((group) => (
        <section key={group.frequency} className="stack tight">
          {groups.length > 1 ? <h2>{texts.frequencies[group.frequency]}</h2> : null}
          <IpttTable group={group} options={options} />
          <p className="small">
            <CopyTable
              rows={() => tableRows(group, options, language)}
              words={texts}
              of={texts.frequencies[group.frequency]}
            />
          </p>
        </section>
      ))}
      <p className="small soft">
        {texts.source([code, ...scope, revision].join(", "))} {texts.note}
      </p>
    </>
  );
}

function useScope({ basis, country, partner }: IpttOptions): string[] {
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const partners = useSuspenseQuery(trpc.organisations.list.queryOptions({ programmeId })).data;
  const organisation = partners.find(({ id }) => id === partner);
  return [
    wordsIn(language).basis[basis],
    country ? sayCountry(country, language) : "",
    organisation ? shortName(organisation.content, language) : "",
  ].filter(Boolean);
}
