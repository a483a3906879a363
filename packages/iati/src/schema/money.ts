import { code, day, money, narrative, said } from "./common.ts";
import { shape } from "./notation.ts";

// IATI 2.03 § iati-activity/budget, planned-disbursement, transaction, country-budget-items.

export const budget = shape(
  { "type?": "string", "status?": "string" },
  { "period-start": day, "period-end": day, value: money },
);

const providerOrg = shape(
  { "ref?": "string", "provider-activity-id?": "string", "type?": "string" },
  { "narrative*": narrative },
);
const receiverOrg = shape(
  { "ref?": "string", "receiver-activity-id?": "string", "type?": "string" },
  { "narrative*": narrative },
);

export const plannedDisbursement = shape(
  { "type?": "string" },
  {
    "period-start": day,
    "period-end?": day,
    value: money,
    "provider-org?": providerOrg,
    "receiver-org?": receiverOrg,
  },
);

export const aidType = shape({ code: "string", "vocabulary?": "string" });

export const transaction = shape(
  { "ref?": "string", "humanitarian?": "boolean" },
  {
    "transaction-type": code,
    "transaction-date": day,
    value: money,
    "description?": said,
    "provider-org?": providerOrg,
    "receiver-org?": receiverOrg,
    "disbursement-channel?": code,
    "sector*": shape(
      { "vocabulary?": "string", "vocabulary-uri?": "anyURI", code: "string" },
      { "narrative*": narrative },
    ),
    "recipient-country?": shape({ code: "string" }, { "narrative*": narrative }),
    "recipient-region?": shape(
      { code: "string", "vocabulary?": "string", "vocabulary-uri?": "anyURI" },
      { "narrative*": narrative },
    ),
    "flow-type?": code,
    "finance-type?": code,
    "aid-type*": aidType,
    "tied-status?": code,
  },
);

export const countryBudgetItems = shape(
  { vocabulary: "string" },
  {
    "budget-item+": shape({ code: "string", "percentage?": "decimal" }, { "description?": said }),
  },
);
