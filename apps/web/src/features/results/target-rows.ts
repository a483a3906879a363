import { type Language, textIn } from "@suivi/domain/text";
import type { DimensionOfBreakdown } from "@suivi/domain/programmes/schema";
import { type Period, periodsOf } from "@suivi/domain/results/periods";
import { categoryKey, readTargetKey } from "@suivi/domain/results/progress";
import { sayPeriod } from "@suivi/domain/results/say";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import { sayCountry } from "@suivi/domain/numbers";

export type TargetRow = { key: string; name: string; months: string };
/** A column of targets: for all of the programme, or for one place or category. */
export type TargetColumn = { at: { country?: string; category?: string }; name: string };
/** A column of one cell of a breakdown. */
type CategoryColumn = TargetColumn & { categories: string[] };

type Span = { from: string; to: string };

/** The periods that targets are set for, as they are called; not the life of the programme, which has a field of its own. */
export function targetPeriods(
  { frequency, events }: Pick<IndicatorContent, "frequency" | "events">,
  span: Span,
): Period[] {
  return periodsOf(frequency, span, events).filter(({ key }) => key !== "life");
}

/** A period's row; an event goes by its own name. */
export function targetRow(
  period: Period,
  { frequency, events }: Pick<IndicatorContent, "frequency" | "events">,
  language: Language,
): TargetRow {
  const event = events.find(({ key }) => period.key === `event:${key}`);
  const said = sayPeriod(period, frequency, language);
  const name = event ? textIn(event.name, language) : said.name;
  return { key: period.key, name, months: said.months === name ? "" : said.months };
}

/** The columns of a breakdown: every combination of its categories. */
export function categoryColumns(
  cross: readonly string[],
  known: readonly DimensionOfBreakdown[],
  language: Language,
): CategoryColumn[] {
  const combinations = cross.reduce<{ ids: string[]; names: string[] }[]>(
    (before, dimension) =>
      before.flatMap(({ ids, names }) =>
        (known.find(({ id }) => id === dimension)?.categories ?? []).map(({ id, name }) => ({
          ids: [...ids, id],
          names: [...names, textIn(name, language)],
        })),
      ),
    [{ ids: [], names: [] }],
  );
  return combinations.map(({ ids, names }) => ({
    at: { category: categoryKey(Object.fromEntries(cross.map((id, at) => [id, ids[at]!]))) },
    name: names.join(", "),
    categories: ids,
  }));
}

/** What a target is set for, in words: "Year 3, H1 · Mali". */
export function sayTarget(
  key: string,
  content: IndicatorContent,
  span: Span,
  language: Language,
  life: string,
): string {
  const { period, country, category } = readTargetKey(key);
  const all = (["year", "half", "four_months", "quarter", "month", "event"] as const).flatMap(
    (frequency) => periodsOf(frequency, span, content.events).map((one) => ({ ...one, frequency })),
  );
  const found = all.find((one) => one.key === period);
  const name = found
    ? targetRow(found, { frequency: found.frequency, events: content.events }, language).name
    : period === "life"
      ? life
      : period;
  return [name, country && sayCountry(country, language), category].filter(Boolean).join(" · ");
}
