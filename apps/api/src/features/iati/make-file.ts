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
  const at = now.toISOString();
  const { activities, origins } = activitiesOf(facts);
  const made: PublishedFile["activities"] = [];
  const texts: string[] = [];
  let ends = { head: "", tail: "" };
  // What an activity is made of is held while it is written; it is dated when what it says is known.
  for (const activity of activities) {
    const [head = "", bare = "", tail = ""] = activitiesXml([activity], { generated: at });
    const identifier = String(activity.iatiIdentifier);
    const digest = digestOf(bare);
    const known = before?.activities.find((one) => one.identifier === identifier);
    const updated = known?.digest === digest ? known.updated : at;
    made.push({ identifier, digest, updated });
    texts.push(bare.replace("<iati-activity", `$& last-updated-datetime="${updated}"`));
    ends = { head, tail };
  }
  const unchanged =
    before !== null &&
    before.activities.length === made.length &&
    made.every(({ updated }, index) => updated === before.activities[index]?.updated);
  const head = unchanged ? ends.head.replace(at, before.at) : ends.head;
  const xml = [head, ...texts, ends.tail].join("");
  return { xml, digest: digestOf(xml), activities: made, unchanged, origins };
}
