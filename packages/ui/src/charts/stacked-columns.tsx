import type { StackedColumns as Model } from "@suivi/domain/charts/model";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

type Props = { model: Model; format(value: number): string };

/** Columns over time: drawn for the eye; the table beneath says the same to everybody. */
export default function StackedColumns({ model, format }: Props) {
  const rows = model.categories.map(({ label, values }) =>
    Object.fromEntries([
      ["label", label],
      ...model.series.map(({ key }, index) => [key, values[index]]),
    ]),
  );
  return (
    <div aria-hidden="true">
      <ResponsiveContainer width="100%" height={260}>
        <BarChart
          data={rows}
          margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="label"
            tick={{ fill: "var(--soft)", fontSize: 12 }}
            tickLine={false}
            axisLine={{ stroke: "var(--soft)" }}
            minTickGap={12}
          />
          <YAxis
            width={44}
            allowDecimals={false}
            tick={{ fill: "var(--soft)", fontSize: 12 }}
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
            }}
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
              fill={`var(--${tone})`}
              stroke="var(--paper)"
              strokeWidth={1}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
