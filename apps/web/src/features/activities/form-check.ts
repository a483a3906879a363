import { scoresOf } from "@suivi/domain/activities/sheet";
import { activityProblems } from "@suivi/domain/activities/rules";
import { type ActivityContent, activityContent } from "@suivi/domain/activities/schema";
import { calendarDate, type CalendarDate } from "@suivi/domain/dates";
import { readDecimal } from "@suivi/domain/numbers";
import { type Problem, type ProblemCode, problemsOf } from "@suivi/domain/problems/problem";
import { consentWording } from "@suivi/domain/people/consent";
import type { Language } from "@suivi/domain/text";
import { daysOf } from "./form-dates";
import { sessionProblems } from "./form-session-check";
import { rowsOf } from "./form-sheet";
import {
  type Form,
  type FormContent,
  noFollowUp,
  noSatisfaction,
  numberKind,
  sexIn,
} from "./form-state";

const isBlank = (text: string | undefined) => text === undefined || text.trim() === "";

// Several parts of the form ask for the same at each key that is typed.
const saidBy = new WeakMap<FormContent, ActivityContent>();

/** What the form says as an activity: parts that were left empty are null, marks outside the dates are left out. */
export function contentOf({ content }: Form): ActivityContent {
  const said = saidBy.get(content) ?? sayContent(content);
  saidBy.set(content, said);
  return said;
}

function sayContent(content: FormContent): ActivityContent {
  const { title, tests, cost, status, noNames } = content;
  const days = new Set(daysOf(content));
  const attendance = Object.fromEntries(
    Object.entries(content.attendance).map(([id, { row, marks, scores }]) => [
      id,
      {
        row,
        marks: Object.fromEntries(Object.entries(marks).filter(([day]) => days.has(day))),
        // A test that was not taken is null beside one that was; no test at all is nothing.
        ...scoresOf({ before: null, after: null, ...scores }),
      },
    ]),
  );
  return {
    ...content,
    title: Object.fromEntries(Object.entries(title).filter(([, text]) => !isBlank(text))),
    cancelReason: status === "cancelled" ? content.cancelReason : null,
    attendance: noNames ? {} : attendance,
    tests: testsOf(tests),
    followUp: stated({ ...noFollowUp, ...content.followUp }) as ActivityContent["followUp"],
    satisfaction: stated({
      ...noSatisfaction,
      ...content.satisfaction,
    }) as ActivityContent["satisfaction"],
    cost: cost.amount === null ? null : { amount: cost.amount, currency: cost.currency },
  };
}

/** A part of which nothing was typed is none. */
const stated = <P extends object>(part: P | undefined): P | undefined =>
  part && Object.values(part).some((value) => value !== null && value !== "") ? part : undefined;

function testsOf({ passMark = null, ...tests }: FormContent["tests"]): ActivityContent["tests"] {
  const said = passMark === null ? tests : { ...tests, passMark };
  return (stated(said) ?? null) as ActivityContent["tests"];
}

/** People typed on this sheet for the first time, as they are sent with it. */
export const newPeopleOf = (form: Form, { reader, today }: Asked) =>
  form.content.noNames
    ? []
    : rowsOf(form)
        .filter(({ person }) => !person.known)
        .map(({ id, person }) => ({
          id,
          name: person.name,
          sex: person.sex,
          organisation: person.organisation,
          phone: person.phone,
          birthYear: person.birthYear,
          ageBand: person.ageBand ?? null,
          consent:
            form.typed["consent"] === "yes"
              ? { wording: consentWording[reader], date: form.content.start ?? today }
              : null,
          notSame: person.notSame ?? [],
        }));

function typedProblems({ typed, content, dates }: Form, reader: Language): Problem[] {
  const problems: Problem[] = [];
  for (const [path, text] of Object.entries(typed)) {
    if (isBlank(text)) continue;
    const say = (code: ProblemCode) => problems.push({ path, code });
    if (path === "start" || path === "end") {
      if (!calendarDate.safeParse(text).success) say("not_a_date");
    } else if (numberKind(path)) {
      const decimal = readDecimal(text, reader);
      if (decimal === null) say("not_a_number");
      else if (decimal.startsWith("-")) problems.push({ path, code: "too_small", limit: 0 });
      else if (numberKind(path) === "whole" && decimal.includes(".")) say("not_a_whole_number");
    }
  }
  if (!content.noNames && !isBlank(typed["name"]))
    problems.push({ path: "name", code: "name_not_added" });
  problems.push(...sessionProblems(dates, reader));
  if (content.start === null && content.dateNote === null && !dates)
    problems.push({ path: "start", code: "required" });
  if (content.partnerId === "") problems.push({ path: "partnerId", code: "required" });
  // What the rest of each of these is nothing without.
  for (const [part, key] of [
    ["tests", "maximum"],
    ["satisfaction", "maximum"],
    ["followUp", "weeks"],
  ] as const) {
    const { [key]: first = null, ...rest } = (content[part] ?? {}) as Record<string, unknown>;
    if (first === null && stated(rest)) problems.push({ path: `${part}.${key}`, code: "required" });
  }
  return problems;
}

/** The fields from top to bottom: what is wrong is listed in the order in which one meets it. */
const order =
  "title type start sessions end hours status cancelReason place headCount ofWhom countNote attendance name partnerId outcomeIds alsoOrganisedBy supportedBy targetGroupId tests satisfaction followUp evidence notes cost".split(
    " ",
  );
const placeIn = ({ path }: Problem) => order.indexOf(path.split(".")[0] ?? "");

type Asked = { reader: Language; today: CalendarDate };
/** What would be sent, and what is wrong with it: the same rules as the server's, and what only the typing shows. */
export function check(form: Form, { reader, today }: Asked) {
  const parsed = activityContent.safeParse(contentOf(form));
  const found = [
    ...typedProblems(form, reader),
    ...(parsed.success
      ? activityProblems(parsed.data, { today, sexOf: sexIn(form) })
      : problemsOf(parsed.error)),
  ];
  const problems = found
    // The first day follows from the dates: what is wrong is said of those.
    .filter(({ path }) => !(form.dates && path === "start"))
    .map((one) => (one.path === "title" ? { ...one, path: `title.${form.language}` } : one))
    .filter(({ path }, index, all) => all.findIndex((one) => one.path === path) === index)
    .sort((a, b) => placeIn(a) - placeIn(b));
  return { content: parsed.success ? parsed.data : null, problems };
}
