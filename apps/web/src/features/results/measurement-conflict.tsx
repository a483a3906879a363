import { cellKey } from "@suivi/domain/part-key";
import { sayCategories } from "@suivi/domain/results/say";
import type { IndicatorContent, MeasurementContent } from "@suivi/domain/results/schema";
import { useLanguage, useTexts } from "../../language";
import { Conflict } from "../../shell/conflict";
import type { FieldNames } from "../../shell/say-value";
import type { Refusal } from "../../trpc";
import { useDimensions } from "./breakdown-table";
import { reportTexts } from "./report-texts";

/** A measurement as somebody else saved it meanwhile. */
export type Theirs = { version: number; content: MeasurementContent };

/** What the fields of a measurement are called, each cell of its breakdown by its categories. */
export function useMeasurementFields(
  { kind }: Pick<IndicatorContent, "kind">,
  contents: readonly MeasurementContent[],
): FieldNames {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const dimensions = useDimensions();
  const value = kind === "percentage" ? texts.numerator : texts.value;
  const cells = contents.flatMap((content) => content.cells);
  return {
    ...texts.fields,
    "measured.value": value,
    "measured.numerator": texts.numerator,
    "measured.denominator": texts.denominator,
    "measured.reason": texts.noData,
    ...Object.fromEntries(
      cells.flatMap(({ categories }) => {
        const at = `cells.${cellKey(categories)}`;
        const name = sayCategories(
          dimensions,
          Object.keys(categories),
          Object.values(categories),
          language,
        );
        return [
          [at, name],
          [`${at}.value`, value],
          [`${at}.of`, texts.denominator],
        ];
      }),
    ),
  };
}

type Props = {
  indicator: IndicatorContent;
  /** Who saved, and when. */
  refusal: Refusal;
  /** What both started from; null: it is not known any more, and every difference is decided. */
  base: MeasurementContent | null;
  mine: MeasurementContent;
  theirs: Theirs;
  /** The measurement with each cell decided, to be saved on top of theirs. */
  onDecided(content: MeasurementContent): void;
};

/** Somebody else saved the same cells: for each, who and when, what both typed, and which is kept. */
export function MeasurementConflict({ indicator, base, mine, theirs, ...props }: Props) {
  const fields = useMeasurementFields(indicator, [...(base ? [base] : []), mine, theirs.content]);
  return (
    <Conflict
      {...props}
      base={base ?? ({} as MeasurementContent)}
      mine={mine}
      theirs={theirs.content}
      fields={fields}
    />
  );
}
