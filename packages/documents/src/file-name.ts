import { fr } from "./locales/fr";

// Names that Windows keeps for devices, with any extension.
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 100;

const plain = (text: string): string =>
  text
    .replace(/œ/g, "oe")
    .replace(/Œ/g, "OE")
    .replace(/æ/g, "ae")
    .replace(/Æ/g, "AE")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

/**
 * A file name that every system takes and no mail server garbles: letters without accents, digits,
 * hyphens within a part and underscores between parts; at most 100 characters before the extension.
 */
export function safeFileName(parts: string[], extension: string): string {
  const name = parts
    .map(plain)
    .filter((part) => part !== "")
    .join("_")
    .slice(0, longest)
    .replace(/[-_]+$/, "");
  const kept = name === "" ? fr.document : reserved.test(name) ? `${name}_` : name;
  return `${kept}.${extension.toLowerCase().replace(/[^a-z0-9]/g, "")}`;
}
