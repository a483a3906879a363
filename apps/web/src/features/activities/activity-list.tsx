import { sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Pager } from "../../shell/pager";
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
      <Pager
        name="page"
        page={page}
        total={total}
        pageSize={pageSize}
        label={texts.pages}
        fromTop
      />
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
