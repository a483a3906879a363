import { changeSpread, trainedOverTime } from "@suivi/domain/charts/trained";
import { sayNumber } from "@suivi/domain/numbers";
import { Chart } from "@suivi/ui/charts/chart";
import { Spread } from "@suivi/ui/charts/spread";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { behindHref } from "./behind-link";
import { sayGain } from "./figure-name";
import type { Shown } from "./shown";
import { dashboardTexts } from "./texts";

/** People trained over time, attendances and distinct, and how far the change between tests spreads. */
export function TrainedCharts({ filter, source }: Omit<Shown, "answer">) {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { figures } = useSuspenseQuery(
    trpc.dashboard.trained.queryOptions({ programmeId, filter }),
  ).data;
  const reader = { language, source };
  const spread = changeSpread(figures, reader, (change) => sayGain(change, language));
  const hrefOf = (period: string | null) => {
    const months = figures.overTime.find(({ first }) => first === period)?.months ?? [];
    const time = period === "" ? { undated: true } : { from: months[0], to: months.at(-1) };
    return behindHref(
      base,
      filter,
      { measure: "people", dimension: "capacity", category: null },
      time,
    );
  };
  return (
    <div className="charts">
      {figures.whole.attendances === null ? null : (
        <Chart
          model={trainedOverTime(figures, reader)}
          format={(value) => sayNumber(value, language)}
          words={texts.charts}
          // Distinct people are no sum of activities: the whole column, attendances, is.
          hrefOf={({ category, series }) => (series === null ? hrefOf(category) : null)}
          Link={Link}
        />
      )}
      {spread ? <Spread model={spread} words={texts.charts} /> : null}
    </div>
  );
}
