import type { StackedColumns as Model } from "@suivi/domain/charts/model";
import { lazy, type ReactNode, Suspense } from "react";

const StackedColumns = lazy(() => import("./stacked-columns"));

type Props = {
  model: Model;
  format(value: number | null): string;
  /** "Data", "Total" in the reader's language. */
  words: { data: string; total: string };
  explain?: ReactNode;
};

/** A chart with its finding as title, its legend in words, its source, and its data as a table. */
export function Chart({ model, format, words, explain }: Props) {
  const used = model.series.filter((_, index) =>
    model.categories.some(({ values }) => values[index]),
  );
  const totalOf = (values: (number | null)[]) =>
    values.some((value) => value === null)
      ? null
      : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return (
    <figure className="chart">
      <figcaption>
        <h3>{model.title}</h3>
        <span className="small soft">{model.unit}</span>
      </figcaption>
      <Suspense fallback={<div className="skeleton" />}>
        <StackedColumns model={model} format={format} />
      </Suspense>
      <ul className="legend" aria-hidden="true">
        {used.map(({ key, label, tone }) => (
          <li key={key}>
            <i style={{ background: `var(--${tone})` }} />
            {label}
          </li>
        ))}
      </ul>
      <p className="source">
        {model.source} {explain}
      </p>
      <details>
        <summary>{words.data}</summary>
        <div className="scroll">
          <table>
            <caption>{model.title}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="hidden-text">{model.unit}</span>
                </th>
                {model.series.map(({ key, label }) => (
                  <th key={key} scope="col" className="number">
                    {label}
                  </th>
                ))}
                <th scope="col" className="number">
                  {words.total}
                </th>
              </tr>
            </thead>
            <tbody>
              {model.categories.map(({ key, label, values }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  {values.map((value, index) => (
                    <td key={model.series[index]!.key} className="number">
                      {format(value)}
                    </td>
                  ))}
                  <td className="number">{format(totalOf(values))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
