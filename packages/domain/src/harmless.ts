// White space and marks that no eye sees may stand before a formula character: spreadsheets trim some of them.
const startsFormula = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;
// A reader who splits at another separator than the writer meant gets new cells out of the middle of a text.
const startsFormulaInside = /((?:^|[,;\t\r\n])[\s"]*)(?=[=+\-@＝＋－＠])/gu;

/**
 * Text that no spreadsheet takes for a formula: an apostrophe goes before it, as OWASP's "CSV
 * injection" page says. In a workbook the cell is typed as text and would be harmless as it is, but
 * people save workbooks as CSV and open them again: the apostrophe survives that.
 */
export const harmless = (text: string): string => (startsFormula.test(text) ? `'${text}` : text);

/** The same for CSV, where a text may also be cut at `,`, `;`, a tab or a line end. */
export const harmlessInCsv = (text: string): string =>
  harmless(text).replace(startsFormulaInside, "$1'");

/** Text out of a sheet as it was before it was made harmless. */
export const asItWas = (text: string): string =>
  text.startsWith("'") && startsFormula.test(text.slice(1)) ? text.slice(1) : text;
