import * as z from "zod/mini";

/** What is wrong with one field. `path` is the field ("place.country"), `code` picks the sentence. */
export type Problem = { path: string; code: ProblemCode; limit?: number };

export type ProblemCode =
  | "required"
  | "not_valid"
  | "too_long"
  | "too_short"
  | "too_small"
  | "too_large"
  | "not_a_choice"
  | "not_a_workbook"
  | "heading_missing"
  | "not_a_date"
  | "not_a_number"
  | "not_a_whole_number"
  | "end_before_start"
  | "held_in_future"
  | "cancel_reason_needed"
  | "fewer_heads_than_names"
  | "of_whom_above_total"
  | "names_not_wanted"
  | "names_not_yours_to_record"
  | "name_not_added"
  | "day_outside_dates"
  | "test_above_maximum"
  | "tested_but_absent"
  | "unknown_organisation"
  | "unknown_outcome"
  | "unknown_person"
  | "unknown_file"
  | "partner_not_yours"
  | "country_not_in_programme"
  | "note_needed"
  | "same_organisation"
  | "merged_meanwhile"
  | "file_too_large"
  | "file_not_accepted"
  | "file_not_what_it_says"
  | "password_wrong"
  | "code_taken"
  | "email_taken"
  | "too_many_decimals"
  | "scale_too_short"
  | "scale_not_added"
  | "percentage_not_running"
  | "counted_is_a_number"
  | "measured_in_future"
  | "counted_not_typed"
  | "cells_without_total"
  | "not_a_percentage"
  | "fraction_needed"
  | "numerator_above_denominator"
  | "no_such_step"
  | "cells_above_total"
  | "dimension_twice"
  | "unknown_indicator"
  | "unknown_result"
  | "reason_needed"
  | "result_has_parts"
  | "unknown_dimension"
  | "already_member"
  | "last_lead"
  | "last_administrator"
  | "administrators_only"
  | "password_not_yours_to_give"
  | "outcome_in_use"
  | "country_in_use"
  | "said_twice"
  | "funds_itself"
  | "money_in_future"
  | "names_date_past"
  | "amount_needed"
  | "one_currency"
  | "nothing_new"
  | "not_ready_to_publish"
  | "not_iati"
  | "which_activity"
  | "unpacks_too_large"
  | "not_a_template"
  | "has_macros"
  | "refers_outside"
  | "marker_misplaced"
  | "over_already"
  | "unknown_edition"
  | "edition_not_made"
  | "edition_for_team"
  | "too_far_ahead";

const byIssue: Record<string, ProblemCode> = {
  invalid_type: "not_valid",
  invalid_format: "not_valid",
  invalid_value: "not_valid",
  unrecognized_keys: "not_valid",
};

// zod forgets the value that it refused; that there was none is told by the message.
const missing = "required";
z.config({ customError: ({ input }) => (input === undefined ? missing : undefined) });

/** The problems that a schema found, in the words of `ProblemCode`. A missing value is "required". */
export function problemsOf(error: z.core.$ZodError): Problem[] {
  return error.issues.map((issue) => {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    const path = [...issue.path, ...unknown].join(".");
    if (issue.code === "too_big")
      return {
        path,
        code: issue.origin === "string" ? "too_long" : "too_large",
        limit: Number(issue.maximum),
      };
    if (issue.code === "too_small") {
      const limit = Number(issue.minimum);
      if (issue.origin !== "string") return { path, code: "too_small", limit };
      return limit <= 1 ? { path, code: "required" } : { path, code: "too_short", limit };
    }
    if (issue.message === missing) return { path, code: "required" };
    if (issue.code === "custom") return { path, code: issue.message as ProblemCode };
    if (issue.code === "invalid_format" && issue.format === "date")
      return { path, code: "not_a_date" };
    if (issue.code === "invalid_type" && issue.expected === "int")
      return { path, code: "not_a_whole_number" };
    if (issue.code === "invalid_type" && issue.expected === "number")
      return { path, code: "not_a_number" };
    return { path, code: byIssue[issue.code] ?? "not_valid" };
  });
}
