export type RadarModel = {
  axes: { key: string; label: string }[];
  /** One value an axis; null: no value, and no line to it. */
  series: { key: string; label: string; values: (number | null)[] }[];
  /** The lowest and the highest step of the scale. */
  from: number;
  to: number;
};
type Props = { model: RadarModel; format(value: number): string };

const radius = 100;
const [dashes, tones] = [
  ["", "7 4", "2 4"],
  ["var(--c1)", "var(--c2)", "var(--c3)"],
];

/** Where a value of an axis lies. */
function pointAt(at: number, of: number, share: number): [number, number] {
  const angle = (2 * Math.PI * at) / of - Math.PI / 2;
  return [Math.cos(angle) * radius * share, Math.sin(angle) * radius * share];
}
const pathOf = (points: ([number, number] | null)[]) =>
  points
    .map((point, at) => {
      const next = points[(at + 1) % points.length];
      return point && next ? `M${point.join(" ")}L${next.join(" ")}` : "";
    })
    .join("");

/** The mark of a series on its line: circle, square, triangle. */
function Mark({ index, x, y }: { index: number; x: number; y: number }) {
  const fill = tones[index % 3];
  if (index % 3 === 0) return <circle cx={x} cy={y} r={5} fill={fill} />;
  if (index % 3 === 1) return <rect x={x - 5} y={y - 5} width={10} height={10} fill={fill} />;
  return <path d={`M${x} ${y - 6}l6 11h-12z`} fill={fill} />;
}

/** Rounds on one scale, an axis a domain; told apart by line and mark. A table beside it says the same in numbers. */
export function Radar({ model: { axes, series, from, to }, format }: Props) {
  const steps = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  // The lowest step is a small ring, not the middle: a score of 1 is no nothing.
  const shareOf = (value: number) => (value - from + 1) / (to - from + 1);
  const ring = (value: number) => axes.map((_, at) => pointAt(at, axes.length, shareOf(value)));
  return (
    <div className="radar">
      <svg viewBox="-128 -124 256 248" aria-hidden="true">
        {steps.map((step) => (
          <path key={step} d={pathOf(ring(step))} className="ring" />
        ))}
        {axes.map(({ key }, at) => (
          <line key={key} x2={ring(to)[at]![0]} y2={ring(to)[at]![1]} className="ring" />
        ))}
        {steps.map((step) => (
          <text key={step} x={4} y={-radius * shareOf(step) + 4} className="step">
            {format(step)}
          </text>
        ))}
        {axes.map(({ key }, at) => {
          const [x, y] = pointAt(at, axes.length, 1.14);
          return (
            <text key={key} x={x} y={y + 4} textAnchor="middle" className="axis">
              {at + 1}
            </text>
          );
        })}
        {series.map(({ key, values }, index) => {
          const points = values.map((value, at) =>
            value === null ? null : pointAt(at, axes.length, shareOf(value)),
          );
          return (
            <g key={key}>
              <path
                d={pathOf(points)}
                stroke={tones[index % 3]}
                strokeDasharray={dashes[index % 3]}
                className="line"
              />
              {points.map((point, at) =>
                point ? <Mark key={axes[at]!.key} index={index} x={point[0]} y={point[1]} /> : null,
              )}
            </g>
          );
        })}
      </svg>
      <ul className="plain legend">
        {series.map(({ key, label }, index) => (
          <li key={key}>
            <svg viewBox="-16 -8 32 16" aria-hidden="true">
              <path
                d="M-16 0H16"
                stroke={tones[index % 3]}
                strokeDasharray={dashes[index % 3]}
                className="line"
              />
              <Mark index={index} x={0} y={0} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
