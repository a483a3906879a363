import { readFileSync } from "node:fs";
import { get } from "node:http";
import type { Running } from "../apps/api/src/testing/suivi";
import { connect } from "../packages/db/src/connect";
import { countries } from "./large-programme";
import { resultsId as programmeId } from "./large-results";
import { signIns } from "./load";
import { measure, type Measure, type Result } from "./measure";
import { visitor } from "./visitor";

export type Written = {
  what: string;
  /** Until its last byte is here. */
  seconds: number;
  limit: number;
  megabytes: number;
  /** How much more memory the server holds at most while it writes. */
  memory: number;
  memoryLimit: number;
};

/** The tracking table of two million cells over HTTP, signed in; and all of its data as a workbook. */
export async function measureResults(
  { address, process: server }: Running,
  url: string,
): Promise<{ results: Result[]; written: Written[] }> {
  const database = await connect(url);
  const lead = await visitor(address, signIns.lead);
  const coordinator = await visitor(address, signIns.coordinator);
  /** Another revision: what is kept for the last one holds no more. */
  const revise = () =>
    database.query(`update "Programme" set revision = revision + 1 where id = $1`, [programmeId]);
  const table = (who: typeof lead, more: object = {}) =>
    who.query("results.iptt", { programmeId, basis: "approved", ...more });
  let revision = 0;
  const lookUp = async () => {
    const { rows } = await database.query<{ revision: number }>(
      `select revision from "Programme" where id = $1`,
      [programmeId],
    );
    revision = rows[0]!.revision;
  };
  const uncached = (what: string, ask: Measure["ask"]): Measure => ({
    what,
    limit: 400,
    before: revise,
    ask,
    straight: null,
  });
  const measures: Measure[] = [
    uncached("tracking table of everything, new revision", () => table(lead)),
    uncached("the same with the rights of a coordinator", () => table(coordinator)),
    uncached("tracking table by years, new revision", () => table(lead, { frequency: "year" })),
    uncached("tracking table of one country, new revision", () =>
      table(lead, { country: countries[0] }),
    ),
    {
      what: "tracking table, unchanged revision",
      limit: 10,
      before: lookUp,
      ask: () => table(lead, { knownRevision: revision }),
      straight: null,
    },
  ];
  const results = [];
  for (const one of measures) results.push(await measure(one));
  const asked = "/exports/iptt.xlsx?programme=BENCHR&language=fr&all=1";
  const written = [await download({ address, path: asked, cookie: lead.cookie, pid: server.pid! })];
  lead.leave();
  coordinator.leave();
  await database.end();
  return { results, written };
}

type Asked = { address: string; path: string; cookie: string; pid: number };

async function download({ address, path, cookie, pid }: Asked): Promise<Written> {
  const before = residentMegabytes(pid);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, residentMegabytes(pid))), 50);
  const began = performance.now();
  const bytes = await new Promise<number>((done, fail) => {
    get(address + path, { headers: { cookie } }, (answer) => {
      let size = 0;
      answer.on("data", (part: Buffer) => (size += part.length));
      answer.on("end", () =>
        answer.statusCode === 200 ? done(size) : fail(new Error(`${path}: ${answer.statusCode}`)),
      );
    }).once("error", fail);
  });
  clearInterval(watch);
  return {
    what: "all data of the programme as a workbook",
    seconds: (performance.now() - began) / 1000,
    limit: 15,
    megabytes: bytes / 1_000_000,
    memory: most - before,
    memoryLimit: 256,
  };
}

/** What a process holds in memory; 0 where the system does not tell. */
function residentMegabytes(pid: number): number {
  try {
    const [, kilobytes = "0"] =
      /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1000;
  } catch {
    return 0;
  }
}
