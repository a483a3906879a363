import { code, narrative, said } from "./common.ts";
import { closed, shape, textual } from "./notation.ts";

// IATI 2.03 § iati-activity/recipient-country, recipient-region, location, contact-info.

export const recipientCountry = shape(
  { code: "string", "percentage?": "decimal" },
  { "narrative*": narrative },
);
export const recipientRegion = shape(
  {
    code: "string",
    "vocabulary?": "string",
    "vocabulary-uri?": "anyURI",
    "percentage?": "decimal",
  },
  { "narrative*": narrative },
);

export const location = shape(
  { "ref?": "string" },
  {
    "location-reach?": code,
    "location-id*": shape({ code: "string", vocabulary: "string" }),
    "name?": said,
    "description?": said,
    "activity-description?": said,
    "administrative*": shape({
      code: "string",
      vocabulary: "string",
      "level?": "nonNegativeInteger",
    }),
    // pos is "latitude longitude" in degrees, one blank between them.
    "point?": shape({ srsName: "string" }, { pos: closed(textual("string")) }),
    "exactness?": code,
    "location-class?": code,
    "feature-designation?": code,
  },
);

export const contactInfo = shape(
  { "type?": "string" },
  {
    "organisation?": said,
    "department?": said,
    "person-name?": said,
    "job-title?": said,
    "telephone*": textual("string"),
    "email*": textual("string"),
    "website*": textual("anyURI"),
    "mailing-address*": said,
  },
);
