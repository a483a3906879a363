import type { LocalText } from "@suivi/domain/text";
import type { EditionFigure } from "@suivi/domain/reports/edition";
import {
  type LedgerCause,
  type LedgerEntry,
  ledgerOf,
  type Stage,
} from "@suivi/domain/reports/ledger";
import { figuresHad, type Today } from "@suivi/domain/reports/replay";
import type { ActivityFact } from "@suivi/domain/results/counted";
import { figuresRow } from "../../figures/queries";
import type { Tx } from "../../write/commit";
import { type ChangedRecord, changedSince, elsewhere } from "./changes/store";
import type { Gathered } from "./gather-edition";
import { keyFigures } from "./key-figures";
import type { Neighbours } from "./neighbours";
import { inFilter, replayActivities, type ReplayedActivities } from "./replay-activities";
import { replayIndicators } from "./replay-indicators";

type Then = { figures: EditionFigure[]; journalNumber: number; day: string };
/** A record behind a cause, for those who may open it. */
export type ChangedLine = {
  cause: LedgerCause;
  kind: ChangedRecord["kind"];
  id: string;
  title: LocalText | null;
  by: string;
  at: string;
  reason: string | null;
};

/**
 * What lies between an edition and today: a ledger a figure, whose lines add up to the difference, and the records
 * behind each cause, from the journal since the edition.
 */
export async function whatChanged(
  tx: Tx,
  gathered: Gathered,
  then: Then,
  now: EditionFigure[],
  neighbours: Neighbours,
): Promise<{ ledger: LedgerEntry[]; records: ChangedLine[] }> {
  const { programmeId } = gathered.reader;
  const { basis } = gathered.report.filter;
  const changed = await changedSince(tx, programmeId, then.journalNumber);
  const activities = await replayActivities(tx, programmeId, basis, changed);
  const people = await peopleStages(tx, gathered, activities);
  const table = gathered.tracking ?? gathered.trackingReport?.table ?? null;
  const indicatorIds = differing(then.figures, now);
  const results =
    table && indicatorIds.size > 0
      ? await replayIndicators({
          tx,
          gathered,
          table,
          changed,
          activities,
          neighbours,
          dayThen: then.day,
          indicatorIds,
        })
      : { start: new Map<string, number | null>(), stages: [] };
  const start = new Map([...people.start, ...results.start]);
  const ledger = ledgerOf(then.figures, now, start, [...people.stages, ...results.stages]);
  return { ledger, records: recordsOf(changed, activities) };
}

/** The indicators with a figure that is another now. */
function differing(then: EditionFigure[], now: EditionFigure[]): Set<string> {
  const before = new Map(then.map(({ key, value }) => [key, value]));
  const keys = new Set(now.map(({ key }) => key));
  return new Set(
    [
      ...now.filter(({ key, value }) => !before.has(key) || before.get(key) !== value),
      ...then.filter(({ key }) => !keys.has(key)),
    ].flatMap(({ key }) => (key.startsWith("indicator:") ? [key.split(":")[1]!] : [])),
  );
}

/** The figures of activities and people, at the edition and after each cause. */
async function peopleStages(
  tx: Tx,
  { reader, report, content }: Gathered,
  { ids, personIds, start, stages, now }: ReplayedActivities,
): Promise<{ start: Map<string, number | null>; stages: Stage[] }> {
  const { programmeId, outside } = reader;
  const { filter } = report;
  const ledger = outside ? ("outside" as const) : filter.basis;
  const row = await figuresRow(tx, programmeId, { ...filter, ledger }, []);
  const { cells, named } = row!.sums!;
  const others = await elsewhere(
    tx,
    programmeId,
    { ...filter, outside },
    { activityIds: ids, personIds },
  );
  const today: Today = {
    cells,
    named,
    audience: outside ? "outside" : "inside",
    ledger,
    changed: inFilter(now, filter),
    elsewhere: new Set(others.people),
    fullestRoom: others.fullestRoom,
  };
  const figures = (facts: ActivityFact[]) => {
    const counted = figuresHad(today, inFilter(facts, filter));
    return new Map<string, number | null>(
      keyFigures({ figures: counted, language: content.language }).map(({ key, value }) => [
        key,
        value,
      ]),
    );
  };
  const had = figures(start);
  const moved = stages.map(({ cause, facts }) => ({ cause, figures: figures(facts) }));
  // Where nothing is counted a figure by sex is not said at all: it is not known then, and not as it was before.
  const all = [had, ...moved.map((stage) => stage.figures)];
  const keys = new Set(all.flatMap((one) => [...one.keys()]));
  for (const one of all) for (const key of keys) if (!one.has(key)) one.set(key, null);
  return { start: had, stages: moved };
}

const measurementCause = ({ before, now }: ChangedRecord): LedgerCause =>
  before === null || (before as { removed?: boolean }).removed
    ? "measured"
    : (now as { removed?: boolean }).removed
      ? "measurement_withdrawn"
      : "measurement_corrected";

/** The records behind the causes, the latest first; of people only that they changed, never who. */
function recordsOf(changed: ChangedRecord[], { causeOf }: ReplayedActivities): ChangedLine[] {
  const cause = (one: ChangedRecord): LedgerCause | null => {
    switch (one.kind) {
      case "activity":
        return causeOf(one.recordId);
      case "measurement":
        return measurementCause(one);
      case "indicator":
        return "definition";
      default:
        return null;
    }
  };
  return changed
    .flatMap((one): ChangedLine[] => {
      const why = cause(one);
      if (!why) return [];
      const { content } = one.now as { content: { title?: LocalText } };
      const { kind, recordId: id, by, at, reason } = one;
      return [
        { cause: why, kind, id, title: content.title ?? null, by, at: at.toISOString(), reason },
      ];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, 500);
}
