import type { Bars as Model } from "@suivi/domain/charts/model";
import type { LinkTo } from "../link-to";
import { ChartFrame, type ChartWords } from "./chart-frame";

type Props = {
  model: Model;
  words: ChartWords;
  /** Where a bar's number comes from. */
  hrefOf(key: string): string;
  Link: LinkTo;
};

const most = 12;

/** Bars with their names and values beside them: a table that needs no second one. */
export function Bars({ model, words, hrefOf, Link }: Props) {
  const { bars, tone, ...frame } = model;
  const top = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const table = (some: Model["bars"]) => (
    <table className={bars.some(({ label }) => label.length > 20) ? "bars long" : "bars"}>
      <caption className="hidden-text">
        {model.title} ({model.unit})
      </caption>
      <tbody>
        {some.map(({ key, label, value, text }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {value === null ? null : (
              <td className="track" aria-hidden="true">
                <span style={{ width: `${(100 * value) / top}%`, background: `var(--${tone})` }} />
              </td>
            )}
            <td className={value === null ? "unknown" : "number"} colSpan={value === null ? 2 : 1}>
              <Link href={hrefOf(key)}>
                {text}
                <span className="hidden-text"> {label}</span>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  const rows = () => [
    ["", model.unit],
    ...bars.map(({ label, value, text }) => [label, value ?? text]),
  ];
  return (
    <ChartFrame {...frame} words={words} rows={rows}>
      {table(bars.slice(0, most))}
      {bars.length > most ? (
        <details>
          <summary>{words.more(bars.length - most)}</summary>
          {table(bars.slice(most))}
        </details>
      ) : null}
    </ChartFrame>
  );
}
