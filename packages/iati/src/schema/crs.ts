import { code, day } from "./common.ts";
import { closed, shape, textual } from "./notation.ts";

// IATI 2.03 § iati-activity/crs-add and fss: what donors send to the OECD.

const amount = closed(textual("decimal"));

export const crsAdd = shape(
  {},
  {
    "other-flags*": shape({ code: "string", significance: "boolean" }),
    "loan-terms?": shape(
      { "rate-1?": "decimal", "rate-2?": "decimal" },
      {
        "repayment-type?": code,
        "repayment-plan?": code,
        "commitment-date?": day,
        "repayment-first-date?": day,
        "repayment-final-date?": day,
      },
    ),
    "loan-status?": shape(
      { year: "decimal", "currency?": "string", "value-date": "date" },
      {
        "interest-received?": amount,
        "principal-outstanding?": amount,
        "principal-arrears?": amount,
        "interest-arrears?": amount,
      },
    ),
    "channel-code?": closed(textual("string")),
  },
);

export const fss = shape(
  { "extraction-date": "date", "priority?": "boolean", "phaseout-year?": "decimal" },
  {
    "forecast*": textual("decimal", {
      year: "decimal",
      "currency?": "string",
      "value-date?": "date",
    }),
  },
);
