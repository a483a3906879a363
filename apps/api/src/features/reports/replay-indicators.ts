import { namingStanding, standingIn } from "@suivi/domain/organisations/standing";
import type { LedgerCause, Stage } from "@suivi/domain/reports/ledger";
import { versionCounted } from "@suivi/domain/reports/replay";
import { type Contribution, figureFor } from "@suivi/domain/results/accumulate";
import { type ActivityFact, activityAsSeen, sourceOf } from "@suivi/domain/results/counted";
import { measurementFacts, seriesOf } from "@suivi/domain/results/facts";
import type { Period } from "@suivi/domain/results/periods";
import { ruleOf } from "@suivi/domain/results/rules";
import type { IndicatorContent, MeasurementContent } from "@suivi/domain/results/schema";
import type { Iptt } from "@suivi/domain/results/tracking-table";
import type { Basis } from "@suivi/domain/review/status";
import { activityFacts, countedFigure } from "../../figures/counted-figures";
import type { PeriodFigure } from "../../figures/indicator-figures";
import { contributionsOf, type Scope } from "../../figures/measurements";
import type { IndicatorState } from "../../records/indicator";
import type { MeasurementState } from "../../records/measurement";
import type { Tx } from "../../write/commit";
import { type ChangedRecord, contentsAt, mergedNow } from "./changes/store";
import type { Gathered } from "./gather-edition";
import type { Neighbours } from "./neighbours";
import { inFilter, type ReplayedActivities } from "./replay-activities";

type Measured = Contribution & { indicatorId: string };
type Both = { id: string; before: Measured | null; now: Measured | null };

/** What changed measurements said, on the basis and in the scope, before and now. */
async function measuredThenAndNow(
  tx: Tx,
  programmeId: string,
  { basis, country, partner }: Scope,
  changed: ChangedRecord[],
): Promise<Both[]> {
  const standing = standingIn(Object.fromEntries(await mergedNow(tx, programmeId)));
  const at = (state: unknown, version: number) =>
    state ? versionCounted(state as MeasurementState, version, basis) : null;
  const wanted = changed.flatMap(({ recordId, before, versionBefore, now, versionNow }) =>
    (
      [
        [before, versionBefore],
        [now, versionNow],
      ] as const
    ).flatMap(([state, version]) => {
      const counted = at(state, version);
      return counted === null || counted === version ? [] : [{ recordId, version: counted }];
    }),
  );
  const earlier = await contentsAt(tx, wanted);
  return changed.map(({ recordId, before, versionBefore, now, versionNow }) => {
    const side = (state: unknown, version: number): Measured | null => {
      const counted = at(state, version);
      if (counted === null) return null;
      const said =
        counted === version
          ? (state as MeasurementState).content
          : (earlier.get(`${recordId} ${counted}`) as MeasurementContent | undefined);
      if (!said) return null;
      const content = namingStanding(said, standing);
      const { amount, of, cells, date, ...place } = measurementFacts(content);
      const inScope =
        (!country || place.country === country) && (!partner || place.partnerId === partner);
      if (amount === null || !inScope) return null;
      const { indicatorId } = content;
      return { recordId, indicatorId, date, series: seriesOf(place), amount, of, cells };
    };
    return { id: recordId, before: side(before, versionBefore), now: side(now, versionNow) };
  });
}

/** What an indicator is counted from, where that is neither activities nor measurements: it moves with these alone. */
function countedElsewhere({ counted }: IndicatorContent): LedgerCause | null {
  const source = counted && sourceOf(counted.measure);
  return source === "rounds" ? "assessments" : source === "statements" ? "statements" : null;
}

const keyOf = (id: string, period: string, figure: "target" | "actual") =>
  `indicator:${id}:${period}:${figure}`;

/** What indicators counted from assessments and statements have come to. */
function stagesElsewhere(table: Iptt, ids: ReadonlySet<string>): Stage[] {
  const lines = table.lines.filter(({ id }) => ids.has(id));
  return (["assessments", "statements"] as const).map((cause) => ({
    cause,
    figures: new Map(
      lines
        .filter(({ content }) => countedElsewhere(content) === cause)
        .flatMap(({ id, cells, toDate, life }) =>
          Object.entries({ ...cells, to_date: toDate, life }).map(
            ([period, { value }]) => [keyOf(id, period, "actual"), value] as const,
          ),
        ),
    ),
  }));
}

type World = {
  activities: readonly ActivityFact[];
  measured: readonly Measured[];
  definitions: ReadonlyMap<string, IndicatorContent>;
  today: string;
};
type Asked = {
  tx: Tx;
  gathered: Gathered;
  table: Iptt;
  changed: ChangedRecord[];
  activities: ReplayedActivities;
  neighbours: Neighbours;
  /** The day on which the edition was made. */
  dayThen: string;
  /** The indicators of which a figure differs. */
  indicatorIds: ReadonlySet<string>;
};

