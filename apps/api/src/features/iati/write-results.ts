import { fromUnits, valueOf } from "@suivi/domain/results/accumulate";
import type { BreakdownLine } from "@suivi/domain/results/breakdown";
import { inFrameworkOrder, standardDimensions } from "@suivi/domain/results/framework";
import type { Period } from "@suivi/domain/results/periods";
import { targetFor } from "@suivi/domain/results/targets";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import type { IpttCell, PublishedLine } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import type { Indicator, Result } from "@suivi/iati/elements";
import { known } from "@suivi/iati/known";
import type { Fraction, IatiFacts } from "./facts";
import { describeIndicator } from "./describe-indicator";
import { inBoth } from "./write-organisations";
import type { PartOf } from "./parts";
import { writeTexts } from "./file-texts";

type PeriodOf = NonNullable<Indicator["period"]>[number];
type Figure = NonNullable<PeriodOf["actual"]>[number];

/** Result types of IATI by the level of the framework: impact 3, outcome 2, output 1, any other 9. */
export const resultTypes: Record<string, string> = {
  impact: "3",
  goal: "3",
  outcome: "2",
  output: "1",
};

const measures: Record<IndicatorContent["kind"], string> = {
  number: "1",
  percentage: "2",
  scale: "4",
};

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** "84 / 120", as people and take-in read it. */
export const sayFraction = ({ numerator, denominator }: Fraction): string =>
  `${rounded(numerator)} / ${rounded(denominator)}`;

/** Whether numbers of this indicator may be added up across places: IATI's aggregation status. */
const addsUp = ({ kind, acrossPlaces, counted }: IndicatorContent): boolean =>
  kind === "number" && acrossPlaces === "sum" && counted?.measure !== "distinct_people";

function baselineOf({ baseline, kind }: IndicatorContent): Indicator["baseline"] {
  // IATI asks for a year: a baseline of no year can't be said.
  if (baseline.state !== "value" || baseline.year === null) return [];
  const { value, of, year } = baseline;
  const share = kind === "percentage" && of ? (100 * value) / of : value;
  const fraction = of ? sayFraction({ numerator: value, denominator: of }) : null;
  return known([
    {
      year,
      value: rounded(share),
      comment: fraction ? { narrative: [{ text: fraction }] } : null,
    },
  ]);
}

/** Finds what a dimension and its category are called: standard ones by their codes, own ones by their names. */
function dimensionNames({ content, settings }: IatiFacts) {
  const own = new Map(content.dimensions.map((one) => [one.id, one]));
  const standard = new Set(standardDimensions.map(({ id }) => id));
  return (dimension: string, category: string) => {
    const found = standard.has(dimension) ? undefined : own.get(dimension);
    const value = found?.categories.find(({ id }) => id === category);
    return {
      name: found ? textIn(found.name, settings.language) : dimension,
      value: value ? textIn(value.name, settings.language) : category,
    };
  };
}

function actualOf(cell: IpttCell, unfinished: boolean, facts: IatiFacts): Figure[] {
  if (cell.value === null) return [];
  const { language } = facts.settings;
  const said = (reader: "fr" | "en") =>
    [
      cell.fraction && sayFraction(cell.fraction),
      cell.upTo === null
        ? null
        : writeTexts.in[reader].between(String(cell.value), String(cell.upTo)),
      unfinished ? writeTexts.soFar[reader] : null,
    ]
      .filter(Boolean)
      .join(" ");
  const comment = { fr: said("fr"), en: said("en") };
  return [
    {
      value: rounded(cell.value),
      comment: comment.fr ? { narrative: inBoth(comment, language) } : null,
    },
  ];
}

/** The indicators of a part, under their results; without a figure of their own in a child activity they are left out. */
export function results(facts: IatiFacts, part: PartOf): { results: Result[]; ids: string[] } {
  const { life, lines } = facts.figures.get(part.scope)!;
  const { language } = facts.settings;
  const child = part.kind === "country" || part.kind === "partner";
  const nameOf = dimensionNames(facts);
  const ids: string[] = [];

  function partFigures(dimensions: string[], part: BreakdownLine): Figure[] {
    const value = valueOf(part);
    if (value === null) return [];
    const { categories, amount, of } = part;
    const fraction =
      of && sayFraction({ numerator: fromUnits(amount), denominator: fromUnits(of) });
    return [
      {
        value: rounded(value),
        dimension: categories.map((category, index) => nameOf(dimensions[index]!, category)),
        comment: fraction ? { narrative: [{ text: fraction }] } : null,
      },
    ];
  }

  function periodOf(line: PublishedLine, period: Period, cell: IpttCell): PeriodOf[] {
    const begun = period.start <= facts.today;
    const broken = line.breakdowns.get(period.key) ?? [];
    const target = known([{ value: cell.target === null ? null : rounded(cell.target) }]);
    const actual = begun
      ? [
          ...actualOf(cell, period.end >= facts.today, facts),
          ...broken.flatMap((one) =>
            one.lines.flatMap((part) => partFigures(one.dimensions, part)),
          ),
        ]
      : [];
    if (target.length === 0 && actual.length === 0) return [];
    return [
      {
        periodStart: { isoDate: period.start },
        periodEnd: { isoDate: period.end },
        target,
        actual,
      },
    ];
  }

  function indicatorOf(line: PublishedLine): Indicator | null {
    const { content } = line;
    // The whole programme is a period where it is the only one, or has a target of its own.
    const own = child ? null : targetFor(content, "life");
    const cell = child ? line.life : { ...line.life, target: own };
    const whole = content.frequency === "life" || own !== null ? periodOf(line, life, cell) : [];
    const period = [
      ...line.periods.flatMap((one) => periodOf(line, one, line.cells[one.key]!)),
      ...whole,
    ];
    if (child && period.length === 0) return null;
    ids.push(line.id);
    return {
      measure: measures[content.kind],
      ascending: content.direction === "increase",
      // What the parent's figure holds already is not to be added to it.
      aggregationStatus: addsUp(content) && !child,
      title: { narrative: inBoth(content.title, language) },
      description: { narrative: inBoth(describeIndicator(content, language), language) },
      reference: content.contributesTo.map(({ catalogue, code }) => ({
        vocabulary: "99",
        code,
        indicatorUri: uriOf(facts, catalogue),
      })),
      baseline: baselineOf(content),
      period,
    };
  }

  const list = inFrameworkOrder(facts.content.outcomes).flatMap(({ result }): Result[] => {
    const own = lines.filter(({ content }) => content.resultId === result.id);
    const indicator = own.flatMap((line) => indicatorOf(line) ?? []);
    if (indicator.length === 0) return [];
    return [
      {
        type: resultTypes[result.level] ?? "9",
        aggregationStatus: indicator.some((one) => one.aggregationStatus === true),
        title: { narrative: inBoth(result.title, language) },
        indicator,
      },
    ];
  });
  return { results: list, ids };
}

const uriOf = ({ content }: IatiFacts, catalogue: string): string | null => {
  const source = content.catalogues.find(({ id }) => id === catalogue)?.source ?? "";
  return /^https?:\/\/\S+$/.test(source) ? source : null;
};
