import { again } from "../../again";
import { templateInUse } from "../../files/word-template";
import { DomainError } from "@suivi/domain/errors";
import type { Context } from "../../trpc";
import type { Viewer } from "../../viewer";
import { version } from "../../version";
import { failEdition, keepEdition, setProgress, type Taken, takeEdition } from "./editions/store";
import { gatherEdition } from "./gather-edition";
import type { Neighbours } from "./neighbours";
import { writeEdition } from "./write-edition";

type Maker = {
  db: Context["db"];
  neighbours: Neighbours;
  /** The person who asked for it, with the rights they have by now. */
  viewerOf(db: Context["db"], id: string): Promise<Viewer | null>;
};

/** Makes an edition that was taken, and keeps it. Throws not_allowed, and what gathering it throws. */
export async function makeEdition(
  { db, neighbours, viewerOf }: Maker,
  taken: Taken,
): Promise<void> {
  const viewer = await viewerOf(db, taken.byId);
  if (!viewer) throw new DomainError("not_allowed");
  const gathered = await gatherEdition({ db, viewer, neighbours }, taken);
  await setProgress(db, taken, 70);
  const report = writeEdition(gathered, taken.number);
  await setProgress(db, taken, 90);
  await keepEdition(db, taken, report, {
    revision: gathered.report.figures.revision,
    journalNumber: BigInt(gathered.report.journalNumber),
    program: version,
    money: gathered.money !== null,
    template: await templateInUse(db, taken.programmeId),
  });
}

export type Workshop = { db: Context["db"]; make(taken: Taken): Promise<void> };

/** Makes the edition that has waited longest; says whether there was one. */
export async function makeNextEdition({ db, make }: Workshop): Promise<boolean> {
  const taken = await takeEdition(db);
  if (!taken) return false;
  try {
    await make(taken);
  } catch (error) {
    const refused = error instanceof DomainError;
    await failEdition(db, taken, refused ? error.code : "broken", !refused);
  }
  return true;
}

/**
 * Makes editions one after the other as long as the program runs. Any copy of the server may take any of them, and
 * what one leaves half done another takes up. Answers how to stop.
 */
export const startMakingEditions = (workshop: Workshop, everyMs = 1000): (() => Promise<void>) =>
  again(() => makeNextEdition(workshop), everyMs);
