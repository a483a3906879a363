import { code, documentLink, narrative, reportingOrg, said } from "./common.ts";
import { crsAdd, fss } from "./crs.ts";
import { aidType, budget, countryBudgetItems, plannedDisbursement, transaction } from "./money.ts";
import { closed, shape, textual } from "./notation.ts";
import { contactInfo, location, recipientCountry, recipientRegion } from "./places.ts";
import { result } from "./results.ts";

/** IATI 2.03 § iati-activity: what a project, programme or other unit of work publishes of itself. */
export const activity = shape(
  {
    "last-updated-datetime?": "dateTime",
    "xml:lang?": "language",
    "default-currency?": "string",
    "humanitarian?": "boolean",
    "hierarchy?": "int",
    "linked-data-uri?": "anyURI",
    "budget-not-provided?": "string",
  },
  {
    "iati-identifier": textual("string"),
    "reporting-org": reportingOrg,
    title: said,
    "description+": shape({ "type?": "string" }, { "narrative+": narrative }),
    "participating-org+": shape(
      {
        "ref?": "string",
        "type?": "string",
        role: "string",
        "activity-id?": "string",
        "crs-channel-code?": "string",
      },
      { "narrative*": narrative },
    ),
    "other-identifier*": shape(
      { ref: "string", type: "string" },
      { "owner-org?": shape({ "ref?": "string" }, { "narrative*": narrative }) },
    ),
    "activity-status": code,
    "activity-date+": shape({ type: "string", "iso-date": "date" }, { "narrative*": narrative }),
    "contact-info*": contactInfo,
    "activity-scope?": code,
    "recipient-country*": recipientCountry,
    "recipient-region*": recipientRegion,
    "location*": location,
    "sector*": shape(
      {
        "vocabulary?": "string",
        "vocabulary-uri?": "anyURI",
        code: "string",
        "percentage?": "decimal",
      },
      { "narrative*": narrative },
    ),
    "tag*": shape(
      { code: "string", vocabulary: "string", "vocabulary-uri?": "anyURI" },
      { "narrative*": narrative },
    ),
    "country-budget-items?": countryBudgetItems,
    "humanitarian-scope*": shape(
      { type: "string", vocabulary: "string", "vocabulary-uri?": "anyURI", code: "string" },
      { "narrative*": narrative },
    ),
    "policy-marker*": shape(
      {
        "vocabulary?": "string",
        "vocabulary-uri?": "anyURI",
        code: "string",
        "significance?": "string",
      },
      { "narrative*": narrative },
    ),
    "collaboration-type?": code,
    "default-flow-type?": code,
    "default-finance-type?": code,
    "default-aid-type*": aidType,
    "default-tied-status?": code,
    "budget*": budget,
    "planned-disbursement*": plannedDisbursement,
    "capital-spend?": shape({ percentage: "decimal" }),
    "transaction*": transaction,
    "document-link*": documentLink,
    "related-activity*": closed(shape({ ref: "string", type: "string" })),
    "legacy-data*": closed(
      shape({ name: "string", value: "string", "iati-equivalent?": "NMTOKEN" }),
    ),
    "conditions?": shape(
      { attached: "boolean" },
      { "condition*": closed(shape({ type: "string" }, { "narrative+": narrative })) },
    ),
    "result*": result,
    "crs-add?": crsAdd,
    "fss?": fss,
  },
);
