import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Language } from "@suivi/domain/text";
import { accent, line, rule, soft, stylesIn } from "../docx-styles";
import { twips } from "../docx-tables";
import { textsIn } from "../texts";

const running = (text: string) =>
  new Paragraph({
    style: "Running",
    border: { bottom: { ...line(rule), space: 4 } },
    children: [new TextRun(text)],
  });

/** A template to begin with: a cover, a header and a footer to be made one's own, and every style that a report uses. */
export async function starterTemplate(language: Language): Promise<Uint8Array> {
  const { starter } = textsIn(language);
  const cover = [
    new Paragraph({ style: "Unit", text: starter.logo, spacing: { before: 0, after: twips(70) } }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: starter.title }),
    new Paragraph({
      style: "Subtitle",
      text: `${starter.programme} – ${starter.period}`,
      border: { bottom: { ...line(accent, 8), space: 14 } },
    }),
    new Paragraph({ style: "Unit", text: starter.date }),
  ];
  const margin = { top: twips(28), bottom: twips(22), left: twips(22), right: twips(22) };
  const page = { size: { width: twips(210), height: twips(297) }, margin };
  const headers = { default: new Header({ children: [running(starter.organisation)] }) };
  const footers = {
    default: new Footer({
      children: [
        new Paragraph({
          style: "Running",
          alignment: AlignmentType.CENTER,
          children: [
            new TextRun(`${starter.address} · `),
            new TextRun({ children: [PageNumber.CURRENT], color: soft }),
          ],
        }),
      ],
    }),
  };
  const document = new Document({
    title: starter.name,
    creator: "Suivi",
    lastModifiedBy: "Suivi",
    styles: stylesIn(language),
    sections: [
      { properties: { page, titlePage: true }, headers, footers, children: cover },
      {
        properties: { page },
        headers,
        footers,
        children: [new Paragraph({ text: starter.marker })],
      },
    ],
  });
  return Packer.toBuffer(document);
}
