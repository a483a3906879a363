import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { IatiSettings } from "@suivi/domain/iati/settings";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { type Contribution, fromUnits, valueOf } from "@suivi/domain/results/accumulate";
import { breakdownFor, type BreakdownLine, hiddenCategory } from "@suivi/domain/results/breakdown";
import { countActivities } from "@suivi/domain/results/counted";
import { periodsOf } from "@suivi/domain/results/periods";
import { ruleOf } from "@suivi/domain/results/rules";
import { countsOnce } from "@suivi/domain/results/targets";
import type { Iptt, IpttLine } from "@suivi/domain/results/tracking-table";
import { countedFacts } from "../../figures/counted-figures";
import { contributionsOf, type Scope } from "../../figures/measurements";
import type { Tx } from "../../write/commit";
import type { Breakdowns, Figures, IatiFacts, Organisation, Part } from "./facts";
import { organisationsByEveryId } from "../../records/organisation";
import { moneyOf, placesOf, programmeOf } from "./store";
import { partsOf } from "./parts";

/** The tracking table, as the results work it out: the one core that all figures come from. */
export type Tracking = (
  reader: { db: Tx; programmeId: ReadableProgrammeId; reach: string },
  asked: Scope,
) => Promise<Iptt | { unchanged: true }>;

/** What a programme's publication says, of one moment; null where nobody has typed its settings yet. */
export async function gather(
  tx: Tx,
  programmeId: string,
  tracking: Tracking,
  now = new Date(),
): Promise<IatiFacts | null> {
  const { content, fictional, revision } = await programmeOf(tx, programmeId);
  const settings = content.iati;
  if (!settings) return null;
  const organisations = await organisationsByEveryId(tx, programmeId);
  const bare = {
    content,
    settings,
    fictional,
    revision,
    today: now.toISOString().slice(0, 10),
    organisations,
    withheld: withheldOf(content, settings, organisations),
    ...(await moneyOf(tx, programmeId)),
    places: (await placesOf(tx, programmeId)).map((place) => ({
      ...place,
      partnerId: organisations.get(place.partnerId)?.id ?? place.partnerId,
    })),
  };
  const figures = new Map<string, Figures>();
  const parts = settings.identifier ? partsOf({ ...bare, figures }) : [];
  for (const { kind, scope } of parts)
    figures.set(
      scope,
      await figuresOf(tx, programmeId as ReadableProgrammeId, tracking, {
        // Figures are those that the funder reads: approved, and without small counts.
        basis: "approved",
        outside: true,
        ...(kind === "country" ? { country: scope } : kind === "partner" ? { partner: scope } : {}),
      }),
    );
  return { ...bare, figures };
}

/** Those who are not to be named: chosen, or at work in withheld countries alone, whose name would tell which. */
function withheldOf(
  { consortium }: ProgrammeContent,
  { withheld }: IatiSettings,
  organisations: ReadonlyMap<string, Organisation>,
): Set<string> {
  const standing = (id: string) => organisations.get(id)?.id ?? id;
  const countries = new Map<string, (string | null)[]>();
  for (const { organisationId, country } of consortium) {
    const id = standing(organisationId);
    countries.set(id, [...(countries.get(id) ?? []), country]);
  }
  const hidden = [...countries].filter(([, list]) =>
    list.every((country) => country !== null && withheld.countries.includes(country)),
  );
  return new Set([...withheld.partnerIds.map(standing), ...hidden.map(([id]) => id)]);
}

async function figuresOf(
  db: Tx,
  programmeId: ReadableProgrammeId,
  tracking: Tracking,
  scope: Scope,
): Promise<Figures> {
  const table = await tracking({ db, programmeId, reach: "approved" }, scope);
  if (table.unchanged) throw new Error("Nothing was known before.");
  return { table, breakdowns: await breakdownsOf(db, programmeId, table, scope) };
}

async function breakdownsOf(
  tx: Tx,
  programmeId: string,
  table: Iptt,
  scope: Scope,
): Promise<Breakdowns> {
  const broken = table.lines.filter(
    // Categories of what counts each once would not add up to it, and the file has no word to say so.
    ({ content }) => content.breakdowns.length > 0 && !countsOnce(content),
  );
  const typed = broken.filter(({ content }) => content.counted === null);
  const rules = broken.flatMap(({ content }) => content.counted ?? []);
  const measured = await contributionsOf(
    tx,
    programmeId,
    typed.map(({ id }) => id),
    scope,
  );
  const { activities } = await countedFacts(tx, programmeId, scope, rules);
  return new Map(
    broken.map((line) => {
      const { counted } = line.content;
      const behind = counted
        ? countActivities(counted, activities).contributions
        : (measured.get(line.id) ?? []);
      return [line.id, byPeriod(line, behind, table)];
    }),
  );
}

function byPeriod({ content, periods }: IpttLine, behind: readonly Contribution[], table: Iptt) {
  const all = [...periods, ...periodsOf("life", table.span)];
  return new Map(
    all.map((period) => [
      period.key,
      content.breakdowns.map((dimensions) => ({
        dimensions,
        parts: asPublished(
          breakdownFor(ruleOf(content), behind, period, dimensions, { outside: true }),
        ),
      })),
    ]),
  );
}

/** A breakdown as it may be published: whole, or where a record of it hides a small count, not at all. */
function asPublished(lines: readonly BreakdownLine[]): Part[] {
  if (lines.some(({ categories }) => categories.includes(hiddenCategory))) return [];
  return lines.flatMap(({ categories, amount, of }) => {
    const value = valueOf({ amount, of });
    if (value === null) return [];
    const fraction =
      of === null ? null : { numerator: fromUnits(amount), denominator: fromUnits(of) };
    return [{ categories, value, fraction }];
  });
}
