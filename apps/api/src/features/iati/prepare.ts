import type { PublicationContent } from "@suivi/domain/iati/publication";
import { check } from "@suivi/iati/check";
import { dutchMfa } from "@suivi/iati/dutch-mfa";
import type { FoundActivity } from "@suivi/iati/elements";
import { read } from "@suivi/iati/read";
import type { Tx } from "../../write/commit";
import { type Change, differenceOf } from "./difference";
import { type Gap, gapsOf, noSettings } from "./gaps";
import { gather, type Tracking } from "./gather";
import { makeFile, type MadeFile } from "./make-file";
import { type Point, pointsOf } from "./mend";
import { peopleNamedIn } from "./named-people";
import { knownNames, publishedFile } from "./store";

export type Prepared = {
  gaps: Gap[];
  points: Point[];
  /** Null while something is missing without which there is no file. */
  file: MadeFile | null;
  changes: Change[];
};

async function activitiesIn(xml: string): Promise<FoundActivity[]> {
  const found: FoundActivity[] = [];
  for await (const item of read(xml)) if ("activity" in item) found.push(item.activity);
  return found;
}

const personNamed = (name: string): Point => ({
  rule: "person",
  kind: "stops",
  text: {
    fr: `« ${name} » est une personne que le programme connaît : retirez son nom du texte.`,
    en: `“${name}” is somebody the programme knows: take the name out of the text.`,
  },
  where: null,
  to: "/iati/settings",
  times: 1,
});

/** What would be published now: the file, whether it is ready, and what it says otherwise than the one before it. */
export async function prepare(
  tx: Tx,
  programmeId: string,
  publication: PublicationContent,
  tracking: Tracking,
  now = new Date(),
): Promise<Prepared> {
  const nothing = { points: [], file: null, changes: [] };
  const facts = await gather(tx, programmeId, tracking, now);
  if (!facts) return { ...nothing, gaps: [noSettings] };
  const gaps = gapsOf(facts);
  if (gaps.length > 0) return { ...nothing, gaps };
  const last = publication.file;
  const file = makeFile(facts, last, now);
  const report = await check(file.xml, { packs: [dutchMfa], now });
  const activities = await activitiesIn(file.xml);
  const named = peopleNamedIn(activities, await knownNames(tx, programmeId));
  const before = last && (await publishedFile(tx, programmeId, last.number));
  return {
    gaps,
    points: [
      ...named.map(({ name, text }) => ({
        ...personNamed(name),
        where: { fr: text.slice(0, 200), en: text.slice(0, 200) },
      })),
      ...pointsOf(facts, report.findings, file.xml, file.origins),
    ],
    file,
    // The first file has none before it that it could differ from.
    changes:
      file.unchanged || !before ? [] : differenceOf(await activitiesIn(before.xml), activities),
  };
}
