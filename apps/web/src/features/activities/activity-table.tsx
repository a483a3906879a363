import { shortName } from "@suivi/domain/organisations/short-name";
import { sayDates, sayNumber } from "@suivi/domain/numbers";
import { sayRegion } from "@suivi/domain/places/say-place";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { ReviewBadge, StatusBadge } from "../../shell/state-badges";
import { useAddress } from "../../shell/use-address";
import type { Outputs } from "../../trpc";
import type { ActivityFilter } from "./filter";
import { listTexts } from "./list-texts";

export type Line = Outputs["activities"]["list"]["items"][number];
type Sort = NonNullable<ActivityFilter["sort"]>;

/** Activities in a table; on a phone each is a few lines of its own. */
export function ActivityTable({ lines, sort }: { lines: Line[]; sort: Sort }) {
  const texts = useTexts(listTexts);
  const { outside } = useProgramme();
  return (
    <table className="lines">
      <caption className="hidden-text">{texts.inList}</caption>
      <thead>
        <tr>
          <SortHead name="start" first="-start" sort={sort} label={texts.date} />
          <SortHead name="title" first="title" sort={sort} label={texts.activity} />
          <th scope="col">{texts.place}</th>
          <th scope="col">{texts.partner}</th>
          <SortHead name="people" first="-people" sort={sort} label={texts.people} number />
          <th scope="col">{texts.status}</th>
          {outside ? null : <th scope="col">{texts.review}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

type HeadProps = {
  name: "start" | "title" | "people";
  first: Sort;
  sort: Sort;
  label: string;
  number?: boolean;
};

/** A column by which the list sorts: a click sorts by it, another turns the order round. */
function SortHead({ name, first, sort, label, number }: HeadProps) {
  const { link } = useAddress();
  const sorted = sort === name ? "ascending" : sort === `-${name}` ? "descending" : undefined;
  const other: Sort = sort === name ? `-${name}` : name;
  const next = sorted ? other : first;
  return (
    <th scope="col" className={number ? "number" : undefined} aria-sort={sorted ?? "none"}>
      <Link
        href={link({ sort: next === "-start" ? null : next, page: null })}
        className="wide-only"
      >
        {label}
      </Link>
      {sorted ? <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span> : null}
      {/* On a phone the head can't be seen: it sorts by a choice of the filters, and takes no focus here. */}
      <span className="phone-only">{label}</span>
    </th>
  );
}

function Row({ line }: { line: Line }) {
  const language = useLanguage();
  const words = wordsIn(language);
  const { base, outside } = useProgramme();
  const { id, title, type, status, start, end, partner, review } = line;
  return (
    <tr>
      <td className="full when">
        {start ? sayDates(start, end, language) : <span className="soft">{words.notStated}</span>}
      </td>
      <th scope="row" className="full">
        <Link href={`${base}/activities/${id}`}>{textIn(title, language)}</Link>
        <span className="soft small under">{words.activityType[type]}</span>
      </th>
      <td className="full">{sayRegion(line, language)}</td>
      <td>{shortName(partner, language)}</td>
      <td className="number">
        <People line={line} />
      </td>
      <td>
        <StatusBadge status={status} />
      </td>
      {outside ? null : (
        <td>
          <ReviewBadge review={review} />
        </td>
      )}
    </tr>
  );
}

/** The head count with its unit, on a phone; "—" where none is stated. */
function People({ line: { people, few } }: { line: Line }) {
  const texts = useTexts(listTexts);
  const language = useLanguage();
  if (few) return wordsIn(language).fewerThan;
  if (people === null)
    return (
      <>
        <span aria-hidden="true">—</span>
        <span className="hidden-text">{texts.peopleNotStated}</span>
      </>
    );
  return (
    <>
      {sayNumber(people, language)}
      <span className="phone-only"> {texts.persons(people)}</span>
    </>
  );
}
