import type { Spot } from "@suivi/domain/charts/model";
import { outlines } from "./outlines";

type Props = {
  country: string;
  spots: Spot[];
  /** The number whose circle is the largest, on all maps. */
  top: number;
};

/** A country's outline with a circle a region, whose area is its number; empty where that is not known. */
export default function CountryMap({ country, spots, top }: Props) {
  const outline = outlines[country];
  if (!outline) return <span />;
  const { west, north, x, y, width, height, path } = outline;
  // The largest first, so that no circle hides a smaller one.
  const drawn = [...spots].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return (
    <svg viewBox={`-8 -8 ${width + 16} ${height + 16}`} aria-hidden="true">
      <path className="land" d={path} />
      {drawn.map(({ key, label, value, text, point }) =>
        point && value !== 0 ? (
          <circle
            key={key}
            className={value === null ? "dot empty" : "dot"}
            cx={(point.lon - west) * x}
            cy={(north - point.lat) * y}
            r={value === null ? 5 : 1.5 + 10 * Math.sqrt(value / top)}
          >
            <title>{`${label} ${text}`}</title>
          </circle>
        ) : null,
      )}
    </svg>
  );
}
