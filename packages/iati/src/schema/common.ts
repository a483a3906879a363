import { foreignPlace, shape, textual } from "./notation.ts";

// IATI 2.03 § iati-common: what activities and organisations share.

/** A text in one language; without `xml:lang` it is in the language of the activity. */
export const narrative = textual("string", { "xml:lang?": "language" });
/** Texts of which at least one must be there. */
export const said = shape({}, { "narrative+": narrative });
export const code = shape({ code: "string" });
export const day = shape({ "iso-date": "date" });
/** An amount; the value date is the day whose exchange rate counts. */
export const money = textual("decimal", { "currency?": "string", "value-date": "date" });

export const reportingOrg = shape(
  { ref: "string", type: "string", "secondary-reporter?": "boolean" },
  { "narrative+": narrative },
);

const documentParts = {
  title: said,
  "description?": said,
  "category+": code,
  "language*": code,
  "document-date?": day,
};
export const documentLink = shape({ url: "anyURI", format: "string" }, documentParts);
/** In organisation files a document also names the countries it is about. */
export const organisationDocument = shape(
  { url: "anyURI", format: "string" },
  {
    ...documentParts,
    [foreignPlace]: shape({}),
    "recipient-country*": shape({ code: "string" }, { "narrative*": narrative }),
  },
);
