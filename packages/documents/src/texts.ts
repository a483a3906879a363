import type { Language } from "@suivi/domain/text";
import { en } from "./locales/en";
import { fr, type Texts } from "./locales/fr";

/** The words that documents add to what they are given. */
export const textsIn = (reader: Language): Texts => ({ fr, en })[reader];
