import type { StackedColumns as Model } from "@suivi/domain/charts/model";
import { lazy, Suspense } from "react";
import type { LinkTo } from "../link-to";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { Swatch } from "./patterns";

const StackedColumns = lazy(() => import("./stacked-columns"));

type Props = {
  model: Model;
  format(value: number | null): string;
  words: ChartWords;
  /** Where a number comes from: of a category, of a series, or (null) of the whole of either; null: it is no sum. */
  hrefOf(at: { category: string | null; series: string | null }): string | null;
  Link: LinkTo;
};

const sumOf = (values: (number | null)[]) =>
  values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);

/** Columns over time with their legend, which carries the sums, and their data as a table. */
export function Chart({ model, format, words, hrefOf, Link }: Props) {
  const { series, categories, beside, wholes, ...frame } = model;
  const sums =
    wholes ?? series.map((_, index) => sumOf(categories.map(({ values }) => values[index]!)));
  const heads = [...series.map(({ label }) => label), words.total];
  const number = (value: number | null, at: Parameters<typeof hrefOf>[0]) => {
    const href = value ? hrefOf(at) : null;
    return href ? (
      <Link href={href} className="number">
        {format(value)}
      </Link>
    ) : (
      <span className="number">{format(value)}</span>
    );
  };
  const rows = () => [
    ["", ...heads, ...(beside ? [beside.label] : [])],
    ...categories.map(({ label, values }, index) => [
      label,
      ...values,
      sumOf(values),
      ...(beside ? [beside.values[index]!] : []),
    ]),
  ];
  return (
    <ChartFrame {...frame} words={words} rows={rows}>
      <Suspense fallback={<div className="skeleton drawing" />}>
        <StackedColumns model={model} format={format} />
      </Suspense>
      <ul className="legend">
        {series.map(({ key, label, tone }, index) =>
          sums[index] ? (
            <li key={key}>
              <Swatch tone={tone} />
              {label} {number(sums[index]!, { category: null, series: key })}
            </li>
          ) : null,
        )}
      </ul>
      <details>
        <summary>{words.data}</summary>
        <div className="scroll">
          <table>
            <caption className="hidden-text">
              {model.title} ({model.unit})
            </caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="hidden-text">{words.period}</span>
                </th>
                {heads.map((label) => (
                  <th key={label} scope="col" className="number">
                    {label}
                  </th>
                ))}
                {beside ? (
                  <th scope="col" className="number">
                    {beside.label}
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {categories.map(({ key, label, values }, at) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  {values.map((value, index) => (
                    <td key={series[index]!.key} className="number">
                      {number(value, { category: key, series: series[index]!.key })}
                    </td>
                  ))}
                  <td className="number">
                    {number(sumOf(values), { category: key, series: null })}
                  </td>
                  {beside ? <td className="number">{format(beside.values[at]!)}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </ChartFrame>
  );
}
