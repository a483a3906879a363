import type { ActivityContent, PersonContent, Sex } from "@suivi/domain/activities/schema";
import { sessionDates } from "@suivi/domain/activities/days";
import { newId } from "@suivi/domain/ids";
import { readDecimal, sayNumber } from "@suivi/domain/numbers";
import type { Language } from "@suivi/domain/text";

type Person = Omit<PersonContent, "ageBand" | "consent"> &
  Partial<Pick<PersonContent, "ageBand" | "consent">>;
/** A person on the sheet as the form knows them. */
export type SheetPerson = Person & {
  /** Known to the partner already: recorded under this name, not typed here. */
  known: boolean;
  /** Typed off the sheet of this activity: was there, unless marked otherwise. */
  came: boolean;
  /** People on record of whom somebody said here that they are others. */
  notSame?: string[];
};

type Tests = NonNullable<ActivityContent["tests"]>;
/** An activity's content while it is typed: what the schema wants whole may still be in parts. */
export type FormContent = Omit<ActivityContent, "tests" | "cost" | "followUp" | "satisfaction"> & {
  tests: Omit<Tests, "maximum"> & { maximum: number | null };
  // None in a form that was kept on the device before there were any.
  followUp?: { weeks: number | null; outcome: string | null; waived: string | null };
  satisfaction?: { maximum: number | null; mean: number | null; answered: number | null };
  cost: { amount: string | null; currency: string };
};

export const noFollowUp = { weeks: null, outcome: null, waived: null };
export const noSatisfaction = { maximum: null, mean: null, answered: null };

/** A separate date while it is typed; `last` is the date whose marks are its own. */
export type SessionDraft = { id: string; date: string; hours: string; last: string | null };

/** All of the form, as it is kept on the device. */
export type Form = {
  content: FormContent;
  /** Separate dates as typed; none: it is held from the first day to the last. */
  dates?: SessionDraft[] | undefined;
  /** Numbers and dates as they were typed, by path, and the name being typed: nothing is lost for being wrong. */
  typed: Record<string, string>;
  people: Record<string, SheetPerson>;
  /** The language of the title. */
  language: Language;
  /** The status was chosen; until then it follows the date. */
  statusChosen: boolean;
  /** The last whole start: when it moves, the end and the marks move along. */
  lastStart: string | null;
};

type Node = Record<string, unknown>;
const put = (node: Node, [key = "", ...rest]: string[], value: unknown): Node => ({
  ...node,
  [key]: rest.length === 0 ? value : put((node[key] ?? {}) as Node, rest, value),
});

/** The value under a path, "place.region". */
export const at = (content: FormContent, path: string): unknown =>
  path.split(".").reduce<unknown>((node, key) => (node as Node | null)?.[key], content);

/** The form with one field changed; what was typed there before is no longer what stands. */
export function setAt(form: Form, path: string, value: unknown): Form {
  const within = (one: string) => one === path || one.startsWith(`${path}.`);
  const typed = Object.fromEntries(Object.entries(form.typed).filter(([one]) => !within(one)));
  return { ...form, typed, content: put(form.content, path.split("."), value) as FormContent };
}

/** How the numbers of the form are read: heads are whole, an amount keeps every digit. */
const numberKinds: Record<string, "whole" | "decimal" | "amount"> = {
  hours: "decimal",
  "headCount.female": "whole",
  "headCount.male": "whole",
  "headCount.unknown": "whole",
  "ofWhom.youth": "whole",
  "ofWhom.disability": "whole",
  "ofWhom.displaced": "whole",
  "tests.maximum": "decimal",
  "tests.before": "decimal",
  "tests.after": "decimal",
  "tests.tested": "whole",
  "tests.passMark": "decimal",
  "satisfaction.maximum": "decimal",
  "satisfaction.mean": "decimal",
  "satisfaction.answered": "whole",
  "followUp.weeks": "whole",
  "cost.amount": "amount",
};
/** How the field of this path is read as a number; undefined: it is none. */
export const numberKind = (path: string) =>
  numberKinds[path] ?? (/^attendance\..+\.scores\./.test(path) ? "decimal" : undefined);

/** The form with a number field as typed; what can't be read as a number is kept as typed and counts as not stated. */
export function typeNumber(form: Form, path: string, text: string, reader: Language): Form {
  const decimal = readDecimal(text, reader);
  const isWhole = decimal === null || /^\d+$/.test(decimal);
  const read = numberKind(path) === "whole" && !isWhole ? null : decimal;
  const value = numberKind(path) === "amount" ? read : read === null ? null : Number(read);
  const next = setAt(form, path, value);
  return { ...next, typed: { ...next.typed, [path]: text } };
}

/** What a number field shows: as typed, else its value as the reader writes numbers. */
export function shownNumber({ typed, content }: Form, path: string, reader: Language): string {
  const text = typed[path];
  if (text !== undefined) return text;
  const value = at(content, path) as number | string | null | undefined;
  return value === null || value === undefined ? "" : sayNumber(Number(value), reader, 4);
}

/** The sex of a person on the sheet; unknown for one the form does not know. */
export const sexIn =
  ({ people }: Pick<Form, "people">) =>
  (personId: string): Sex =>
    people[personId]?.sex ?? "unknown";

/** The separate dates of an activity as they are typed. */
function draftsOf(content: ActivityContent, reader: Language): SessionDraft[] | undefined {
  const dates = sessionDates(content);
  if (dates.length === 0) return undefined;
  return dates.map((date) => {
    const { hours } = content.sessions![date]!;
    return {
      id: newId(),
      date,
      hours: hours === null ? "" : sayNumber(hours, reader, 4),
      last: date,
    };
  });
}

type Start = {
  content: ActivityContent;
  people?: (Person & { id: string })[];
  reader: Language;
  currency: string;
};

/** The form of an activity: of one that exists, or of a blank one. */
export function formOf({ content, people = [], reader, currency }: Start): Form {
  const isNew = content.title.fr === undefined && content.title.en === undefined;
  const other = reader === "fr" ? "en" : "fr";
  return {
    content: {
      ...content,
      tests: content.tests ?? { maximum: null, before: null, after: null, tested: null },
      cost: content.cost ?? { amount: null, currency },
      followUp: content.followUp ?? noFollowUp,
      satisfaction: content.satisfaction ?? noSatisfaction,
    },
    dates: draftsOf(content, reader),
    typed: {},
    people: Object.fromEntries(
      people.map(({ id, ...person }) => [id, { ...person, known: true, came: false }]),
    ),
    language: isNew || content.title[reader] !== undefined ? reader : other,
    statusChosen: !isNew,
    lastStart: content.start,
  };
}
