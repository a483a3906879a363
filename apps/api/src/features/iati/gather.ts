import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { IatiSettings } from "@suivi/domain/iati/settings";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { PublishedTable } from "@suivi/domain/results/tracking-table";
import type { Tx } from "../../write/commit";
import type { IatiFacts, Organisation } from "./facts";
import { organisationsByEveryId } from "../../records/organisation";
import { moneyOf, placesOf, programmeOf } from "./store";
import { partsOf } from "./parts";

/** The tracking tables of parts of a programme, as the results work them out: the one core that all figures come from. */
export type Tracking = (
  reader: { db: Tx; programmeId: ReadableProgrammeId },
  parts: readonly { country?: string; partner?: string }[],
) => Promise<PublishedTable[]>;

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
  const parts = settings.identifier ? partsOf({ ...bare, figures: new Map() }) : [];
  const tables = await tracking(
    { db: tx, programmeId: programmeId as ReadableProgrammeId },
    parts.map(({ kind, scope }) =>
      kind === "country" ? { country: scope } : kind === "partner" ? { partner: scope } : {},
    ),
  );
  const figures = new Map(parts.map(({ scope }, at) => [scope, tables[at]!]));
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
