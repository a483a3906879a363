import { day, documentLink, said } from "./common.ts";
import { closed, shape } from "./notation.ts";

// IATI 2.03 § iati-activity/result.

const location = shape({ "ref?": "string" });
/** Disaggregation: the name of the dimension (sex) and the category in it (women). */
const dimension = shape({ "name?": "string", "value?": "string" });

// The documents stand before the comment in a baseline, behind it in targets and actuals.
const baseline = shape(
  { "iso-date?": "date", year: "positiveInteger", "value?": "string" },
  {
    "location*": location,
    "dimension*": dimension,
    "document-link*": documentLink,
    "comment?": said,
  },
);
const targetOrActual = closed(
  shape(
    { "value?": "string" },
    {
      "location*": location,
      "dimension*": dimension,
      "comment?": said,
      "document-link*": documentLink,
    },
  ),
);
const period = shape(
  {},
  {
    "period-start": day,
    "period-end": day,
    "target*": targetOrActual,
    "actual*": targetOrActual,
  },
);

export const indicator = shape(
  { measure: "string", "ascending?": "boolean", "aggregation-status?": "boolean" },
  {
    title: said,
    "description?": said,
    "document-link*": documentLink,
    "reference*": shape({ vocabulary: "string", code: "string", "indicator-uri?": "anyURI" }),
    "baseline*": baseline,
    "period*": period,
  },
);

export const result = shape(
  { type: "string", "aggregation-status?": "boolean" },
  {
    title: said,
    "description?": said,
    "document-link*": documentLink,
    "reference*": shape({ code: "string", vocabulary: "string", "vocabulary-uri?": "anyURI" }),
    "indicator+": indicator,
  },
);
