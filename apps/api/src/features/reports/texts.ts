import type { Language } from "@suivi/domain/text";
import { en } from "./locales/en";
import { fr, type ReportTexts } from "./locales/fr";

/** The sentences of the activity report. */
export const reportTexts = (reader: Language): ReportTexts => ({ fr, en })[reader];
