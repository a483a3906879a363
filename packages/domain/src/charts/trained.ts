import type { DistinctPeople } from "../figures/distinct";
import type { Trained, TrainedFigures } from "../figures/trained";
import { sayNumber } from "../numbers";
import type { Language } from "../text";
import type { SpreadMarks, StackedColumns } from "./model";
import { type Reader, sayPeriod } from "./prepare";
import { chartTexts } from "./texts";

/** "812", or of an interval "Between 569 and 3,021". */
function sayDistinct({ atLeast, atMost }: DistinctPeople, language: Language): string {
  const [least, most] = [atLeast, atMost].map((people) => sayNumber(people, language));
  return atLeast === atMost ? least! : chartTexts(language).fromTo(least!, most!);
}

/** Attendances in two parts that make them up: distinct people, as many as are known of, and all the rest. */
const parts = ({ attendances, distinct }: Trained): (number | null)[] =>
  attendances === null || distinct === null
    ? [null, null]
    : [distinct.atLeast, attendances - distinct.atLeast];

/** People trained over time: the whole column is attendances, its solid part the distinct people among them. */
export function trainedOverTime(
  { overTime, whole }: TrainedFigures,
  { language, source }: Reader,
): StackedColumns {
  const texts = chartTexts(language);
  const { attendances, distinct } = whole;
  return {
    kind: "stacked-columns",
    title:
      attendances === null || distinct === null
        ? texts.trained
        : texts.trainedTitle(
            sayDistinct(distinct, language),
            sayNumber(attendances, language),
            distinct.atMost,
          ),
    unit: texts.trainedUnit,
    categories: overTime.map((period) => ({
      key: period.first,
      label: sayPeriod(period, language),
      values: parts(period),
    })),
    series: [
      { key: "distinct", label: texts.distinctAtLeast, tone: "c1" },
      { key: "again", label: texts.againOrUnnamed, tone: "c6" },
    ],
    wholes: parts(whole),
    note: texts.trainedNote,
    source,
  };
}

/** How the changes between tests lie, activity by activity; null: no activity has both tests. */
export function changeSpread(
  { spread }: TrainedFigures,
  { language, source }: Reader,
  sayChange: (change: number) => string,
): SpreadMarks | null {
  if (!spread) return null;
  const texts = chartTexts(language);
  const { count, least, quartiles, most } = spread;
  const mark = (key: keyof typeof texts.marks, value: number) => ({
    key,
    label: texts.marks[key],
    value,
    text: sayChange(value),
  });
  return {
    kind: "spread",
    title: quartiles
      ? texts.spreadTitle(sayChange(quartiles.lower), sayChange(quartiles.upper))
      : texts.spreadFew,
    unit: texts.spreadUnit(count, sayNumber(count, language)),
    marks: [
      mark("least", least),
      ...(quartiles
        ? [
            mark("lower", quartiles.lower),
            mark("median", quartiles.median),
            mark("upper", quartiles.upper),
          ]
        : []),
      mark("most", most),
    ],
    zero: sayChange(0),
    source,
  };
}
