import { type Review, stillApproved } from "@suivi/domain/review/status";
import { activityRecord } from "../../records/activity";
import { assessmentRecord } from "../../records/assessment";
import { budgetRecord } from "../../records/budget";
import { indicatorRecord } from "../../records/indicator";
import { measurementRecord } from "../../records/measurement";
import { membershipRecord } from "../../records/membership";
import { reportRecord } from "../../records/report";
import { shareRecord } from "../../records/share";
import { statementRecord } from "../../records/statement";
import { transactionRecord } from "../../records/transaction";
import type { RecordKind, State } from "../../write/commit";
import { follow, type Leading } from "../../write/follow";

export type Named = State & { review?: Review };

/** The kinds of record that may name an organisation, beside the programme itself. */
export const namingRecords = {
  membership: membershipRecord,
  activity: activityRecord,
  assessment: assessmentRecord,
  statement: statementRecord,
  measurement: measurementRecord,
  indicator: indicatorRecord,
  budget: budgetRecord,
  transaction: transactionRecord,
  report: reportRecord,
  share: shareRecord(),
} satisfies Record<string, RecordKind<Named>>;

/** A record says otherwise whom it names, and nothing else: what was approved stays approved, nobody judged anew. */
export const renameIn = (
  at: Leading,
  record: RecordKind<Named>,
  id: string,
  rename: (content: object) => object,
  did: string,
) =>
  follow<Named>(
    at,
    record,
    id,
    ({ review, ...state }, version) => ({
      ...state,
      content: rename(state.content),
      ...(review && {
        review: stillApproved(review, version),
      }),
    }),
    { did },
  );
