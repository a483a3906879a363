import type { FoundActivity } from "@suivi/iati/elements";

/** A statement of a file: under which heading, what it is called, what it says. */
type Statement = { section: Section; name: string; value: string };
export type Section = "about" | "organisations" | "places" | "money" | "results" | "documents";

/** What two files say differently: added has no before, gone has no after. */
export type Change = {
  activity: string;
  section: Section;
  name: string;
  before: string | null;
  after: string | null;
};

const said = (texts: { narrative: { text: string }[] } | undefined) =>
  (texts?.narrative ?? []).map(({ text }) => text).join(" / ");
const words = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(" ");

function* statementsOf(activity: FoundActivity): Generator<Statement> {
  const about = (name: string, value: string) => ({ section: "about" as const, name, value });
  yield about("title", said(activity.title));
  yield about("description", activity.description.map(said).join(" "));
  yield about("activity-status", activity.activityStatus?.code ?? "");
  for (const { type, isoDate } of activity.activityDate)
    yield about(`activity-date ${type}`, isoDate ?? "");
  for (const { code, percentage } of activity.sector)
    yield about(`sector ${code}`, words(percentage && `${percentage} %`));
  for (const { code, percentage } of [...activity.recipientCountry, ...activity.recipientRegion])
    yield { section: "places", name: code ?? "", value: words(percentage && `${percentage} %`) };
  for (const one of activity.location)
    yield { section: "places", name: said(one.name), value: one.point?.pos ?? "" };
  for (const { role, ref, narrative } of activity.participatingOrg)
    yield {
      section: "organisations",
      name: words(narrative.map(({ text }) => text).join(" / "), role),
      value: ref ?? "",
    };
  for (const { periodStart, periodEnd, value, type } of activity.budget)
    yield {
      section: "money",
      name: words("budget", periodStart?.isoDate, "–", periodEnd?.isoDate, type),
      value: words(value?.text, value?.currency),
    };
  for (const one of activity.transaction)
    yield {
      section: "money",
      name: words(
        "transaction",
        one.transactionType?.code,
        one.transactionDate?.isoDate,
        said(one.providerOrg),
        "→",
        said(one.receiverOrg),
        said(one.description),
      ),
      value: words(one.value?.text, one.value?.currency),
    };
  for (const { url, title } of activity.documentLink)
    yield { section: "documents", name: said(title), value: url ?? "" };
  for (const result of activity.result)
    for (const { title, baseline, period } of result.indicator) {
      const of = (name: string, value: string) => ({
        section: "results" as const,
        name: `${said(title)} · ${name}`,
        value,
      });
      for (const { year, value } of baseline) yield of(words("baseline", year), value ?? "");
      for (const { periodStart, periodEnd, target, actual } of period) {
        const stretch = words(periodStart?.isoDate, "–", periodEnd?.isoDate);
        for (const [kind, figures] of [
          ["target", target],
          ["actual", actual],
        ] as const)
          for (const { value, dimension } of figures) {
            const cut = dimension.map((one) => `${one.name}: ${one.value}`).join(", ");
            yield of(words(stretch, kind, cut), value ?? "");
          }
      }
    }
}

/** Statements by name; what is said twice under one name is counted apart. */
function byName(activities: readonly FoundActivity[]): Map<string, Statement & { of: string }> {
  const all = new Map<string, Statement & { of: string }>();
  for (const activity of activities)
    for (const one of statementsOf(activity)) {
      const of = activity.iatiIdentifier ?? "";
      let key = JSON.stringify([of, one.section, one.name]);
      while (all.has(key)) key += "+";
      all.set(key, { ...one, of });
    }
  return all;
}

/** What a file says otherwise than the one before it, statement by statement, in the order of the file. */
export function differenceOf(
  before: readonly FoundActivity[],
  after: readonly FoundActivity[],
): Change[] {
  const [old, now] = [byName(before), byName(after)];
  const changes: Change[] = [];
  for (const [key, { of, section, name, value }] of now) {
    const was = old.get(key);
    if (was?.value !== value)
      changes.push({ activity: of, section, name, before: was?.value ?? null, after: value });
  }
  for (const [key, { of, section, name, value }] of old)
    if (!now.has(key)) changes.push({ activity: of, section, name, before: value, after: null });
  return changes;
}
