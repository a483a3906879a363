import type { Block, Table } from "@suivi/documents/model";
import { ofWhomMarks, sexes } from "@suivi/domain/activities/schema";
import { sayMoney, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { type Language, textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { activityReportTexts } from "./activity-report-texts";
import type { getActivity } from "./get-activity";

type Reader = { language: Language; outside: boolean };
type Activity = Awaited<ReturnType<typeof getActivity>>;

const heading = (text: string): Block => ({ kind: "heading", text });
const table = (
  name: string,
  columns: Table["columns"],
  rows: Table["rows"],
  note?: string,
): Block => ({
  kind: "table",
  table: { name, columns, rows, ...(note ? { note } : {}) },
});

function facts({ content, organisations, outcomes }: Activity, language: Language): Block[] {
  const { facts: texts } = activityReportTexts(language);
  const named = (ids: string[]) =>
    organisations
      .filter(({ id }) => ids.includes(id))
      .map((one) => textIn(one.name, language))
      .join(", ");
  const guests = content.guests.map(({ name, office }) => (office ? `${name} (${office})` : name));
  const served = outcomes.map(({ code, title }) => `${code} ${textIn(title, language)}`.trim());
  const { satisfaction } = content;
  const number = (value: number) => sayNumber(value, language, 1);
  const score =
    satisfaction?.mean == null
      ? ""
      : activityReportTexts(language).outOf(
          number(satisfaction.mean),
          number(satisfaction.maximum),
        );
  const terms = [
    { term: texts.alsoOrganisedBy, text: named(content.alsoOrganisedBy) },
    { term: texts.supportedBy, text: named(content.supportedBy) },
    { term: texts.targetGroup, text: named(content.targetGroupId ? [content.targetGroupId] : []) },
    { term: texts.outcomes, text: served.join(" ; ") },
    { term: texts.guests, text: guests.join(", ") },
    {
      term: texts.satisfaction,
      text: [
        score,
        satisfaction?.answered == null
          ? ""
          : texts.answers(number(satisfaction.answered), satisfaction.answered),
      ]
        .filter(Boolean)
        .join(", "),
    },
    { term: texts.cost, text: content.cost ? sayMoney(content.cost, language) : "" },
    { term: texts.cancelReason, text: content.cancelReason ?? "" },
  ].filter(({ text }) => text);
  return terms.length > 0 ? [{ kind: "terms", terms }] : [];
}

/** Who came: the head count by sex and its marks, a word where there is no number. */
function people({ content, heads, total, few }: Activity, { language, outside }: Reader): Block[] {
  const texts = activityReportTexts(language);
  const words = wordsIn(language);
  const none = few ? texts.few : words.notStated;
  const hidden = heads ? texts.hidden : none;
  const rows = [
    ...sexes.map((sex) => ({ category: words.sex[sex], number: heads?.[sex] ?? hidden })),
    { category: texts.total, number: total ?? none },
    ...ofWhomMarks.map((mark) => ({
      category: texts.ofWhom(words.ofWhom[mark]),
      number: content.ofWhom[mark] ?? (outside ? words.notSeen : words.notStated),
    })),
  ];
  return [
    heading(texts.people),
    table(
      texts.people,
      [
        { key: "category", label: texts.category, kind: "text", width: 60 },
        { key: "number", label: texts.number, kind: "integer", width: 24 },
      ],
      rows,
      [content.countNote, texts.ofWhomNote].filter(Boolean).join(" "),
    ),
  ];
}

function tests({ tests: said }: Activity, language: Language): Block[] {
  if (!said) return [];
  const texts = activityReportTexts(language);
  const { notStated } = wordsIn(language);
  const { before, after, maximum, tested, rose } = said;
  const score = (value: number | null) =>
    value === null
      ? notStated
      : texts.outOf(sayNumber(value, language, 1), sayNumber(maximum, language, 1));
  return [
    heading(texts.tests),
    {
      kind: "figures",
      figures: [
        { label: texts.before, value: score(before), note: null },
        { label: texts.after, value: score(after), note: null },
        {
          label: texts.tested,
          value: tested === null ? notStated : sayNumber(tested, language),
          note: null,
        },
        ...(rose === null
          ? []
          : [{ label: texts.rose, value: sayNumber(rose, language), note: null }]),
      ],
    },
  ];
}

/** The sheet with its names, in the order of the paper. */
function sheet({ content, people: named }: Activity, language: Language): Block[] {
  const texts = activityReportTexts(language);
  const words = wordsIn(language);
  const rows = Object.entries(content.attendance)
    .sort(([, a], [, b]) => a.row - b.row)
    .flatMap(([id, { marks }], at) => {
      const person = named.find((one) => one.id === id);
      if (!person) return [];
      const days = Object.values(marks).filter((mark) => mark !== "absent").length;
      return [{ row: at + 1, name: person.name, sex: words.oneSex[person.sex], days }];
    });
  if (rows.length === 0) return [];
  const columns: Table["columns"] = [
    { key: "row", label: texts.row, kind: "integer", width: 6 },
    { key: "name", label: texts.name, kind: "text", width: 50 },
    { key: "sex", label: texts.sex, kind: "text", width: 24 },
    { key: "days", label: texts.days, kind: "integer", width: 18 },
  ];
  return [heading(texts.sheet), table(texts.sheet, columns, rows)];
}

/** What the follow-up showed, or why it was given up: words that may name somebody. */
function followUp({ content: { followUp: found } }: Activity, language: Language): Block[] {
  const { followUp: title, followUpWaived } = activityReportTexts(language);
  if (!found) return [];
  const said = found.outcome ?? (found.waived === null ? null : followUpWaived(found.waived));
  if (said === null) return [];
  return [heading(title), ...said.split(/\n+/).map((text): Block => ({ kind: "paragraph", text }))];
}

/** What is said of one activity; names and notes only when `names`. */
export function activityBlocks(activity: Activity, reader: Reader, names: boolean): Block[] {
  const { language } = reader;
  const texts = activityReportTexts(language);
  const { notStated } = wordsIn(language);
  const { content, total, few, partner } = activity;
  const notes = names && content.notes ? content.notes.split(/\n+/) : [];
  return [
    {
      kind: "figures",
      figures: [
        {
          label: texts.attendances,
          value: total === null ? (few ? texts.few : notStated) : sayNumber(total, language),
          note: null,
        },
        {
          label: texts.hours,
          value:
            content.hours === null
              ? notStated
              : texts.inHours(sayNumber(content.hours, language, 1)),
          note: null,
        },
        { label: texts.identity.partner, value: shortName(partner, language), note: null },
      ],
    },
    ...facts(activity, language),
    ...people(activity, reader),
    ...tests(activity, language),
    ...(names ? sheet(activity, language) : []),
    ...(notes.length > 0
      ? [heading(texts.notes), ...notes.map((text): Block => ({ kind: "paragraph", text }))]
      : []),
    ...(names ? followUp(activity, language) : []),
    heading(texts.signatures),
    { kind: "signatures", parties: texts.parties, lines: texts.lines },
  ];
}
