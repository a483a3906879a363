import { type Outcome, type ProgrammeContent, statedSpan } from "@suivi/domain/programmes/schema";
import { type Language, searchable, textIn } from "@suivi/domain/text";
import type { FoundResult } from "@suivi/iati/elements";
import { fixedId } from "../../seed/fixed-id";
import { dimensionsOf } from "./take-in-dimensions";
import { indicatorOf, type Told } from "./take-in-indicator";
import { breakdownsIn, measurementsOf } from "./take-in-measurements";
import { countryOf } from "./take-in-money";
import { calendarOf, stretchOf } from "./take-in-periods";
import type { Known, Plan, Say, Source } from "./take-in-plan";
import { identifierOf, localOf, sameWords } from "./take-in-read";

/** An indicator of the file under its result, told by one activity or by several parts. */
type Entry = { result: FoundResult; lang: string | undefined; told: Told[] };

const levelsOf: Record<string, string[]> = {
  "3": ["impact", "goal"],
  "2": ["outcome"],
  "1": ["output"],
};

/** Indicators by what they are called; those of the whole are taken there, what its parts say of them is in it. */
function entriesIn({ root, parts }: Source, countries: readonly string[], say: Say): Entry[] {
  const entries = new Map<string, Entry>();
  for (const activity of [root, ...parts])
    for (const result of activity.result)
      for (const indicator of result.indicator) {
        const title = localOf(indicator.title?.narrative, activity.lang, 400);
        const under = localOf(result.title?.narrative, activity.lang, 400);
        if (!title || !under) {
          say("indicator", "skipped", textIn(title ?? under ?? {}, "fr") || "—", "no_title");
          continue;
        }
        const key = [under, title].map((text) => searchable(text.en ?? text.fr)).join("|");
        const country = activity === root ? null : countryOf(activity, countries);
        const told = { activity, indicator, country };
        const entry = entries.get(key);
        if (!entry) entries.set(key, { result, lang: activity.lang, told: [told] });
        else if (entry.told[0]!.activity === root && activity !== root)
          say("measurement", "skipped", textIn(title, "fr"), "in_parent");
        else entry.told.push(told);
      }
  return [...entries.values()];
}

/** The framework of the file, its targets, and what was measured, as history that is approved. */
export function resultsIn(
  source: Source,
  known: Known,
  programme: ProgrammeContent,
  partnerId: string | null,
  say: Say,
): Pick<Plan, "indicators" | "measurements"> & { programme: ProgrammeContent } {
  const language: Language = source.root.lang?.startsWith("fr") ? "fr" : "en";
  const outcomes: Outcome[] = [...programme.outcomes];
  const dimensions = dimensionsOf(programme.dimensions, language);
  const thisYear = known.today.slice(0, 4);
  const span = statedSpan(programme) ?? { from: `${thisYear}-01-01`, to: `${thisYear}-12-31` };
  const indicators: Plan["indicators"] = [];
  const measurements: Plan["measurements"] = [];

  function resultIdOf({ result, lang }: Entry): string {
    const title = localOf(result.title?.narrative, lang, 400)!;
    const there = outcomes.find((one) => sameWords(one.title, title));
    if (there) return there.id;
    const names = levelsOf[result.type ?? ""] ?? [];
    const level = programme.levels.find(({ id }) => names.includes(id)) ?? programme.levels.at(-1)!;
    const id = fixedId(known.programmeId, "result", identifierOf(source.root), textIn(title, "en"));
    outcomes.push({
      id,
      parentId: null,
      level: level.id,
      code: null,
      title,
      assumptions: null,
      source: null,
    });
    say("result", "made", textIn(title, "fr"));
    return id;
  }

  for (const entry of entriesIn(source, programme.countries, say)) {
    const [{ activity, indicator } = entry.told[0]!] = entry.told;
    const title = localOf(indicator.title?.narrative, activity.lang, 400)!;
    const name = textIn(title, "fr");
    if (indicator.measure === "5") {
      say("indicator", "skipped", name, "qualitative");
      continue;
    }
    const resultId = resultIdOf(entry);
    const words = [resultId, textIn(title, "en")];
    const id = fixedId(known.programmeId, "indicator", ...words);
    const standing = known.indicators.find((one) => one.id === id);
    const twin = known.indicators.find(
      (one) => one.content.resultId === resultId && sameWords(one.content.title, title),
    );
    if (twin && !standing) {
      say("indicator", "merged", name, "indicator_there");
      continue;
    }
    const stretches = entry.told.flatMap((one) =>
      one.indicator.period.flatMap((period) => stretchOf(period) ?? []),
    );
    const calendar = calendarOf(stretches, span);
    const position = indicators.filter(({ content }) => content.resultId === resultId).length;
    const { catalogues } = programme;
    const content =
      standing?.content ?? indicatorOf(entry.told, { resultId, position, calendar, catalogues });
    if (!content || (known.ids.has(id) && !standing)) {
      say("indicator", "skipped", name, content ? "there" : "not_valid");
      continue;
    }
    const at = { indicatorId: id, indicator: content, calendar, dimensions, today: known.today };
    const found = partnerId
      ? entry.told.flatMap((one) =>
          measurementsOf(one, { ...at, partnerId }).map((measured) => ({ measured, of: one })),
        )
      : [];
    if (standing) say("indicator", "merged", name, "there");
    else {
      const cells = found.flatMap(({ measured }) =>
        "content" in measured ? [measured.content.cells] : [],
      );
      indicators.push({ id, content: { ...content, breakdowns: breakdownsIn(cells) } });
      say("indicator", "made", name);
      for (const key of Object.keys(content.targets)) say("target", "made", `${name} · ${key}`);
    }
    for (const { measured, of } of found) {
      if ("why" in measured) {
        say("measurement", "skipped", name, measured.why);
        continue;
      }
      const { start, end } = measured.stretch;
      const own = fixedId(
        known.programmeId,
        "measurement",
        ...words,
        identifierOf(of.activity),
        start,
        end,
      );
      const label = `${name} · ${start} – ${end}`;
      if (known.ids.has(own)) say("measurement", "merged", label, "there");
      else {
        measurements.push({ id: own, content: measured.content });
        say("measurement", "made", label);
      }
    }
  }
  return {
    programme: { ...programme, outcomes, dimensions: dimensions.all() },
    indicators,
    measurements,
  };
}
