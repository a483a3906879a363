import type { activity } from "./activity.ts";
import type { documentLink, narrative } from "./common.ts";
import type { budget, plannedDisbursement, transaction } from "./money.ts";
import type { Found, Written } from "./objects.ts";
import type { organisation } from "./organisation.ts";
import type { location } from "./places.ts";
import type { indicator, result } from "./results.ts";

// The elements by name, to write and as found. Keys are the names of IATI 2.03 without hyphens.

export interface Activity extends Written<typeof activity> {}
export interface Organisation extends Written<typeof organisation> {}
export type Narrative = Written<typeof narrative>;
export type Budget = Written<typeof budget>;
export type PlannedDisbursement = Written<typeof plannedDisbursement>;
export type Transaction = Written<typeof transaction>;
export type DocumentLink = Written<typeof documentLink>;
export type Location = Written<typeof location>;
export type Result = Written<typeof result>;
export type Indicator = Written<typeof indicator>;

export interface FoundActivity extends Found<typeof activity> {}
export interface FoundOrganisation extends Found<typeof organisation> {}
export type FoundResult = Found<typeof result>;
export type FoundIndicator = Found<typeof indicator>;
export type FoundTransaction = Found<typeof transaction>;
