import { categoriesIn } from "@suivi/domain/part-key";
import { readNumber, sayNumber } from "@suivi/domain/numbers";
import type { Problem } from "@suivi/domain/problems/problem";
import { sayProblem } from "@suivi/domain/problems/sentences";
import { textIn } from "@suivi/domain/text";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useLanguage, useTexts } from "../../language";
import { fieldId } from "../../shell/form";
import { type Grid, type GridCell, gridOf, pastedCells } from "./breakdown-grid";
import { useDimensions } from "./breakdown-table";
import type { Draft } from "./measurement-draft";
import { reportTexts } from "./report-texts";

type Props = {
  at: string;
  dimensions: string[];
  fraction: boolean;
  draft: Draft;
  problems: Problem[];
  onChange(draft: Draft): void;
};

/** The cells of one breakdown, checked against the total while they are typed; what they leave over is unknown. */
export function BreakdownFields({ at, dimensions, fraction, draft, problems, onChange }: Props) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const all = useDimensions();
  const known = dimensions.flatMap((id) => all.find((one) => one.id === id) ?? []);
  const grid = gridOf(known, fraction, { words: texts, language });
  const rows = grid.groups.flatMap((group) => group.rows);
  const labels = new Map(rows.flatMap((row) => row.cells.map((one) => [one.key, one.label])));
  const read = (text: string | undefined) => readNumber(text ?? "", language);
  const speaks = Object.entries(draft.cells).filter(([key]) =>
    dimensions.some((dimension) => dimension in categoriesIn(key)),
  );
  const sumOf = (part: "value" | "of") =>
    speaks.reduce((sum, [, cell]) => sum + (read(cell[part]) ?? 0), 0);
  const leftOver = (part: "value" | "of") => {
    const total = read(draft[part]);
    return total === null ? null : Math.round((total - sumOf(part)) * 10_000) / 10_000;
  };
  const over = (["value", "of"] as const).some((part) => (leftOver(part) ?? 0) < 0);
  const set = (typed: { cell: GridCell & { key: string }; text: string }[]) => {
    const cells = { ...draft.cells };
    for (const { cell, text } of typed)
      cells[cell.key] = { value: "", of: "", ...cells[cell.key], [cell.part]: text };
    onChange({ ...draft, cells });
  };
  const wrong = problems.filter(
    ({ path }) => path === "cells" || labels.has(path.replace(/^cells\./, "")),
  );
  const table = (group: Grid["groups"][number], from: number) => (
    <TableScroll label={group.name || known.map(({ name }) => textIn(name, language)).join(" × ")}>
      <table className="cells">
        {grid.columns.length > 1 ? (
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-text">{texts.category}</span>
              </th>
              {grid.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {group.rows.map((row, down) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, column) => {
                const { key, part, label } = cell;
                if (key === null)
                  return (
                    <td key={part} className="number soft">
                      {sayNumber(leftOver(part), language, 4)}
                    </td>
                  );
                return (
                  <td key={key + part}>
                    <input
                      id={fieldId(`${at}.cells.${key}${part === "of" ? ".of" : ""}`)}
                      className="count"
                      inputMode="decimal"
                      autoComplete="off"
                      aria-label={label}
                      aria-invalid={
                        problems.some(({ path }) => path === `cells.${key}`) || undefined
                      }
                      value={draft.cells[key]?.[part] ?? ""}
                      onChange={({ target }) =>
                        set([{ cell: { ...cell, key }, text: target.value }])
                      }
                      onPaste={(event) => {
                        const pasted = event.clipboardData.getData("text");
                        const typed = pastedCells(pasted, rows, { row: from + down, column });
                        if (!typed) return;
                        event.preventDefault();
                        set(typed);
                      }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
  return (
    <fieldset className={wrong.length > 0 ? "field has-error" : "field"}>
      <legend>{known.map(({ name }) => textIn(name, language)).join(" × ")}</legend>
      {wrong.map((one) => (
        <span key={one.path + one.code} className="wrong">
          {[labels.get(one.path.replace(/^cells\./, "")), sayProblem(one, language)]
            .filter(Boolean)
            .join(language === "fr" ? "\u202f: " : ": ")}
        </span>
      ))}
      {grid.groups.map((group, index) => {
        const first = index * group.rows.length;
        if (!group.name) return <div key="all">{table(group, first)}</div>;
        const keys = group.rows.flatMap((row) => row.cells.filter(({ part }) => part === "value"));
        const sum = keys.reduce(
          (so, { key }) => so + (read(draft.cells[key ?? ""]?.value) ?? 0),
          0,
        );
        return (
          <details key={group.name} open={sum > 0 || first === 0 || wrong.length > 0}>
            <summary>
              {group.name}{" "}
              {sum > 0 ? <span className="soft">{sayNumber(sum, language, 4)}</span> : null}
            </summary>
            {table(group, first)}
          </details>
        );
      })}
      {speaks.length > 0 ? (
        <output className={over ? "wrong" : "hint"}>
          {texts.sum(
            sayNumber(sumOf("value"), language, 4),
            sayNumber(read(draft.value), language, 4),
          )}
        </output>
      ) : null}
    </fieldset>
  );
}
