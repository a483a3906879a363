/** One line of a list as it was written: its number from 1, its cells, and the whole of it. */
export type Line = { line: number; cells: string[]; raw: string };

const tidy = (cell: string) =>
  cell
    .replace(/[\u00a0\u202f\u2007]/g, " ")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** Cells between separators; a cell in quotes may hold separators, line ends and doubled quotes (RFC 4180). */
export function splitCells(text: string, separator: string): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [];
  let [cells, cell, quoted, line, start]: [string[], string, boolean, number, number] = [
    [],
    "",
    false,
    1,
    1,
  ];
  const endRow = () => {
    rows.push({ cells: [...cells, cell], line: start });
    [cells, cell, start] = [[], "", line];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (letter === "\n") line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === "" && closes(text, at, separator)) {
      [cell, quoted] = ["", true];
    } else if (letter === separator) {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n") endRow();
    else cell += letter;
  }
  endRow();
  return rows;
}

// A quote that nothing closes is a letter: a stray one swallows no lines.
function closes(text: string, from: number, separator: string): boolean {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else return at + 1 >= text.length || [separator, "\n", " "].includes(text[at + 1]!);
  }
  return false;
}

// "[12/03/2024 14:02] Awa: …" and "12/03/2024, 14:02 - Awa: …": who sent a message is not who attended.
const chatSender =
  /^(\[[^\]]*\d{1,2}[:h]\d{2}[^\]]*\]|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? (à )?\d{1,2}[:h]\d{2}( [AP]M)? -)\s*([^:]{1,60}:\s*)?/i;
const bullet = /^(?:n[°o]\s*)?[([]?\d{1,3}\s*(?:[.)\]°:]+|-(?=\s)|\s-)\s*|^[-–—•*·►▪✓✔➤]+\s*/iu;

/** One line of a message in its parts: its number or dash off, cut at commas, dashes, slashes and brackets. */
function messageCells(text: string): string[] {
  let rest = tidy(text).replace(chatSender, "");
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(bullet, "");
  }
  return rest
    .split(/\s+[-–—/|]\s+|\s*[,;]\s*|\s*[()[\]]\s*|\s*:\s+|\s+[–—]|[–—]\s+/)
    .map(tidy)
    .filter(Boolean);
}

const commasIn = (line: string) => line.split(",").length - 1;

/** How the columns of a text are told apart: by tab, semicolon, bar or comma; null: it is a message, line by line. */
function separatorOf(lines: string[]): string | null {
  const full = lines.filter((line) => line.trim() !== "");
  for (const separator of ["\t", ";", "|"])
    if (full.filter((line) => line.includes(separator)).length * 2 > full.length) return separator;
  const [first = ""] = full;
  const even =
    full.length > 1 &&
    commasIn(first) > 1 &&
    full.every((line) => commasIn(line) === commasIn(first));
  return even || first.includes('","') ? "," : null;
}

/** A pasted text, or a file of text, as lines of cells; empty lines are left out. `isGrid`: its cells stand in columns. */
export function readTable(text: string): { lines: Line[]; isGrid: boolean } {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const separator = separatorOf(plain.split("\n"));
  const split = separator
    ? splitCells(plain, separator).map((row) => ({ ...row, cells: row.cells.map(tidy) }))
    : plain.split("\n").map((line, index) => ({ cells: messageCells(line), line: index + 1 }));
  const own = plain.split("\n");
  const lines = split
    .map(({ cells, line }) => ({
      cells,
      line,
      raw: separator ? cells.filter(Boolean).join(" · ") : tidy(own[line - 1]!),
    }))
    .filter(({ raw }) => raw !== "");
  return { lines, isGrid: separator !== null };
}

/** The lines of a sheet that was read from a file. */
export function tableOf(rows: readonly (readonly unknown[])[]): { lines: Line[]; isGrid: boolean } {
  const said = (cell: unknown) => {
    if (cell instanceof Date) return cell.toISOString().slice(0, 10);
    return typeof cell === "string" || typeof cell === "number" ? tidy(String(cell)) : "";
  };
  const lines = rows
    .map((row, index) => {
      const cells = row.map(said);
      return { cells, line: index + 1, raw: cells.filter(Boolean).join(" · ") };
    })
    .filter(({ raw }) => raw !== "");
  return { lines, isGrid: true };
}

/** A sheet that was read from a file, as if it had been copied out of it. */
export const asPasted = (rows: readonly (readonly unknown[])[]): string =>
  tableOf(rows)
    .lines.map(({ cells }) => cells.map((cell) => cell.replace(/"/g, "”")).join("\t"))
    .join("\n");
