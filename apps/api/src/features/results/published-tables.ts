import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import {
  type Contribution,
  selectIn,
  type Selection,
  totalOf,
} from "@suivi/domain/results/accumulate";
import { breakdownOf, type Cutter, cutter, hidesSome } from "@suivi/domain/results/breakdown";
import { countActivities } from "@suivi/domain/results/counted";
import { type Period, periodsOf } from "@suivi/domain/results/periods";
import { usualMargin } from "@suivi/domain/results/progress";
import { ruleOf } from "@suivi/domain/results/rules";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import { countsOnce } from "@suivi/domain/results/targets";
import type { PublishedLine, PublishedTable } from "@suivi/domain/results/tracking-table";
import { countedFacts, figuresOfCounted } from "../../figures/counted-figures";
import type { PeriodFigure } from "../../figures/indicator-figures";
import { contributionsEach, type Scope } from "../../figures/measurements";
import { factsAt } from "../../figures/record-facts";
import type { Tx } from "../../write/commit";
import { aimedAt, cellsOf, numbered, numberedResults, periodsFor } from "./iptt";
import { frameworkOf, indicatorsOf } from "./store";

/** A part of the programme; neither: all of it. */
type Place = { country?: string; partner?: string };
/** What an indicator's figures are, and what its breakdowns rest on, by period. */
type Found = { figures: Map<string, PeriodFigure>; selections: Map<string, Selection> };

// The funder's: approved, and without small counts.
const published: Scope = { basis: "approved", outside: true };

/**
 * The tracking tables of many parts of a programme with their breakdowns, as they are published: what was measured is
 * read once, an indicator at a time, and every figure is the core's own.
 */
export async function publishedTables(
  { db, programmeId }: { db: Tx; programmeId: ReadableProgrammeId },
  places: readonly Place[],
): Promise<PublishedTable[]> {
  const { content, span } = await frameworkOf(db, programmeId);
  const life = periodsOf("life", span)[0]!;
  const indicators = numbered(await indicatorsOf(db, programmeId), numberedResults(content));
  const today = new Date().toISOString().slice(0, 10);
  const lines = new Map<string, PublishedLine[]>();

  function add(
    { id, number, content }: (typeof indicators)[number],
    foundAt: (place: Place, periods: Period[]) => Found,
  ) {
    const periods = periodsFor(content, {}, span);
    const cutters = cuttersOf(content);
    const lineAt = (place: Place): PublishedLine => {
      const { figures, selections } = foundAt(place, [...periods, life]);
      const judge = { today, margin: usualMargin, at: aimedAt({ ...published, ...place }) };
      const { cells, life: whole } = cellsOf(content, periods, figures, judge, span);
      const breakdowns = broken(selections, cutters);
      return { id, number, content, periods, cells, life: whole, breakdowns };
    };
    lines.set(id, places.map(lineAt));
  }

  const typed = indicators.filter(({ content }) => content.counted === null);
  const byId = new Map(typed.map((one) => [one.id, one]));
  for await (const [id, all] of contributionsEach(db, programmeId, [...byId.keys()], published)) {
    const row = byId.get(id)!;
    add(row, (place, periods) => {
      const selections = selectIn(ruleOf(row.content), contributionsAt(all, place), periods);
      const figures = [...selections].map(([key, one]) => [key, totalOf(one)] as const);
      return { figures: new Map(figures), selections };
    });
  }

  const rules = indicators.flatMap(({ content }) => content.counted ?? []);
  const facts = await countedFacts(db, programmeId, published, rules);
  const factsIn = places.map((place) => factsAt(facts, { ...published, ...place }));
  for (const row of indicators) {
    const { counted } = row.content;
    if (!counted) continue;
    const rule = ruleOf(row.content);
    add(row, (place, periods) => {
      const here = factsIn[places.indexOf(place)]!;
      const { contributions } = countActivities(counted, here.activities);
      return {
        figures: figuresOfCounted({ id: row.id, rule, counted }, here, periods),
        selections: selectIn(rule, contributions, periods),
      };
    });
  }
  return places.map((_, at) => ({
    life,
    lines: indicators.map(({ id }) => lines.get(id)![at]!),
  }));
}

type Cut = { dimensions: string[]; cut: Cutter };

/** Categories of what counts each once would not add up to it, and a publication has no word to say so. */
const cuttersOf = (content: IndicatorContent): Cut[] =>
  countsOnce(content)
    ? []
    : content.breakdowns.map((dimensions) => ({ dimensions, cut: cutter(dimensions, published) }));

const broken = (selections: Map<string, Selection>, cutters: Cut[]) =>
  new Map(
    [...selections].map(([key, selection]) => [
      key,
      cutters.map(({ dimensions, cut }) => ({
        dimensions,
        lines: hidesSome(selection, cut) ? [] : breakdownOf(selection, cut),
      })),
    ]),
  );

/** What was measured in a place: a series names the country first and the partner last. */
const contributionsAt = (all: readonly Contribution[], { country, partner }: Place) =>
  country || partner
    ? all.filter(
        ({ series }) =>
          (!country || series.startsWith(`${country} `)) &&
          (!partner || series.endsWith(` ${partner}`)),
      )
    : all;
