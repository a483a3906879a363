import { sayNumber } from "@suivi/domain/numbers";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import { type FiguresFilter, narrowing } from "./filter";
import { dashboardTexts } from "./texts";

const unfiltered = Object.fromEntries(narrowing.map((name) => [name, null]));

/** Nothing fits: because of the filters, because nothing is approved yet, or because nothing was logged. */
export function Nothing({ filter }: { filter: FiguresFilter }) {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const { id: programmeId, base, may, outside } = useProgramme();
  const { link } = useAddress();
  const figure = { measure: "activities" as const, dimension: null, category: null };
  const { leftOutTotal: under, reasons } = useSuspenseQuery(
    trpc.dashboard.behind.queryOptions({ programmeId, filter, figure }),
  ).data;
  const filtered = narrowing.some((name) => name in filter);
  const submitted = reasons.some(({ why }) => why === "submitted");
  return (
    <div className="stack">
      <div className="stack tight">
        <p className="strong">{filtered ? texts.noneFound : texts.none}</p>
        <p>
          {under > 0
            ? texts.noneUnder(under, sayNumber(under, language))
            : filtered
              ? texts.noneFoundHelp
              : may("activity.log") && !outside
                ? texts.noneAdd
                : texts.noneWait}
        </p>
      </div>
      <div className="row">
        {submitted && filter.basis === "approved" ? (
          <Link className="button" href={link({ basis: "submitted" })}>
            {texts.showSubmitted}
          </Link>
        ) : null}
        {submitted && may("review.decide") ? (
          <Link className="button" href={`${base}/review`}>
            {texts.toReview}
          </Link>
        ) : null}
        {filtered ? (
          <Link className="button" href={link(unfiltered)}>
            {texts.noFilters}
          </Link>
        ) : null}
        {!filtered && under === 0 && may("activity.log") ? (
          <Link className="button primary" href={`${base}/activities/new`}>
            {texts.logActivity}
          </Link>
        ) : null}
      </div>
    </div>
  );
}
