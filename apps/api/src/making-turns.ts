import { type Db, openDb } from "@suivi/db";
import { DomainError } from "@suivi/domain/errors";
import { type Job, makingHere, type Outcome } from "./making";

// One may hold all activities of a programme; and what is short need not wait for the one that is long.
const atOnce = 2;

let db: Db | null = null;
let underWay = 0;
const waiting: (() => void)[] = [];

async function takeTurn(url: string): Promise<Db> {
  if (underWay === atOnce) await new Promise<void>((begin) => waiting.push(begin));
  else underWay += 1;
  db ??= openDb(url, 2 * atOnce);
  return db;
}

/** The turn goes to who has waited longest; where nobody waits the database is let go. */
async function giveTurn() {
  const next = waiting.shift();
  if (next) {
    next();
    return;
  }
  underWay -= 1;
  if (underWay > 0) return;
  const idle = db;
  db = null;
  await idle?.$disconnect();
}

/** What becomes of a job in this thread: the file or why it is refused. Jobs beyond a few wait for their turn. */
export async function outcomeOf(url: string, job: Job): Promise<Outcome> {
  const making = makingHere(await takeTurn(url));
  try {
    if (job.kind === "an edition") {
      await making.edition(job.taken);
      return {};
    }
    const { kind, asking, rest } = job;
    const { content, ...file } = await making.file(kind, asking, ...(rest as never));
    // Bytes of their own: a small Buffer shares its memory with others.
    return {
      file: {
        ...file,
        content: Buffer.isBuffer(content) ? Buffer.from(new Uint8Array(content).buffer) : content,
      },
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refused: { code: error.code, details: error.details } };
  } finally {
    await giveTurn();
  }
}
