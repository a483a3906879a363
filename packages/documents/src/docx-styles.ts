import { BorderStyle, type IStylesOptions, LevelFormat, LineRuleType } from "docx";
import type { Language } from "@suivi/domain/text";

export const accent = "0F5257";
export const soft = "545F63";
export const rule = "D9D8D1";
export const ink = "1B2326";
export const attention = "8A5200";
export const attentionGround = "FDF1DD";
export const sectionGround = "EEF3F2";

export const line = (color: string, size = 4) => ({ style: BorderStyle.SINGLE, size, color });
export const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

const small = (size: number, color = soft) => ({ run: { size, color } });
const own = (id: string, name: string, size: number, more: object = {}) => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run: { size, color: soft },
  paragraph: { spacing: { before: 0, after: 60 } },
  ...more,
});

/** Styles under Word's own names, so that a team restyles the document at once. Calibri: every Word has its letters. */
export const stylesIn = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: "Calibri",
        size: 20,
        color: ink,
        language: { value: { fr: "fr-FR", en: "en-GB" }[language] },
      },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 60, bold: true, color: ink },
      paragraph: { spacing: { before: 60, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { size: 36, bold: true, color: accent },
      paragraph: { spacing: { before: 360, after: 200 }, keepNext: true },
    },
    heading2: {
      run: { size: 24, bold: true, color: ink },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    hyperlink: { run: { color: accent, underline: {} } },
  },
  paragraphStyles: [
    own("Subtitle", "Subtitle", 28, { paragraph: { spacing: { after: 400 } } }),
    own("Caption", "caption", 22, {
      run: { size: 22, bold: true, color: ink },
      paragraph: { spacing: { before: 320, after: 40 }, keepNext: true },
    }),
    own("Kind", "Suivi kind", 22, { run: { size: 22, bold: true, color: accent } }),
    own("Unit", "Suivi unit", 16, { paragraph: { spacing: { after: 80 }, keepNext: true } }),
    own("Note", "Suivi note", 16, { paragraph: { spacing: { before: 80, after: 200 } } }),
    own("Cell", "Suivi cell", 17, {
      run: { size: 17 },
      paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    own("SmallCell", "Suivi small cell", 14, {
      run: { size: 14 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    own("Figure", "Suivi figure", 42, {
      run: { size: 42, bold: true },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    own("Running", "Suivi running head", 16),
    { id: "TOC1", name: "toc 1", basedOn: "Normal", paragraph: { spacing: { after: 80 } } },
  ],
  characterStyles: [{ id: "Soft", name: "Suivi soft", ...small(16) }],
});

export const numbered = "sources";
/** The numbers before the sources. */
export const numbering = {
  config: [
    {
      reference: numbered,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: "%1.",
          style: { paragraph: { indent: { left: 440, hanging: 440 } } },
        },
      ],
    },
  ],
};
