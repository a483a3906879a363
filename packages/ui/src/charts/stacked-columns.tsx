import type { StackedColumns as Model } from "@suivi/domain/charts/model";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { usePatterns } from "./patterns";

type Props = { model: Model; format(value: number): string };

/** Round steps of 1, 2 or 5 that reach over the highest column in at most five. */
function stepsOver(most: number): number[] {
  const least = Math.max(1, most / 5);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= least)!;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

const axis = { fill: "var(--soft)", fontSize: 12 };

/** Columns over time: drawn for the eye; the table beneath says the same to everybody. */
export default function StackedColumns({ model, format }: Props) {
  const { definitions, fillOf } = usePatterns();
  const rows = model.categories.map(({ label, values }) =>
    Object.fromEntries([
      ["label", label],
      ...model.series.map(({ key }, index) => [key, values[index]]),
    ]),
  );
  const most = Math.max(
    1,
    ...model.categories.map(({ values }) =>
      values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    ),
  );
  const steps = stepsOver(most);
  return (
    <div aria-hidden="true" className="drawing">
      <ResponsiveContainer width="100%" height={260}>
        <BarChart
          data={rows}
          margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
          barCategoryGap="16%"
          accessibilityLayer={false}
        >
          {definitions}
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="label"
            tick={axis}
            tickLine={false}
            axisLine={{ stroke: "var(--soft)" }}
            minTickGap={12}
          />
          <YAxis
            width="auto"
            ticks={steps}
            domain={[0, steps.at(-1)!]}
            tick={axis}
            tickFormatter={format}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            cursor={{ fill: "var(--wash)" }}
            contentStyle={{
              background: "var(--raised)",
              border: "1px solid var(--line)",
              color: "var(--ink)",
              fontSize: 14,
            }}
            itemStyle={{ color: "var(--ink)", padding: 0 }}
            formatter={(value, name) => [
              typeof value === "number" ? format(value) : "—",
              String(name),
            ]}
          />
          {model.series.map(({ key, label, tone }) => (
            <Bar
              key={key}
              dataKey={key}
              name={label}
              stackId="one"
              fill={fillOf(tone)}
              stroke="var(--paper)"
              strokeWidth={1}
              maxBarSize={56}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
