import {
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import { wordBlock } from "./docx-blocks";
import {
  accent,
  attention,
  attentionGround,
  line,
  numbering,
  rule,
  soft,
  stylesIn,
} from "./docx-styles";
import { openTable, twips } from "./docx-tables";
import type { ReportDocument } from "./model";
import { pdfData, type SaidReport } from "./pdf-data";
import { heldInXml } from "./sheet-cells";

const margins = { portrait: 20, wide: 15 };
const widthOf = (wide: boolean) => (wide ? 297 - 2 * margins.wide : 210 - 2 * margins.portrait);

const banner = (text: string) =>
  new TextRun({ text, bold: true, color: attention, shading: { fill: attentionGround } });

/** A line at the edge of a page: something on its left, something on its right. */
const edge = (left: TextRun[], right: TextRun[], wide: boolean, top: boolean) =>
  new Paragraph({
    style: "Running",
    tabStops: [{ type: TabStopType.RIGHT, position: twips(widthOf(wide)) }],
    ...(top && left.length > 0 ? { border: { bottom: { ...line(rule), space: 4 } } } : {}),
    children: [...left, new TextRun({ text: "\t" }), ...right],
  });

/** "Page 2 sur 7" with both numbers counted by Word. */
function pageOf(text: string): TextRun {
  const numbers = { "{page}": PageNumber.CURRENT, "{pages}": PageNumber.TOTAL_PAGES };
  const children = text
    .split(/(\{pages?\})/)
    .map((part) => numbers[part as keyof typeof numbers] ?? part);
  return new TextRun({ children });
}

function section(report: SaidReport, { wide, first, children }: Part): ISectionOptions {
  const side = twips(wide ? margins.wide : margins.portrait);
  const running = first ? [] : [new TextRun(report.running)];
  const notice = report.banner ? [banner(report.banner)] : [];
  return {
    properties: {
      page: {
        size: {
          width: twips(210),
          height: twips(297),
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(26),
          bottom: twips(20),
          left: side,
          right: side,
          header: twips(11),
          footer: twips(9),
        },
      },
    },
    headers: { default: new Header({ children: [edge(running, notice, wide, true)] }) },
    footers: {
      default: new Footer({
        children: [edge([new TextRun(report.footing)], [pageOf(report.page)], wide, false)],
      }),
    },
    children,
  };
}

/** What the report is written for: pages of our own, or those of an organisation's template. */
export type Paper = {
  /** How wide the text is on upright pages and on those that lie on their side, in millimetres. */
  widths: { upright: number; wide: number };
  /** Whether it says what it is; a template may have a cover that does. */
  titled: boolean;
  /** Whether it has contents. */
  listed: boolean;
};

function titleOf(report: SaidReport): FileChild[] {
  return [
    new Paragraph({ style: "Kind", text: report.title, spacing: { before: twips(20) } }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: report.programme }),
    new Paragraph({
      style: "Subtitle",
      text: report.period,
      border: { bottom: { ...line(accent, 8), space: 14 } },
    }),
  ];
}

function titlePage(report: SaidReport, { widths, titled, listed }: Paper): FileChild[] {
  const rows = report.identity.map(({ label, value }) => [
    [{ children: [new TextRun({ text: label, color: soft })], spacing: { after: 0 } }],
    [{ text: value, spacing: { after: 0 } }],
  ]);
  const labels = Math.min(46, widths.upright / 3);
  return [
    ...(titled ? titleOf(report) : []),
    openTable([labels, widths.upright - labels], rows),
    ...(report.contents && listed
      ? [
          new Paragraph({
            style: "Kind",
            text: report.contents,
            spacing: { before: 480, after: 120 },
          }),
          new TableOfContents(report.contents, { hyperlink: true, headingStyleRange: "1-1" }),
        ]
      : []),
  ];
}

// Laying out pages takes five times as long as writing them; beyond this Word counts them when it opens the document.
const mostCounted = 600;
const rowsOf = ({ parts }: SaidReport): number =>
  parts
    .flatMap(({ chapters }) => chapters.flatMap(({ blocks }) => blocks))
    .reduce((sum, block) => sum + (block.kind === "table" ? block.table.rows.length : 0), 0);

/** Text that XML can hold, all through. */
const clean = (report: SaidReport): SaidReport =>
  JSON.parse(JSON.stringify(report), (_, value: unknown) =>
    typeof value === "string" ? heldInXml(value) : value,
  ) as SaidReport;

type Part = { wide: boolean; first: boolean; children: FileChild[] };

/** The title page and the chapters, each part on pages of one shape. */
const partsOf = (said: SaidReport, paper: Paper): Part[] => [
  { wide: false, first: true, children: titlePage(said, paper) },
  ...said.parts.map(({ wide, chapters }) => ({
    wide,
    first: false,
    children: chapters.flatMap(({ title, blocks }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
      ...blocks.flatMap((block) =>
        wordBlock(block, {
          language: said.language,
          width: wide ? paper.widths.wide : paper.widths.upright,
        }),
      ),
    ]),
  })),
];

const frame = (said: SaidReport) => ({
  title: said.fullTitle,
  creator: said.author,
  lastModifiedBy: said.author,
  description: said.banner ?? "",
  styles: stylesIn(said.language),
  numbering,
});

const ownPaper: Paper = {
  widths: { upright: widthOf(false), wide: widthOf(true) },
  titled: true,
  listed: true,
};

/**
 * The report as a Word document that a team goes on writing in: headings, captions and contents that Word counts, heads
 * of tables on every page, charts with their data in them.
 */
export async function wordDocument(report: ReportDocument): Promise<Uint8Array> {
  const said = clean(pdfData(report));
  const document = new Document({
    ...frame(said),
    ...(rowsOf(said) > mostCounted ? {} : { pageNumbers: estimatePageNumbers }),
    sections: partsOf(said, ownPaper).map((part) => section(said, part)),
  });
  return Packer.toBuffer(document);
}

/** The same without pages of its own, to be put into a template; and which of its parts lie on their side. */
export async function wordContent(
  report: ReportDocument,
  paper: Paper,
): Promise<{ bytes: Uint8Array; wide: boolean[] }> {
  const said = clean(pdfData(report));
  const parts = partsOf(said, paper);
  const document = new Document({
    ...frame(said),
    sections: parts.map(({ children }) => ({ children })),
  });
  return { bytes: await Packer.toBuffer(document), wide: parts.map(({ wide }) => wide) };
}
