import { sayCountry, sayNumber } from "@suivi/domain/numbers";
import { organisationSearch } from "@suivi/domain/organisations/schema";
import { searchable } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { TextField } from "../../shell/form";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { type Outputs, trpc } from "../../trpc";
import { fullName } from "./name-of";
import { organisationTexts } from "./texts";

type Row = Outputs["organisations"]["list"][number];

/** The organisations of a programme, found by any of their names. */
export default function OrganisationsPage() {
  const texts = useTexts(organisationTexts);
  const language = useLanguage();
  const { id: programmeId, base, may } = useProgramme();
  const { values, set } = useAddress();
  const { data: all } = useSuspenseQuery(trpc.organisations.list.queryOptions({ programmeId }));
  const sought = values["search"] ?? "";
  const words = searchable(sought).split(" ");
  const found = all
    .filter(({ content }) => words.every((word) => organisationSearch(content).includes(word)))
    .map((row) => ({ ...row, name: fullName(row.content, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        <>
          {may("assessment.read") ? (
            <Link href={`${base}/organisations/capacity`} className="button">
              {texts.capacity}
            </Link>
          ) : null}
          {may("organisation.revise") ? (
            <Link href={`${base}/organisations/new`} className="button primary">
              {texts.add}
            </Link>
          ) : null}
        </>
      }
    >
      {all.length === 0 ? (
        <div className="stack tight">
          <p>{texts.none}</p>
          {may("organisation.revise") ? <p className="soft">{texts.noneNext}</p> : null}
        </div>
      ) : (
        <div className="stack">
          <search className="row apart end">
            <div className="seek">
              <TextField
                path="search"
                type="search"
                label={texts.search}
                hint={texts.searchHint}
                value={sought}
                onChange={(search) => set({ search })}
              />
            </div>
            <output className="small soft">
              {texts.count(sayNumber(found.length, language), found.length === 1)}
            </output>
          </search>
          {found.length > 0 ? (
            <Table rows={found} />
          ) : (
            <p className="row">
              {texts.notFound(sought)}
              <button type="button" className="button" onClick={() => set({ search: null })}>
                {texts.showAll}
              </button>
            </p>
          )}
        </div>
      )}
    </Page>
  );
}

function Table({ rows }: { rows: (Row & { name: string })[] }) {
  const texts = useTexts(organisationTexts);
  const language = useLanguage();
  const types = wordsIn(language).organisationType;
  const { base } = useProgramme();
  return (
    <table className="lines">
      <caption className="hidden-text">{texts.title}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.type}</th>
          <th scope="col">{texts.country}</th>
          <th scope="col">{texts.identifier}</th>
          <th scope="col" className="number">
            {texts.activities}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, content, activities }) => (
          <tr key={id}>
            <th scope="row" className="full">
              <Link href={`${base}/organisations/${id}`}>{name}</Link>
              {content.aliases.length > 0 ? (
                <span className="soft small under">
                  {texts.alsoCalled} {content.aliases.join(", ")}
                </span>
              ) : null}
            </th>
            <td>{content.type ? types[content.type] : "—"}</td>
            <td className="end">{content.country ? sayCountry(content.country, language) : "—"}</td>
            <td className="code">{content.identifier ?? <span className="wide-only">—</span>}</td>
            <td className="number end">
              <Count id={id} name={name} activities={activities} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How many activities it holds, as a link to them. */
function Count({ id, name, activities }: { id: string; name: string; activities: number }) {
  const texts = useTexts(organisationTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const count = sayNumber(activities, language);
  const said = (
    <>
      <span className="wide-only">{count}</span>
      <span className="phone-only">{texts.activitiesOf(count, activities === 1)}</span>
    </>
  );
  if (activities === 0) return said;
  return (
    <Link href={`${base}/activities?partner=${id}`}>
      {said}
      <span className="hidden-text"> ({name})</span>
    </Link>
  );
}
