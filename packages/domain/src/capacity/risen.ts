import type { CalendarDate } from "../dates";
import { type Change, changeBetween, rose } from "./change";
import type { Scores, ToolContent } from "./schema";

/** What figures need of one copy of a round. */
export type RoundFact = {
  id: string;
  toolId: string;
  edition: number;
  organisationId: string;
  partnerId: string;
  country: string | null;
  date: CalendarDate;
  scores: Scores;
};
export type ToolOf = (round: Pick<RoundFact, "toolId" | "edition">) => ToolContent | undefined;
type Stretch = { start: CalendarDate; end: CalendarDate };

/** Why a round is not itself an organisation that rose. */
export type NotRisen =
  | "outside_period"
  | "compared_from"
  | "not_latest"
  | "not_compared"
  | "not_risen"
  | "counted_already";

/** An organisation's change over a stretch, by one edition of a tool. */
export type ChangeInStretch = {
  organisationId: string;
  from: RoundFact;
  to: RoundFact;
  change: Change;
  rose: boolean | null;
};

const seriesOf = ({ organisationId, toolId, edition }: RoundFact) =>
  [organisationId, toolId, edition].join(" ");
const inTime = (a: RoundFact, b: RoundFact) =>
  a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1;

/** Rounds that may be compared, oldest first: of the same organisation, tool and edition. */
export function seriesIn(rounds: readonly RoundFact[]): RoundFact[][] {
  const series = new Map<string, RoundFact[]>();
  for (const round of [...rounds].sort(inTime)) {
    const key = seriesOf(round);
    series.set(key, [...(series.get(key) ?? []), round]);
  }
  return [...series.values()];
}

/** The two rounds that tell a stretch: its last, against the last before it, or else its own first. */
function endsOf(series: readonly RoundFact[], { start, end }: Stretch) {
  const within = series.filter(({ date }) => date >= start && date <= end);
  const to = within.at(-1);
  if (!to) return null;
  const from = series.findLast(({ date }) => date < start) ?? within[0]!;
  return { from: from === to ? null : from, to };
}

/** What changed in every organisation over a stretch. A round with nothing to compare it with says nothing. */
export function changesIn(
  rounds: readonly RoundFact[],
  toolOf: ToolOf,
  stretch: Stretch,
): ChangeInStretch[] {
  return seriesIn(rounds).flatMap((series) => {
    const ends = endsOf(series, stretch);
    const tool = ends && toolOf(ends.to);
    if (!ends?.from || !tool) return [];
    const { from, to } = ends;
    const change = changeBetween(tool, from.scores, to.scores, tool.rule.voice);
    const { organisationId } = to;
    return [{ organisationId, from, to, change, rose: rose(tool.rule, change) }];
  });
}

/**
 * Organisations whose capacity rose in a stretch, each once whatever the number of tools and rounds, and every other
 * round with why it is not one of them.
 */
export function risenIn(rounds: readonly RoundFact[], toolOf: ToolOf, stretch: Stretch) {
  const changes = changesIn(rounds, toolOf, stretch);
  const risen: ChangeInStretch[] = [];
  const leftOut: { id: string; why: NotRisen }[] = [];
  const counted = new Set<string>();
  for (const one of changes.filter(({ rose: yes }) => yes === true)) {
    if (counted.has(one.organisationId)) leftOut.push({ id: one.to.id, why: "counted_already" });
    else risen.push(one);
    counted.add(one.organisationId);
  }
  const known = new Set([...risen.map(({ to }) => to.id), ...leftOut.map(({ id }) => id)]);
  const bases = new Set(changes.map(({ from }) => from.id));
  const byLatest = new Map(changes.map((one) => [one.to.id, one]));
  for (const series of seriesIn(rounds)) {
    const latest = endsOf(series, stretch)?.to;
    for (const round of series) {
      if (known.has(round.id)) continue;
      leftOut.push({ id: round.id, why: whyNot(round) });
    }
    function whyNot(round: RoundFact): NotRisen {
      if (bases.has(round.id)) return "compared_from";
      if (round.date < stretch.start || round.date > stretch.end) return "outside_period";
      if (round !== latest) return "not_latest";
      return byLatest.get(round.id)?.rose === false ? "not_risen" : "not_compared";
    }
  }
  return { risen, leftOut };
}
