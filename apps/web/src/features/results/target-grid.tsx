import { readNumber } from "@suivi/domain/numbers";
import { targetKey } from "@suivi/domain/results/progress";
import { sayFigure } from "@suivi/domain/results/say";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useLanguage, useTexts } from "../../language";
import { NumberField } from "../../shell/number-field";
import type { IndicatorPart } from "./indicator-part";
import { pastedColumn } from "./measurement-draft";
import type { TargetColumn, TargetRow } from "./target-rows";
import { targetTexts } from "./target-texts";

type Props = IndicatorPart & {
  label: string;
  rows: TargetRow[];
  columns: TargetColumn[];
  /** What was reached, beside what is aimed at; where the indicator is known already. */
  line?: IpttLine | undefined;
};

/** A field for each period, by column; a column pasted from a spreadsheet fills the fields beneath. */
export function TargetGrid({ label, rows, columns, line, content, patch, problem }: Props) {
  const texts = useTexts(targetTexts);
  const language = useLanguage();
  const { targets } = content;
  const set = (changes: Record<string, number | null>) => {
    const next = { ...targets };
    for (const [key, value] of Object.entries(changes))
      if (value === null) delete next[key];
      else next[key] = value;
    patch({ targets: next });
  };
  const fill = (from: number, { at }: TargetColumn, values: string[]) =>
    set(
      Object.fromEntries(
        values.flatMap((text, index) => {
          const row = rows[from + index];
          if (!row) return [];
          const value = text === "" ? null : (readNumber(text, language) ?? Number.NaN);
          return [[targetKey(row.key, at), value] as const];
        }),
      ),
    );
  return (
    <TableScroll label={label}>
      <table className="targets">
        <thead>
          <tr>
            <th scope="col">{texts.period}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {line ? (
              <th scope="col" className="number">
                {texts.actual}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key}>
              <th scope="row">
                {row.name}
                {row.months ? <span className="small soft under">{row.months}</span> : null}
              </th>
              {columns.map((column) => {
                const key = targetKey(row.key, column.at);
                return (
                  <td key={column.name}>
                    <NumberField
                      path={`targets.${key}`}
                      label={<span className="hidden-text">{`${row.name}, ${column.name}`}</span>}
                      className="count"
                      error={problem(`targets.${key}`)}
                      value={targets[key] ?? null}
                      onChange={(value) => set({ [key]: value })}
                      onPaste={(event) => {
                        const values = pastedColumn(event.clipboardData.getData("text"));
                        if (!values) return;
                        event.preventDefault();
                        fill(index, column, values);
                      }}
                    />
                  </td>
                );
              })}
              {line ? (
                <td className="number soft">
                  {sayFigure(line.cells[row.key] ?? null, content, language)}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
