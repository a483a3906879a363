import type { SpreadMarks } from "@suivi/domain/charts/model";
import { ChartFrame, type ChartWords } from "./chart-frame";

type Props = { model: SpreadMarks; words: ChartWords };

/**
 * Values on one line: from the least to the most, a box around the middle half, a stroke at the median, a dotted one at
 * nought. Shapes tell them apart, not colours; the list beneath says the same in words.
 */
export function Spread({ model: { marks, zero, ...frame }, words }: Props) {
  const values = marks.map(({ value }) => value);
  const [from, to] = [Math.min(0, ...values), Math.max(0, ...values)];
  const place = (value: number) => (to === from ? 50 : (100 * (value - from)) / (to - from));
  const at = (value: number) => ({ left: `${place(value)}%` });
  const between = (a: number, b: number) => ({ ...at(a), width: `${place(b) - place(a)}%` });
  const valueOf = (key: (typeof marks)[number]["key"]) =>
    marks.find((mark) => mark.key === key)?.value;
  const [least, lower, median, upper, most] = (
    ["least", "lower", "median", "upper", "most"] as const
  ).map(valueOf);
  const rows = () => [["", frame.unit], ...marks.map(({ label, value }) => [label, value])];
  return (
    <ChartFrame {...frame} words={words} rows={rows}>
      <div className="spread" aria-hidden="true">
        <span className="whisker" style={between(least!, most!)} />
        {lower === undefined || upper === undefined ? null : (
          <span className="box" style={between(lower, upper)} />
        )}
        <span className="zero" style={at(0)} />
        {median === undefined ? null : <span className="median" style={at(median)} />}
        <span className="small soft at" style={at(0)}>
          {zero}
        </span>
      </div>
      <dl className="facts marks">
        {marks.map(({ key, label, text }) => (
          <div key={key} className="fact">
            <dt>{label}</dt>
            <dd className="number">{text}</dd>
          </div>
        ))}
      </dl>
    </ChartFrame>
  );
}
