// Writes src/charts/outlines.ts: the outlines of the countries where programmes work, as SVG paths, from Natural Earth
// 1:50m (public domain) in the npm package world-atlas. Run again when a country is added:
//   node packages/ui/scripts/build-outlines.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";

/** ISO 3166-1: the letters that Suivi uses, the numbers that Natural Earth does. */
const countries = { AF: "004", BI: "108", CD: "180", ML: "466", NE: "562", SS: "728" };
/** Points nearer to each other than this, of a canvas of 100, are one. */
const grain = 0.9;

const atlas = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve("world-atlas/countries-50m.json")), "utf8"),
);
const shapes = feature(atlas, atlas.objects.countries).features;
const round = (value, digits) => Number(value.toFixed(digits));

function outline(number) {
  const { geometry } = shapes.find(({ id }) => id === number);
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.map(([outer]) => outer).filter((ring) => ring.length > 8);
  const longitudes = rings.flat().map(([longitude]) => longitude);
  const latitudes = rings.flat().map(([, latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  // A degree of longitude is shorter away from the equator.
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = 100 / Math.max((east - west) * narrowing, north - south);
  const x = scale * narrowing;
  const onCanvas = ([longitude, latitude]) => [(longitude - west) * x, (north - latitude) * scale];
  const path = rings.map((ring) => `M${thinned(ring.map(onCanvas)).join("L")}Z`).join("");
  return {
    west: round(west, 3),
    north: round(north, 3),
    x: round(x, 4),
    y: round(scale, 4),
    width: round((east - west) * x, 1),
    height: round((north - south) * scale, 1),
    path,
  };
}

function thinned(points) {
  const kept = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) > grain) kept.push(point);
  }
  return kept.map(([across, down]) => `${round(across, 1)} ${round(down, 1)}`);
}

const outlines = Object.fromEntries(
  Object.entries(countries).map(([code, number]) => [code, outline(number)]),
);
const file = fileURLToPath(new URL("../src/charts/outlines.ts", import.meta.url));
const type = readFileSync(file, "utf8").split("// From Natural Earth")[0];
writeFileSync(
  file,
  `${type}// From Natural Earth 1:50m (public domain), by packages/ui/scripts/build-outlines.mjs.\nexport const outlines: Record<string, Outline> = ${JSON.stringify(outlines, null, 2)};\n`,
);
