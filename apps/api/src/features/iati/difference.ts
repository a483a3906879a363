import { activityStatuses, iatiWords } from "@suivi/domain/iati/codes";
import { transactionTypes } from "@suivi/domain/money/schema";
import { moneyWords } from "@suivi/domain/money/words";
import { numberFormat, sayCountry, sayDate } from "@suivi/domain/numbers";
import { participationRoles } from "@suivi/domain/programmes/schema";
import type { Language } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import type { FoundActivity } from "@suivi/iati/elements";
import { differenceTexts } from "./difference-texts";
import { transactionCodes } from "./write-money";

export type Section = "about" | "organisations" | "places" | "money" | "results" | "documents";
/** A statement of a file: what it is about, in both languages, and what it says. */
type Statement = { section: Section; name: Both; value: Both };
type Both = Record<Language, string>;

/** What two files say differently, in one activity or in several alike: added has no before, gone has no after. */
export type Change = {
  activities: string[];
  section: Section;
  name: Both;
  before: Both | null;
  after: Both | null;
};

type Texts = { narrative: { lang?: string; text: string }[] } | undefined;
const said = (texts: Texts) => (texts?.narrative ?? []).map(({ text }) => text).join(" / ");
const saidIn = (texts: Texts, language: Language) =>
  (texts?.narrative.find(({ lang }) => lang === language) ?? texts?.narrative[0])?.text ?? "";
const words = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(" ");
const both = (say: (language: Language) => string): Both => ({ fr: say("fr"), en: say("en") });
/** A number of the file as the reader writes it; no digit goes through a float. */
const figure = (text = "", language: Language) =>
  /^-?\d+(\.\d+)?$/.test(text)
    ? numberFormat(language, { maximumFractionDigits: 12 }).format(text as `${number}`)
    : text;
const share = (percentage: string | undefined) => (language: Language) =>
  percentage ? `${figure(percentage, language)} %` : "";
const amount = (value: { text?: string; currency?: string } | undefined) => (language: Language) =>
  words(figure(value?.text, language), value?.currency);

/** Names a statement in both languages. */
const named = (
  section: Section,
  name: (language: Language, texts: typeof differenceTexts.fr) => string,
  value: string | ((language: Language) => string) | undefined,
): Statement => ({
  section,
  name: both((language) => name(language, differenceTexts[language])),
  value: both((language) => (typeof value === "function" ? value(language) : (value ?? ""))),
});

function* aboutOf(activity: FoundActivity): Generator<Statement> {
  yield named("about", (_, { title }) => title, said(activity.title));
  const about = activity.description.map(said).join(" ");
  yield named("about", (_, { description }) => description, about);
  const status = activityStatuses.find((one) => one === activity.activityStatus?.code);
  yield named(
    "about",
    (_, texts) => texts.status,
    (language) => (status ? iatiWords(language).statuses[status] : ""),
  );
  for (const { type, isoDate } of activity.activityDate)
    yield named(
      "about",
      (_, { dates }) => dates[type ?? ""] ?? "",
      (language) => sayDate(isoDate, language),
    );
  for (const { code, percentage } of activity.sector)
    yield named(
      "about",
      (language, { sector }) => {
        const sectors: Record<string, string> = iatiWords(language).sectors;
        return words(sector, code, sectors[code ?? ""]);
      },
      share(percentage),
    );
  for (const { code = "", percentage } of activity.recipientCountry)
    yield named("places", (language) => sayCountry(code, language), share(percentage));
  for (const { code, percentage } of activity.recipientRegion)
    yield named("places", (_, { region }) => words(region, code), share(percentage));
  for (const one of activity.location)
    yield named(
      "places",
      (language, { place }) => words(place, saidIn(one.name, language)),
      one.point?.pos,
    );
  for (const { role, ref, narrative } of activity.participatingOrg) {
    const own = participationRoles[Number(role) - 1];
    yield named(
      "organisations",
      (language) =>
        `${saidIn({ narrative }, language)} (${own ? wordsIn(language).participation[own] : (role ?? "")})`,
      ref,
    );
  }
  for (const { url, title } of activity.documentLink)
    yield named("documents", (language) => saidIn(title, language), url);
}

