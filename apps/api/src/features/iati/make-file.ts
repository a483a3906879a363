import { createHash } from "node:crypto";
import type { PublishedFile } from "@suivi/domain/iati/publication";
import { activitiesXml } from "@suivi/iati/write";
import type { IatiFacts } from "./facts";
import { activitiesOf, type Origins } from "./write-activities";

/** A file before it is published. */
export type MadeFile = {
  xml: string;
  digest: string;
  activities: PublishedFile["activities"];
  /** It says what the file before it says: not a letter more or less. */
  unchanged: boolean;
  origins: Origins;
};

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * The file of a programme. What an activity says, and since when it has said so, depends on nothing but the records:
 * made twice from the same ones it is the same, to the letter.
 */
export function makeFile(facts: IatiFacts, before: PublishedFile | null, now: Date): MadeFile {
  const { activities, origins } = activitiesOf(facts);
  const [, ...bare] = activitiesXml(activities);
  const made = activities.map(({ iatiIdentifier }, index) => {
    const identifier = String(iatiIdentifier);
    const digest = digestOf(bare[index]!);
    const known = before?.activities.find((one) => one.identifier === identifier);
    const updated = known?.digest === digest ? known.updated : now.toISOString();
    return { identifier, digest, updated };
  });
  const unchanged =
    before !== null &&
    before.activities.length === made.length &&
    made.every(({ updated }, index) => updated === before.activities[index]?.updated);
  const generated = unchanged ? before.at : now.toISOString();
  const dated = activities.map((activity, index) => ({
    ...activity,
    lastUpdatedDatetime: made[index]!.updated,
  }));
  const xml = [...activitiesXml(dated, { generated })].join("");
  return { xml, digest: digestOf(xml), activities: made, unchanged, origins };
}
