import type { Language } from "@suivi/domain/text";
import { editionEn } from "./locales/edition-en";
import { editionFr, type EditionTexts } from "./locales/edition-fr";

/** The sentences of reports that are made and kept. */
export const editionTexts = (reader: Language): EditionTexts =>
  ({ fr: editionFr, en: editionEn })[reader];