/** Targets and actuals of the indicators that moved, at the edition and after each cause. */
export async function replayIndicators(
  asked: Asked,
): Promise<{ start: Map<string, number | null>; stages: Stage[] }> {
  const { tx, gathered, table, changed, activities, neighbours, dayThen, indicatorIds } = asked;
  const { reader, report, span, today } = gathered;
  // The tracking table itself has all its columns in the frequency asked for; a report one column beside its own.
  const own = gathered.trackingReport
    ? { frequency: gathered.frequency, period: null }
    : { frequency: undefined, period: gathered.period.period };
  const { country, partner } = report.filter;
  const { outside } = reader;
  const scope: Scope & { basis: Basis } = { basis: report.filter.basis, country, partner, outside };
  const of = (kind: ChangedRecord["kind"]) => changed.filter((one) => one.kind === kind);
  const both = await measuredThenAndNow(tx, reader.programmeId, scope, of("measurement"));

  const definitionsNow = new Map(
    table.lines.filter(({ id }) => indicatorIds.has(id)).map(({ id, content }) => [id, content]),
  );
  const definitionsThen = new Map(definitionsNow);
  for (const { recordId, before } of of("indicator"))
    if (definitionsNow.has(recordId)) {
      if (before) definitionsThen.set(recordId, (before as IndicatorState).content);
      else definitionsThen.delete(recordId);
    }
  const rules = [...definitionsNow.values(), ...definitionsThen.values()];
  const base = await contributionsOf(
    tx,
    reader.programmeId,
    [...definitionsNow.keys()],
    scope,
    false,
  );
  const changedIds = new Set(both.map(({ id }) => id));
  const replayed = new Set(activities.ids);
  const countsActivities = rules.some(
    ({ counted }) => counted && sourceOf(counted.measure) === "activities",
  );
  const named = rules.some(({ counted }) => counted?.measure === "distinct_people");
  const others = countsActivities
    ? (await activityFacts(tx, reader.programmeId, scope, named)).filter(
        ({ id }) => !replayed.has(id),
      )
    : [];
  const asSeen = (facts: ActivityFact[]) => {
    const within = inFilter(facts, { country, partner });
    return outside ? within.map(activityAsSeen) : within;
  };

  const figuresIn = (world: World): Map<string, number | null> => {
    const facts = {
      activities: [...others, ...world.activities],
      rounds: [],
      toolOf: () => undefined,
      statements: [],
    };
    const entries = [...world.definitions].flatMap(([id, content]) => {
      const rule = ruleOf(content);
      const { counted } = content;
      const elsewhere = countedElsewhere(content) !== null;
      const contributions = [
        ...(base.get(id) ?? []).filter(({ recordId }) => !changedIds.has(recordId)),
        ...world.measured.filter(({ indicatorId }) => indicatorId === id),
      ];
      const figureIn = (period: Period): PeriodFigure | null => {
        if (elsewhere) return null;
        if (counted) return countedFigure({ id, rule, counted }, facts, period);
        const figure = figureFor(rule, contributions, period);
        return figure && { amount: figure.amount, of: figure.of };
      };
      const line = neighbours.lineOf(content, figureIn, {
        scope,
        ...own,
        span,
        today: world.today,
      });
      const cells = { ...line.cells, to_date: line.toDate, life: line.life };
      return Object.entries(cells).flatMap(([key, cell]) => [
        [keyOf(id, key, "target"), cell.target] as const,
        ...(elsewhere ? [] : [[keyOf(id, key, "actual"), cell.value] as const]),
      ]);
    });
    return new Map(entries);
  };

  const causeOf = ({ before, now }: Both): LedgerCause | null =>
    before ? (now ? "measurement_corrected" : "measurement_withdrawn") : now ? "measured" : null;
  const causes: LedgerCause[] = ["measured", "measurement_corrected", "measurement_withdrawn"];
  const measuredAfter = (done: number) =>
    both.flatMap((one) => {
      const cause = causeOf(one);
      const side = cause && causes.slice(0, done).includes(cause) ? one.now : one.before;
      return side ? [side] : [];
    });
  let world: World = {
    activities: asSeen(activities.start),
    measured: measuredAfter(0),
    definitions: definitionsThen,
    today: dayThen,
  };
  const start = figuresIn(world);
  const stages: Stage[] = [];
  const move = (cause: LedgerCause, part: Partial<World>) => {
    world = { ...world, ...part };
    stages.push({ cause, figures: figuresIn(world) });
  };
  for (const { cause, facts } of activities.stages) move(cause, { activities: asSeen(facts) });
  for (const [at, cause] of causes.entries()) move(cause, { measured: measuredAfter(at + 1) });
  move("definition", { definitions: definitionsNow });
  move("time", { today });
  return { start, stages: [...stages, ...stagesElsewhere(table, indicatorIds)] };
}
