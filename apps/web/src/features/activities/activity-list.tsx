import { sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import { ActivityTable } from "./activity-table";
import { type ActivityFilter, narrowing } from "./filter";
import { listTexts } from "./list-texts";
import { sayFilter } from "./say-filter";

const pageSize = 50;
const unfiltered = Object.fromEntries([...narrowing, "page"].map((name) => [name, null]));

/** One page of the activities that fit, how many there are, and the way to the rest. */
export function ActivityList({ filter }: { filter: ActivityFilter }) {
  const texts = useTexts(listTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { link } = useAddress();
  const { items, total, page } = useSuspenseQuery(
    trpc.activities.list.queryOptions({ programmeId, filter }),
  ).data;
  const partner = useSuspenseQuery(trpc.organisations.list.queryOptions({ programmeId })).data.find(
    ({ id }) => id === filter.partner,
  );
  const filtered = narrowing.some((name) => name in filter);
  return (
    <>
      <div className="row">
        <output className="soft">{texts.count(total, sayNumber(total, language))}</output>
        {filtered ? (
          <>
            <span>
              {sayFilter(filter, language, partner && shortName(partner.content, language))}
            </span>
            <Link className="no-print" href={link(unfiltered)}>
              {texts.noFilters}
            </Link>
          </>
        ) : null}
      </div>
      {total === 0 ? <Nothing filtered={filtered} /> : null}
      {items.length > 0 ? <ActivityTable lines={items} sort={filter.sort ?? "-start"} /> : null}
      <Pager page={page} pages={Math.ceil(total / pageSize)} />
    </>
  );
}

/** An empty list says why it is, and what to do next. */
function Nothing({ filtered }: { filtered: boolean }) {
  const texts = useTexts(listTexts);
  const { may, outside } = useProgramme();
  const first = outside
    ? texts.noneApproved
    : may("activity.log")
      ? texts.noneAdd
      : texts.noneInside;
  return (
    <div className="section stack tight">
      <h2>{filtered ? texts.noneFound : texts.none}</h2>
      <p>{filtered ? texts.noneFoundHelp : first}</p>
    </div>
  );
}

function Pager({ page, pages }: { page: number; pages: number }) {
  const texts = useTexts(listTexts);
  const language = useLanguage();
  const { link } = useAddress();
  if (pages <= 1 && page === 1) return null;
  const turn = (to: number, label: string) => (
    <Link href={link({ page: to > 1 ? to : null })} onClick={() => window.scrollTo(0, 0)}>
      {label}
    </Link>
  );
  return (
    <nav className="row no-print" aria-label={texts.pages}>
      {page > 1 ? turn(Math.min(page - 1, Math.max(1, pages)), texts.previous) : null}
      <span className="soft">
        {texts.page(sayNumber(page, language), sayNumber(pages, language))}
      </span>
      {page < pages ? turn(page + 1, texts.next) : null}
    </nav>
  );
}
