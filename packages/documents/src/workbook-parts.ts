import type { DocumentHead, TableColumn } from "./model";
import { letter, type SharedWords, styleSheet, xmlText } from "./sheet-cells";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packages = "http://schemas.openxmlformats.org/package/2006";
const markup = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const core = "application/vnd.openxmlformats-package.core-properties+xml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What stands before the rows of a sheet: how wide its columns are, and what of it stays in sight. */
export function openingXml(
  columns: Pick<TableColumn, "width">[],
  frozen: { rows: number; columns: number },
): string {
  const cols = columns.map(
    ({ width = 14 }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${declaration}<worksheet xmlns="${markup}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${paneXml(frozen)}</sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData>`;
}

function paneXml({ rows, columns }: { rows: number; columns: number }): string {
  if (rows === 0) return "";
  const beside = columns > 0 ? ` xSplit="${columns}"` : "";
  const active = columns > 0 ? "bottomRight" : "bottomLeft";
  return `<pane${beside} ySplit="${rows}" topLeftCell="${letter(columns)}${rows + 1}" activePane="${active}" state="frozen"/>`;
}

/** What stands after the rows: on paper a sheet lies on its side, as wide as the page, and says what it is. */
export const closingXml = ({ title, programme, banner }: DocumentHead, filter = ""): string =>
  `</sheetData>${filter}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>${xmlText(`&L${escaped(`${programme} – ${title}`)}&R${escaped(banner ?? "")}`)}</oddHeader><oddFooter>${xmlText("&L&A&R&P / &N")}</oddFooter></headerFooter></worksheet>`;
// "&" begins a code in headers of Excel, which hold 255 letters.
const escaped = (text: string) => text.slice(0, 100).replaceAll("&", "&&");

/** On each page of a table its first row stands on top. */
const titles = (sheets: string[]) =>
  sheets
    .slice(1)
    .map(
      (name, index) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index + 1}">${xmlText(`'${name.replaceAll("'", "''")}'!$1:$1`)}</definedName>`,
    )
    .join("");

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const relations = (list: string[]) =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${list.join("")}</Relationships>`;
const override = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;

/** All parts of a workbook but its sheets, which are written before: only then their number is known. */
export function workbookParts(
  { title, programme, period, madeBy, dataAt, banner }: DocumentHead,
  sheets: string[],
  words: SharedWords,
): { path: string; xml: Iterable<string> }[] {
  const at = new Date(dataAt).toISOString().replace(/\.\d+Z$/, "Z");
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  const sheet = (name: string, index: number) =>
    `<sheet name="${xmlText(name).replaceAll('"', "&quot;")}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  const after = sheets.length;
  return [
    { path: "xl/sharedStrings.xml", xml: words.xml() },
    { path: "xl/styles.xml", xml: [styleSheet] },
    {
      path: "xl/workbook.xml",
      xml: [
        `${declaration}<workbook xmlns="${markup}" xmlns:r="${office}/relationships"><sheets>${sheets.map(sheet).join("")}</sheets><definedNames>${titles(sheets)}</definedNames></workbook>`,
      ],
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      xml: [
        relations([
          ...sheets.map((_, index) =>
            relation(
              index + 1,
              `${office}/relationships/worksheet`,
              `worksheets/sheet${index + 1}.xml`,
            ),
          ),
          relation(after + 1, `${office}/relationships/styles`, "styles.xml"),
          relation(after + 2, `${office}/relationships/sharedStrings`, "sharedStrings.xml"),
        ]),
      ],
    },
    {
      path: "docProps/core.xml",
      xml: [
        `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(`${title} – ${programme} – ${period}`)}</dc:title><dc:creator>${xmlText(madeBy)}</dc:creator><dc:description>${xmlText(banner ?? "")}</dc:description>${date("created")}${date("modified")}</cp:coreProperties>`,
      ],
    },
    {
      path: "_rels/.rels",
      xml: [
        relations([
          relation(1, `${office}/relationships/officeDocument`, "xl/workbook.xml"),
          relation(2, `${packages}/relationships/metadata/core-properties`, "docProps/core.xml"),
        ]),
      ],
    },
    {
      path: "[Content_Types].xml",
      xml: [
        `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
          override("xl/workbook.xml", `${kinds}.sheet.main+xml`),
          ...sheets.map((_, index) =>
            override(`xl/worksheets/sheet${index + 1}.xml`, `${kinds}.worksheet+xml`),
          ),
          override("xl/styles.xml", `${kinds}.styles+xml`),
          override("xl/sharedStrings.xml", `${kinds}.sharedStrings+xml`),
          override("docProps/core.xml", core),
        ].join("")}</Types>`,
      ],
    },
  ];
}
