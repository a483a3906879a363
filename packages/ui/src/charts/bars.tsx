import type { Bars as Model } from "@suivi/domain/charts/model";

type Props = {
  model: Model;
  words: { more: string };
  hrefOf?: (key: string) => string;
  most?: number;
};

/** Bars with their names and values beside them: a table that needs no second one. */
export function Bars({ model, words, hrefOf, most = 12 }: Props) {
  const top = Math.max(1, ...model.bars.map(({ value }) => value ?? 0));
  const rows = (bars: Model["bars"]) =>
    bars.map(({ key, label, value, text }) => (
      <tr key={key}>
        <th scope="row">{hrefOf ? <a href={hrefOf(key)}>{label}</a> : label}</th>
        <td className="track" aria-hidden="true">
          {value === null ? null : (
            <span
              style={{ width: `${(100 * value) / top}%`, background: `var(--${model.tone})` }}
            />
          )}
        </td>
        <td className="number">{text}</td>
      </tr>
    ));
  const table = (bars: Model["bars"]) => (
    <table className="bars">
      <caption className="hidden-text">
        {model.title} ({model.unit})
      </caption>
      <tbody>{rows(bars)}</tbody>
    </table>
  );
  return (
    <figure className="chart">
      <figcaption>
        <h3>{model.title}</h3>
        <span className="small soft">{model.unit}</span>
      </figcaption>
      {table(model.bars.slice(0, most))}
      {model.bars.length > most ? (
        <details>
          <summary>{words.more}</summary>
          {table(model.bars.slice(most))}
        </details>
      ) : null}
      <p className="source">{model.source}</p>
    </figure>
  );
}
