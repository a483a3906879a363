import { peopleByPlace } from "@suivi/domain/charts/places";
import {
  activitiesOverTime,
  peopleByOutcome,
  peopleByPartner,
  peopleOfWhom,
  peopleOverTime,
} from "@suivi/domain/charts/prepare";
import type { Figure } from "@suivi/domain/figures/figure";
import { sayNumber } from "@suivi/domain/numbers";
import { Bars } from "@suivi/ui/charts/bars";
import { Chart } from "@suivi/ui/charts/chart";
import { PlacesMap } from "@suivi/ui/charts/places-map";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { behindHref } from "./behind-link";
import type { Shown } from "./shown";
import { dashboardTexts } from "./texts";

/** The charts: over time, where, by whom and for what. Each number of them is a way to what is behind it. */
export function Charts({ filter, answer, source }: Shown) {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const { base, outside, countries } = useProgramme();
  const { figures, labels } = answer;
  const reader = { language, source, outside };
  const words = texts.charts;

  /** Of a period where one is given. */
  const hrefOf = (
    { measure, dimension }: Pick<Figure, "measure" | "dimension">,
    category: string,
    period: string | null = null,
  ) => {
    const months = figures.overTime.find(({ first }) => first === period)?.months ?? [];
    const time = period === "" ? { undated: true } : { from: months[0], to: months.at(-1) };
    return behindHref(base, filter, { measure, dimension, category }, time);
  };
  const overTime = (
    model: Parameters<typeof Chart>[0]["model"],
    of: Pick<Figure, "measure" | "dimension">,
  ) => (
    <Chart
      model={model}
      format={(value) => sayNumber(value, language)}
      words={words}
      hrefOf={({ category, series }) => (series === null ? null : hrefOf(of, series, category))}
      Link={Link}
    />
  );
  const bars = (model: Parameters<typeof Bars>[0]["model"], dimension: Figure["dimension"]) =>
    model.bars.length > 0 ? (
      <Bars
        model={model}
        words={words}
        hrefOf={(key) => hrefOf({ measure: "people", dimension }, key)}
        Link={Link}
      />
    ) : null;
  const people = peopleOverTime(figures, reader);
  return (
    <>
      <Section title={texts.overTime}>
        <div className="charts">
          {overTime(activitiesOverTime(figures, reader), {
            measure: "activities",
            dimension: "type",
          })}
          {figures.people === null ? (
            <div className="stack tight">
              <h3>{people.title}</h3>
              <p className="soft">{texts.noPeople}</p>
            </div>
          ) : (
            overTime(people, { measure: "people", dimension: "sex" })
          )}
        </div>
      </Section>
      <Section title={texts.where}>
        <PlacesMap
          model={peopleByPlace(figures, filter.country ? [filter.country] : countries, reader)}
          words={words}
          hrefOf={(key) => hrefOf({ measure: "people", dimension: "region" }, key)}
          Link={Link}
        />
      </Section>
      <Section title={texts.who}>
        <div className="charts">
          {bars(peopleByPartner(figures, labels, reader), "partner")}
          <div className="stack wide">
            {bars(peopleByOutcome(figures, labels, reader), "outcome")}
            {bars(peopleOfWhom(figures, reader), "ofWhom")}
          </div>
        </div>
      </Section>
    </>
  );
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="section stack">
    <h2>{title}</h2>
    {children}
  </section>
);
