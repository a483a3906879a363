import { type ReactNode, Suspense, useDeferredValue } from "react";
import { Link } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { Waiting } from "../../shell/waiting";
import { ReportMenu } from "./export-menu";
import { addressOf, filterIn, upsideDown } from "./filter";
import { FilterBar } from "./filter-bar";
import { FiguresOf } from "./figures-of";
import { dashboardTexts } from "./texts";

/**
 * What a programme has done and whom it reached; what the figures are of stands in the address. What is said of the
 * whole programme whatever the filter stands under them (`children`).
 */
export function DashboardPage({ children }: { children?: ReactNode }) {
  const texts = useTexts(dashboardTexts);
  const { outside, may, base } = useProgramme();
  const { values, link } = useAddress();
  const filter = filterIn(values, { outside });
  // The figures of before stay on the screen until the next ones are there.
  const asked = link({});
  const shown = useDeferredValue(asked);
  const figures = filterIn(Object.fromEntries(new URLSearchParams(shown)), { outside });
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        <>
          {may("share.revise") ? (
            <Link className="button" href={`${base}/shares?${addressOf(filter).toString()}`}>
              {texts.share}
            </Link>
          ) : null}
          <ReportMenu filter={filter} />
        </>
      }
    >
      <FilterBar filter={filter} />
      {upsideDown(filter) || upsideDown(figures) ? null : (
        <Suspense fallback={<Waiting />}>
          <div className="stack sections" aria-busy={shown !== asked}>
            <FiguresOf filter={figures} />
          </div>
        </Suspense>
      )}
      {children ? <Suspense fallback={<Waiting />}>{children}</Suspense> : null}
    </Page>
  );
}
