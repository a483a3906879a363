import { activity } from "./activity.ts";
import { shape } from "./notation.ts";
import { organisation } from "./organisation.ts";

/** IATI 2.03 § iati-activities. */
export const activities = shape(
  { version: "string", "generated-datetime?": "dateTime", "linked-data-default?": "anyURI" },
  { "iati-activity+": activity },
);

/** IATI 2.03 § iati-organisations. */
export const organisations = shape(
  { version: "string", "generated-datetime?": "dateTime" },
  { "iati-organisation+": organisation },
);

/** The two kinds of IATI file, by their root element. */
export const files = {
  "iati-activities": { root: activities, unit: "iati-activity", identifier: "iati-identifier" },
  "iati-organisations": {
    root: organisations,
    unit: "iati-organisation",
    identifier: "organisation-identifier",
  },
} as const;

export type FileKind = keyof typeof files;
