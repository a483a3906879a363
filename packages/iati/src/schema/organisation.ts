import { day, money, narrative, organisationDocument, reportingOrg, said } from "./common.ts";
import { closed, shape, textual } from "./notation.ts";

const line = shape({ "ref?": "string" }, { value: money, "narrative+": narrative });
const yearly = { "period-start": day, "period-end": day, value: money, "budget-line*": line };

/** IATI 2.03 § iati-organisation: an organisation's forward budgets, spending and documents. */
export const organisation = shape(
  {
    "last-updated-datetime?": "dateTime",
    "xml:lang?": "language",
    "default-currency?": "string",
  },
  {
    // The schema gives the identifier no type, so anything may stand in it.
    "organisation-identifier": textual("any"),
    name: said,
    "reporting-org": reportingOrg,
    "total-budget*": shape({ "status?": "string" }, yearly),
    "recipient-org-budget*": shape(
      { "status?": "string" },
      {
        "recipient-org": closed(shape({ "ref?": "string" }, { "narrative+": narrative })),
        ...yearly,
      },
    ),
    "recipient-region-budget*": shape(
      { "status?": "string" },
      {
        "recipient-region": shape(
          { "vocabulary?": "string", "vocabulary-uri?": "anyURI", "code?": "string" },
          { "narrative*": narrative },
        ),
        ...yearly,
      },
    ),
    "recipient-country-budget*": shape(
      { "status?": "string" },
      {
        "recipient-country": shape({ code: "string" }, { "narrative*": narrative }),
        ...yearly,
      },
    ),
    "total-expenditure*": shape(
      {},
      { "period-start": day, "period-end": day, value: money, "expense-line*": line },
    ),
    "document-link*": organisationDocument,
  },
);
