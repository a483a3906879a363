import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { behindHref } from "./behind-link";
import type { FiguresFilter } from "./filter";
import { LinesTable } from "./lines-table";
import { Reasons } from "./reasons";
import { dashboardTexts } from "./texts";

const most = 5;
const everybody = { measure: "people" as const, dimension: null, category: null };
const held = { measure: "activities" as const, dimension: null, category: null };

/** The activities held last, and what the figures leave out, each with why. */
export function LatestAndLeftOut({ filter }: { filter: FiguresFilter }) {
  const texts = useTexts(dashboardTexts);
  const { id: programmeId, base, outside } = useProgramme();
  const { counted } = useSuspenseQuery(
    trpc.dashboard.behind.queryOptions({ programmeId, filter, figure: held }),
  ).data;
  const { reasons } = useSuspenseQuery(
    trpc.dashboard.behind.queryOptions({ programmeId, filter, figure: everybody }),
  ).data;
  return (
    <>
      {counted.length > 0 ? (
        <section className="section stack" aria-labelledby="latest">
          <h2 id="latest">{texts.latest}</h2>
          <LinesTable
            caption={texts.latest}
            rows={counted.slice(0, most).map(({ line }) => ({ line }))}
          />
          <p>
            <Link href={behindHref(base, filter, held)}>{texts.allActivities}</Link>
          </p>
        </section>
      ) : null}
      {outside ? null : (
        <section className="section stack" aria-labelledby="left-out">
          <h2 id="left-out">{texts.leftOut}</h2>
          {reasons.length > 0 ? (
            <Reasons reasons={reasons} href={`${behindHref(base, filter, everybody)}#left-out`} />
          ) : (
            <p>{texts.nothingLeftOut}</p>
          )}
        </section>
      )}
    </>
  );
}
