import type { Sentences } from "./sentences";

export const en: Sentences = {
  problems: {
    required: () => "Fill this in.",
    not_valid: () => "This value is not recognised: check what was typed.",
    too_long: (limit) => `The text is too long: at most ${limit} characters.`,
    too_short: (limit) => `The text is too short: at least ${limit} characters.`,
    too_small: (limit) => `The number is too small: at least ${limit}.`,
    too_large: (limit) => `That is too much: at most ${limit}.`,
    not_a_choice: () => "Choose a value of the list.",
    not_a_workbook: () => "This file can’t be read as a table: send an XLSX workbook or a CSV.",
    heading_missing: () => "A column is missing: download the template and keep its headings.",
    not_a_date: () => "There is no such date: give day, month and year.",
    not_a_number: () => "This is not a number: write 1,034.5, for example.",
    not_a_whole_number: () => "Give a whole number.",
    end_before_start: () => "The end is before the start: correct one of the two dates.",
    held_in_future: () =>
      "An activity yet to come can’t be “held”: choose “planned” or correct the date.",
    cancel_reason_needed: () => "Say why the activity is cancelled.",
    fewer_heads_than_names: (limit) =>
      `The list has ${limit} people present, more than the head count: correct one or the other.`,
    of_whom_above_total: (limit) => `“Of whom” can’t be more than the head count (${limit}).`,
    names_not_wanted: () =>
      "This activity is “no names”: take the list away, or untick “no names”.",
    names_not_yours_to_record: () =>
      "Only the partner that holds the activity records names: give the head count.",
    name_not_added: () =>
      "This name is not on the list yet: choose the sex to add it, or clear it.",
    day_outside_dates: () => "Attendance is marked outside the dates of the activity.",
    test_above_maximum: (limit) => `The score is above the maximum of the test (${limit}).`,
    tested_but_absent: () =>
      "Somebody has a score but is not marked present: mark them, or take the score away.",
    unknown_organisation: () => "There is no such organisation in this programme.",
    unknown_outcome: () => "There is no such outcome in this programme.",
    unknown_person: () => "Somebody on the list is not known to this partner.",
    unknown_file: () => "A file did not arrive: add it once more.",
    partner_not_yours: () => "You record for your partner or your country only.",
    country_not_in_programme: () => "This country is not in the programme.",
    note_needed: () => "Say what is to be corrected.",
    merged_meanwhile: () =>
      "This organisation was merged into another meanwhile: that one is to be edited.",
    same_organisation: () => "Choose another organisation than this one.",
    file_too_large: (limit) => `The file is too large: at most ${limit} MB.`,
    unpacks_too_large: (limit) =>
      `This file unpacks to more than ${limit} MB: make its images smaller and send it again.`,
    not_a_template: () =>
      "This file is not a Word document that can be read: open it in Word, without a password, and save it as “Word Document (.docx)”.",
    has_macros: () =>
      "This document holds macros or a program: save it as “Word Document (.docx)”, without macros.",
    refers_outside: () =>
      "This document fetches an image, a template or data from elsewhere, which would tell others who opens your reports: put everything into the file itself, or remove that link.",
    marker_misplaced: () =>
      "The marker {{suivi}} must stand once in the text, alone in its paragraph, outside tables, headers and footers.",
    file_not_accepted: () => "This kind of file is not kept: photo, PDF, Word or Excel.",
    file_not_what_it_says: () => "The content of the file is not what its name says.",
    password_wrong: () => "The address or the password is not right.",
    code_taken: () => "Another programme has this code.",
    too_many_decimals: () => "At most four digits after the point.",
    scale_too_short: (limit) => `A scale has at least ${limit} steps.`,
    scale_not_added: () => "Steps can’t be added up: choose “latest” or “highest”.",
    percentage_not_running: () =>
      "A percentage has no running total: choose “sum of the period” or “latest”.",
    counted_is_a_number: () => "What is counted among activities is a number.",
    measured_in_future: () => "This date lies ahead: give the day of the measurement.",
    counted_not_typed: () =>
      "This indicator is counted among activities: log the activity, it will follow.",
    cells_without_total: () => "Without data there is no breakdown: empty the cells.",
    not_a_percentage: () => "This indicator is a number: give one value.",
    fraction_needed: () => "This indicator is a percentage: give numerator and denominator.",
    numerator_above_denominator: (limit) => `The numerator is above the denominator (${limit}).`,
    no_such_step: (limit) => `Choose a step from 1 to ${limit}.`,
    dimension_twice: () => "The same dimension is in two disaggregations: cross it in one of them.",
    cells_above_total: (limit) =>
      `The cells are ${limit} above the total: correct the cells or the total.`,
    unknown_indicator: () => "There is no such indicator in this programme.",
    unknown_result: () => "There is no such level in the results framework.",
    reason_needed: () => "Values have been reported against this target: say why it changes.",
    result_has_parts: () => "There are parts or indicators beneath: move them first.",
    unknown_dimension: () => "There is no such disaggregation in this programme.",
    email_taken: () => "There is an account with this address already.",
    already_member: () => "This person has a role in the programme already: change it in the list.",
    last_lead: () => "This is the only programme lead: first give that role to somebody else.",
    last_administrator: () =>
      "This is the only administrator of Suivi: first give that right to somebody else.",
    administrators_only: () => "Only an administrator of Suivi gives or takes away this right.",
    password_not_yours_to_give: () =>
      "This person has rights outside your programmes too: only an administrator of Suivi gives them a password.",
    outcome_in_use: (limit) =>
      `Activities or indicators belong to this outcome (${limit}): change them before taking it away.`,
    country_in_use: (limit) =>
      `Activities take place in a country that you take away (${limit}): keep it.`,
    said_twice: () => "This is said further up the list already: keep one line.",
    funds_itself: () => "An organisation does not fund itself: choose another.",
    names_date_past: () =>
      "This date is past: all names would be erased at once. Give one that lies ahead.",
    money_in_future: () => "This date lies ahead: record only what has happened.",
    amount_needed: () => "Give an amount other than zero.",
    one_currency: () => "All rates lead to the same currency: choose that of the first line.",
    nothing_new: () =>
      "Nothing has changed since the last publication: there is nothing to publish.",
    not_ready_to_publish: (limit) =>
      `The file is not ready: ${limit} ${limit === "1" ? "point" : "points"} to mend first.`,
    not_iati: (limit) =>
      `This is not a readable IATI file (line ${limit}): choose an .xml file of IATI 2.0x.`,
    which_activity: (limit) => `The file holds ${limit} activities: choose the one to take in.`,
    unknown_edition: () => "Choose an edition of this programme.",
    edition_not_made: () => "This edition is not made yet: wait until it is.",
    edition_for_team: () =>
      "This edition is for your team: it may count what is not approved and show small groups. Make it for readers outside, then share that one.",
    over_already: () => "This day has passed: choose a later one.",
    too_far_ahead: (limit) => `This day is too far ahead: at most ${limit} days from today.`,
  },
  refusals: {
    not_signed_in: "Your session has ended: sign in, what you typed is kept.",
    not_found: "This page does not exist, or is not for you.",
    not_allowed: "Your role does not allow this: ask the programme lead.",
    conflict: "Somebody else changed the same thing meanwhile.",
    invalid: "Something needs correcting.",
    change_id_reused:
      "This does not go with what was sent before: reload the page and start again.",
    too_many_tries: "Too many tries: wait a little and try again.",
    broken: "Suivi could not answer. Nothing is lost: try again in a moment.",
    offline: "No network. Nothing is lost: try again when it is back.",
  },
  wait: (seconds) => `Too many tries: wait ${seconds} s and try again.`,
};
