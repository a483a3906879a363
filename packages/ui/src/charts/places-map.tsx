import type { PlacesMap as Model, Spot } from "@suivi/domain/charts/model";
import { lazy, Suspense } from "react";
import type { LinkTo } from "../link-to";
import { ChartFrame, type ChartWords } from "./chart-frame";

const CountryMap = lazy(() => import("./country-map"));

type Props = { model: Model; words: ChartWords; hrefOf(region: string): string; Link: LinkTo };

const most = 8;

/** Countries side by side: each a map with a circle a region, and beside it the same numbers to read and follow. */
export function PlacesMap({ model, words, hrefOf, Link }: Props) {
  const { countries, without, note, ...frame } = model;
  const top = Math.max(
    1,
    ...countries.flatMap(({ regions }) => regions.map(({ value }) => value ?? 0)),
  );
  const rows = () => [
    ["", "", model.unit],
    ...countries.flatMap(({ label: country, regions }) =>
      regions.map(({ label, value, text }) => [country, label, value ?? text]),
    ),
  ];
  const list = (country: string, regions: Spot[]) => (
    <table className="regions">
      <caption className="hidden-text">
        {country} ({model.unit})
      </caption>
      <tbody>
        {regions.map(({ key, label, value, text }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className={value === null ? "unknown" : "number"}>
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
  return (
    <ChartFrame
      {...frame}
      note={[without, note].filter(Boolean).join(" ")}
      words={words}
      rows={rows}
    >
      <ul className="map">
        {countries.map(({ key, label, text, regions }) => (
          <li key={key}>
            <p>
              <strong>{label}</strong> <span className="small soft">{text}</span>
            </p>
            <Suspense fallback={<div className="skeleton" />}>
              <CountryMap country={key} spots={regions} top={top} />
            </Suspense>
            <div>
              {regions.length > 0 ? list(label, regions.slice(0, most)) : null}
              {regions.length > most ? (
                <details>
                  <summary>{words.more(regions.length - most)}</summary>
                  {list(label, regions.slice(most))}
                </details>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
