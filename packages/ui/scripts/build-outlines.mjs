// Country outlines as paths, from Natural Earth through the npm package world-atlas (installed elsewhere, for this run):
//   node build-outlines.mjs <folder>/node_modules/world-atlas/countries-50m.json
import fs from "node:fs";
import { feature } from "topojson-client";
const t = JSON.parse(fs.readFileSync(process.argv[2]));
const ids = { AF: "004", BI: "108", CD: "180", ML: "466", NE: "562", SS: "728" };
const out = {};
for (const [c, id] of Object.entries(ids)) {
  const f = feature(t, t.objects.countries).features.find((f) => f.id === id);
  const polys = f.geometry.type === "Polygon" ? [f.geometry.coordinates] : f.geometry.coordinates;
  const rings = polys.map((p) => p[0]).filter((r) => r.length > 8);
  let pts = rings.flat();
  const lon = pts.map((p) => p[0]),
    lat = pts.map((p) => p[1]);
  const b = {
    west: Math.min(...lon),
    east: Math.max(...lon),
    south: Math.min(...lat),
    north: Math.max(...lat),
  };
  const k = Math.cos((((b.south + b.north) / 2) * Math.PI) / 180);
  const w = (b.east - b.west) * k,
    h = b.north - b.south;
  const s = 100 / Math.max(w, h);
  // simplify: drop points nearer than 0.6 units
  const path = rings
    .map((r) => {
      let o = [],
        l = null;
      for (const [x, y] of r) {
        const p = [(x - b.west) * k * s, (b.north - y) * s];
        if (!l || Math.hypot(p[0] - l[0], p[1] - l[1]) > 0.9) {
          o.push(p);
          l = p;
        }
      }
      return "M" + o.map((p) => p.map((v) => Math.round(v * 10) / 10).join(" ")).join("L") + "Z";
    })
    .join("");
  out[c] = {
    west: +b.west.toFixed(3),
    north: +b.north.toFixed(3),
    x: +(k * s).toFixed(4),
    y: +s.toFixed(4),
    width: +(w * s).toFixed(1),
    height: +(h * s).toFixed(1),
    path,
  };
}
fs.writeFileSync("out.json", JSON.stringify(out));
console.log(JSON.stringify(out).length);
