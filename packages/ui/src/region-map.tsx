import { outlines } from "./map/outlines";

export type Spot = {
  key: string;
  label: string;
  lat: number;
  lon: number;
  value: number | null;
  text: string;
};
type Props = {
  countries: { code: string; name: string; spots: Spot[]; note?: string | undefined }[];
  label: string;
};

/** Countries side by side, each with a circle a region whose area is its number; the same numbers stand in the titles. */
export function RegionMap({ countries, label }: Props) {
  const top = Math.max(
    1,
    ...countries.flatMap(({ spots }) => spots.map(({ value }) => value ?? 0)),
  );
  return (
    <ul className="map" aria-label={label}>
      {countries.map(({ code, name, spots, note }) => {
        const outline = outlines[code];
        return (
          <li key={code}>
            {outline ? (
              <svg
                viewBox={`-4 -4 ${outline.width + 8} ${outline.height + 8}`}
                role="img"
                aria-label={`${name}: ${spots.map((spot) => `${spot.label} ${spot.text}`).join(", ") || "—"}`}
              >
                <path className="land" d={outline.path} />
                {spots.map((spot) =>
                  spot.value === null ? null : (
                    <circle
                      key={spot.key}
                      className="dot"
                      cx={(spot.lon - outline.west) * outline.x}
                      cy={(outline.north - spot.lat) * outline.y}
                      r={2 + 12 * Math.sqrt(spot.value / top)}
                    >
                      <title>{`${spot.label} ${spot.text}`}</title>
                    </circle>
                  ),
                )}
              </svg>
            ) : null}
            <strong className="small">{name}</strong>
            {note ? <p className="small soft">{note}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