function* moneyOf(activity: FoundActivity): Generator<Statement> {
  for (const { periodStart, periodEnd, value, type } of activity.budget)
    yield named(
      "money",
      (language, { budget, revised }) =>
        words(
          budget,
          sayDate(periodStart?.isoDate, language),
          "–",
          sayDate(periodEnd?.isoDate, language),
          type === "2" ? revised : "",
        ),
      amount(value),
    );
  for (const one of activity.transaction) {
    const type = transactionTypes.find(
      (own) => transactionCodes[own] === one.transactionType?.code,
    );
    yield named(
      "money",
      (language) => {
        const parties = [one.providerOrg, one.receiverOrg].map((party) => saidIn(party, language));
        return [
          type && moneyWords(language).types[type],
          sayDate(one.transactionDate?.isoDate, language),
          parties.filter(Boolean).join(" → "),
          saidIn(one.description, language),
        ]
          .filter(Boolean)
          .join(", ");
      },
      amount(one.value),
    );
  }
}

function* resultsOf(activity: FoundActivity): Generator<Statement> {
  for (const { title, baseline, period } of activity.result.flatMap((one) => one.indicator)) {
    for (const { year, value } of baseline)
      yield named(
        "results",
        (language, texts) => `${saidIn(title, language)} · ${words(texts.baseline, year)}`,
        (language) => figure(value, language),
      );
    for (const { periodStart, periodEnd, ...figures } of period)
      for (const kind of ["target", "actual"] as const)
        for (const { value, dimension } of figures[kind])
          yield named(
            "results",
            (language, texts) =>
              [
                saidIn(title, language),
                `${sayDate(periodStart?.isoDate, language)} – ${sayDate(periodEnd?.isoDate, language)}`,
                words(texts[kind], dimension.map((one) => `${one.name}: ${one.value}`).join(", ")),
              ].join(" · "),
            (language) => figure(value, language),
          );
  }
}

type Values = Pick<Change, "section" | "name"> & { activity: string; values: Both[] };

/** What is said under each name of each activity: once, or as often as the file says it. */
function byName(activities: readonly FoundActivity[]): Map<string, Values> {
  const all = new Map<string, Values>();
  for (const one of activities)
    for (const { section, name, value } of [...aboutOf(one), ...moneyOf(one), ...resultsOf(one)]) {
      const activity = one.iatiIdentifier ?? "";
      const key = JSON.stringify([activity, section, name]);
      const same = all.get(key);
      if (same) same.values.push(value);
      else all.set(key, { activity, section, name, values: [value] });
    }
  return all;
}

/** The values of the first that are not among the second's, each counted once. */
function without(values: readonly Both[], others: readonly Both[]): Both[] {
  const left = others.map(({ fr }) => fr);
  return values.filter(({ fr }) => {
    const at = left.indexOf(fr);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What a file says otherwise than the one before it, statement by statement, in the order of the file. */
export function differenceOf(
  before: readonly FoundActivity[],
  after: readonly FoundActivity[],
): Change[] {
  const [old, now] = [byName(before), byName(after)];
  const changes = new Map<string, Change>();
  for (const [key, { activity, section, name }] of new Map([...now, ...old])) {
    const [was, is] = [old.get(key)?.values ?? [], now.get(key)?.values ?? []];
    const [gone, come] = [without(was, is), without(is, was)];
    for (let at = 0; at < Math.max(gone.length, come.length); at++) {
      const change = { section, name, before: gone[at] ?? null, after: come[at] ?? null };
      // The second under one name is another change than the first, even where they read alike.
      const alike = JSON.stringify([change, at]);
      const known = changes.get(alike);
      if (known) known.activities.push(activity);
      else changes.set(alike, { activities: [activity], ...change });
    }
  }
  return [...changes.values()];
}
