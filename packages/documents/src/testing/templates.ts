import { packed } from "../word-template/parts";

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const related = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const documentTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationSpace = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

type Relations = Record<string, [type: string, target: string, external?: boolean]>;
export const relationsXml = (relations: Relations): string =>
  `<Relationships ${relationSpace}>${Object.entries(relations)
    .map(
      ([id, [type, target, external]]) =>
        `<Relationship Id="${id}" Type="${documentTypes}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
    )
    .join("")}</Relationships>`;

export const documentXml = (body: string): string =>
  `<?xml version="1.0"?><w:document ${space} ${related}><w:body>${body}</w:body></w:document>`;

export const text = (words: string, style = ""): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A Word document of these parts, with a list of them and the relation that makes it one. */
export function docxOf(
  parts: Record<string, string>,
  mainType = `${types}.document.main+xml`,
): Promise<Buffer> {
  const named: Record<string, string> = {
    "/word/document.xml": mainType,
    "/word/styles.xml": `${types}.styles+xml`,
    "/word/settings.xml": `${types}.settings+xml`,
    "/word/header1.xml": `${types}.header+xml`,
    "/word/header2.xml": `${types}.header+xml`,
    "/word/footer1.xml": `${types}.footer+xml`,
  };
  const overrides = Object.entries(named)
    .filter(([path]) => parts[path.slice(1)])
    .map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
  const all = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationsXml({ rId1: ["officeDocument", "word/document.xml"] }),
    ...parts,
  };
  return packed(new Map(Object.entries(all).map(([path, xml]) => [path, Buffer.from(xml)])));
}

/** As small as a program writes it: a sentence, no styles, no settings, no page. */
export const bareTemplate = (): Promise<Buffer> =>
  docxOf({ "word/document.xml": documentXml(`${text("Association Exemple")}<w:sectPr/>`) });

const style = (id: string, name: string, more = "", attributes = "") =>
  `<w:style w:type="paragraph" ${attributes} w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const edge = (kind: "hdr" | "ftr", words: string) =>
  `<w:${kind} ${space} ${related}>${text(words)}</w:${kind}>`;
const landscape =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1000" w:right="900" w:bottom="1000" w:left="900" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>';

/** A cover with the report's title cut in pieces, a page on its side, headings under names of its own, a text after. */
export const ownTemplate = (marker = text("{{suivi}}")): Promise<Buffer> =>
  docxOf({
    "word/document.xml": documentXml(
      [
        '<w:p><w:pPr><w:pStyle w:val="Couverture"/></w:pPr><w:r><w:t>{{ti</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>tre}}</w:t></w:r></w:p>',
        text("{{programme}} – {{période}}", "Corps"),
        '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="3000" w:right="1800" w:bottom="1400" w:left="1800" w:header="700" w:footer="700" w:gutter="0"/><w:pgNumType w:start="1"/><w:vAlign w:val="center"/><w:titlePg/></w:sectPr></w:pPr></w:p>',
        text("Carte des zones d’intervention", "Chapitre"),
        `<w:p><w:pPr>${landscape}</w:pPr></w:p>`,
        marker,
        text("Fait à Bamako, pour l’association.", "Corps"),
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1800" w:right="1800" w:bottom="1400" w:left="1800" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr>',
      ].join(""),
    ),
    "word/_rels/document.xml.rels": relationsXml({
      rId1: ["styles", "styles.xml"],
      rId2: ["settings", "settings.xml"],
      rId3: ["header", "header1.xml"],
      rId4: ["header", "header2.xml"],
      rId5: ["footer", "footer1.xml"],
    }),
    "word/styles.xml": `<w:styles ${space}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>${[
      style("Corps", "Corps", "", 'w:default="1"'),
      style(
        "Chapitre",
        "Chapitre ONG",
        '<w:pPr><w:spacing w:before="400" w:after="200"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="8B1A1A"/><w:sz w:val="34"/></w:rPr>',
      ),
      style(
        "Couverture",
        "Couverture",
        '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="8B1A1A"/><w:sz w:val="72"/></w:rPr>',
      ),
      style("Lgende", "caption", '<w:rPr><w:i/><w:color w:val="8B1A1A"/></w:rPr>'),
      style("Note", "Note de bas", '<w:rPr><w:sz w:val="16"/></w:rPr>'),
      '<w:style w:type="table" w:styleId="Grilledutableau"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="8B1A1A"/><w:left w:val="single" w:sz="4" w:color="8B1A1A"/><w:bottom w:val="single" w:sz="4" w:color="8B1A1A"/><w:right w:val="single" w:sz="4" w:color="8B1A1A"/><w:insideH w:val="single" w:sz="4" w:color="8B1A1A"/><w:insideV w:val="single" w:sz="4" w:color="8B1A1A"/></w:tblBorders></w:tblPr></w:style>',
    ].join("")}</w:styles>`,
    "word/settings.xml": `<w:settings ${space}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:compat/></w:settings>`,
    "word/header1.xml": edge("hdr", "Association Exemple – {{titre}}"),
    "word/header2.xml": edge("hdr", "Page large de l’association"),
    "word/footer1.xml": edge("ftr", "12 rue de l’Exemple, Bamako"),
  });
