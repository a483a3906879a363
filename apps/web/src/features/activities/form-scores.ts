import type { PersonScores } from "@suivi/domain/activities/schema";
import { readDecimal } from "@suivi/domain/numbers";
import { type Language, searchable } from "@suivi/domain/text";
import { rowsOf } from "./form-sheet";
import { type Form, typeNumber } from "./form-state";

export type Test = keyof PersonScores;
/** The tests that people can have a score in: at the follow-up too, where one is meant or was made. */
export const testsIn = ({ content }: Form): Test[] => {
  const { attendance, followUp } = content;
  const again =
    (followUp?.weeks ?? null) !== null ||
    Object.values(attendance).some(({ scores }) => (scores?.later ?? null) !== null);
  return again ? ["before", "after", "later"] : ["before", "after"];
};
export const scorePath = (id: string, test: Test) => `attendance.${id}.scores.${test}`;

const cellsOf = (text: string): string[][] => {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const separator = text.includes("\t") ? "\t" : ";";
  return lines
    .map((line) => line.split(separator).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ""));
};
/** The same for "Awa SOW" and "Sow Awa". */
const nameKey = (name: string) => searchable(name).split(/\s+/).sort().join(" ");

/** Whether what is pasted is more than one cell: one alone goes where the cursor is. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.trim());

/**
 * The form with scores pasted out of a spreadsheet: by name where its lines have names of people on the sheet, else
 * downwards from a cell, as a spreadsheet does. `left`: lines that went nowhere.
 */
export function pasteScores(
  form: Form,
  from: { id: string; test: Test },
  text: string,
  reader: Language,
): { form: Form; left: string[] } {
  const rows = rowsOf(form);
  const keys = rows.map(({ person }) => nameKey(person.name));
  // Of two people of one name a list does not say which is meant.
  const byName = new Map(
    rows.flatMap(({ id }, at) =>
      keys.filter((key) => key === keys[at]).length === 1 ? [[keys[at]!, id]] : [],
    ),
  );
  const lines = cellsOf(text);
  const isNumber = (cell: string) => readDecimal(cell, reader) !== null;
  const named = (cells: string[]) => cells.map((cell) => byName.get(nameKey(cell))).find(Boolean);
  const hasNames = lines.some((cells) => named(cells) !== undefined);
  const tests = testsIn(form);
  const wanted = tests.slice(tests.indexOf(from.test));
  const first = rows.findIndex(({ id }) => id === from.id);
  const left: string[] = [];
  let next = form;
  for (const [at, cells] of lines.entries()) {
    const id = hasNames ? named(cells) : rows[first + at]?.id;
    const name = hasNames ? cells.findIndex((cell) => byName.has(nameKey(cell))) : -1;
    // Numbers before a name number the lines of the list.
    const scores = hasNames ? cells.slice(name + 1).filter(isScore) : cells;
    const isHeading = at === 0 && !cells.some(isNumber);
    if (id === undefined || scores.length > wanted.length) {
      if (!isHeading) left.push(cells.join(" · "));
      continue;
    }
    for (const [column, score] of scores.entries())
      if (score !== "") next = typeNumber(next, scorePath(id, wanted[column]!), score, reader);
  }
  return { form: next, left };
}
// "12", "12/20" is kept to be corrected, "abs." too; words such as an organisation's name are not scores.
const isScore = (cell: string) => cell === "" || /\d/.test(cell) || cell.length <= 4;

/** What each test is called. */
export const wordOf = (
  texts: Record<"scoreBefore" | "scoreAfter" | "scoreLater", string>,
): Record<Test, string> => ({
  before: texts.scoreBefore,
  after: texts.scoreAfter,
  later: texts.scoreLater,
});
