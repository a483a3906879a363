import type { Db } from "@suivi/db";
import {
  type ReadableProgrammeId,
  type Reach,
  reachOf,
  type Role,
} from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { isId } from "@suivi/domain/ids";
import { type Language, language as languageSchema } from "@suivi/domain/text";
import { standingIn, type Viewer } from "../viewer";
import type { Tx } from "../write/commit";

/** Reads with one view of the database: what is written meanwhile changes no part of the file. */
export const inOneMoment = <T>(
  db: Db,
  read: (tx: Tx) => Promise<T>,
  timeout = 20_000,
): Promise<T> => db.$transaction(read, { isolationLevel: "RepeatableRead", timeout });

/** The programme with this id or code; null when there is none. */
const programmeNamed = (db: Db, name: string) =>
  db.programme.findFirst({
    where: isId(name) ? { id: name } : { code: name.toUpperCase() },
    select: { id: true },
  });

/** For whom a file is made: of which programme, in which language, and how far they see. */
export type FileReader = {
  programmeId: ReadableProgrammeId;
  reach: Exclude<Reach, "no">;
  /** Reads what is approved, without small counts. */
  outside: boolean;
  language: Language;
  madeBy: { name: string; role: Role };
};

/**
 * Who asks for a file of a programme, which they name by its id or code; in the language asked for, else their own,
 * else French. Throws not_found for a programme that is not theirs, not_allowed.
 */
export async function fileReader(
  { db, viewer }: { db: Db; viewer: Viewer },
  asked: { programme: string; language?: Language | undefined },
): Promise<FileReader> {
  const named = await programmeNamed(db, asked.programme);
  if (!named) throw new DomainError("not_found");
  const standing = standingIn(viewer, named.id);
  const reach = reachOf(standing, "report.make");
  if (reach === "no") throw new DomainError("not_allowed");
  const own = languageSchema.safeParse(viewer.language);
  return {
    programmeId: named.id as ReadableProgrammeId,
    reach,
    outside: reach === "approved",
    language: asked.language ?? (own.success ? own.data : "fr"),
    madeBy: { name: viewer.name, role: standing.membership?.role ?? "administrator" },
  };
}
