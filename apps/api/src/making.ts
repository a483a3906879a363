import type { Db } from "@suivi/db";
import { thread } from "@suivi/documents/thread";
import { DomainError } from "@suivi/domain/errors";
import { viewerById } from "./features/access/store";
import type { Taken } from "./features/reports/editions/store";
import { makeEdition } from "./features/reports/make-editions";
import { type FileMakers, fileMakers } from "./file-makers";
import type { MadeFile } from "./files/made-file";
import { reportNeighbours } from "./report-neighbours";
import type { Viewer } from "./viewer";

/** `origin`: where these pages are, as the reader's browser has it. */
export type Asking = { viewer: Viewer; origin: string };
type Rest<K extends keyof FileMakers> = FileMakers[K] extends (
  asking: never,
  ...rest: infer R
) => unknown
  ? R
  : never;

/** Where files and editions are made. Both throw what their makers throw. */
export type Making = {
  file<K extends keyof FileMakers>(kind: K, asking: Asking, ...rest: Rest<K>): Promise<MadeFile>;
  edition(taken: Taken): Promise<void>;
};

/** In this thread, on this database: for tests and commands. */
export const makingHere = (db: Db): Making => ({
  file: (kind, asking, ...rest) =>
    (fileMakers[kind] as (...of: unknown[]) => Promise<MadeFile>)({ db, ...asking }, ...rest),
  edition: (taken) =>
    makeEdition({ db, neighbours: reportNeighbours, viewerOf: viewerById }, taken),
});

export type Job =
  | { kind: keyof FileMakers; asking: Asking; rest: unknown[] }
  | { kind: "an edition"; taken: Taken };
export type Outcome = { file?: MadeFile; refused?: Pick<DomainError, "code" | "details"> };

/**
 * In a thread of its own, on this database: a report of twenty thousand activities takes a processor seconds, in which
 * the server answers everybody else.
 */
export function makingAside(url: string): Making {
  const ask = thread<Outcome>(new URL("./making-thread.mjs", import.meta.url));
  const made = async (job: Job): Promise<MadeFile | undefined> => {
    const { refused, file } = await ask({ url, ...job });
    if (refused) throw new DomainError(refused.code, refused.details);
    return file;
  };
  return {
    async file(kind, asking, ...rest) {
      const { content, ...file } = (await made({ kind, asking, rest }))!;
      // Between threads a Buffer becomes plain bytes.
      return {
        ...file,
        content: content instanceof Uint8Array ? Buffer.from(content.buffer) : content,
      };
    },
    async edition(taken) {
      await made({ kind: "an edition", taken });
    },
  };
}
