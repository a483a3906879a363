import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { startSuivi } from "../apps/api/src/testing/suivi";
import { verifyTotals } from "../apps/api/src/figures/verify";
import { openDb } from "../packages/db/src/client";
import { connect } from "../packages/db/src/connect";
import { runningOn, startEmbedded } from "../packages/db/src/embedded";
import { migrate } from "../packages/db/src/migrate";
import { programmeId, size } from "./large-programme";
import { addSignIns, loadLargeProgramme } from "./load";
import { loadLargeResults } from "./load-results";
import type { Result } from "./measure";
import { loadKnownPeople } from "./known-people";
import { measurePeople } from "./people";
import { measureSheet, type Touched } from "./sheet";
import { measureResults, type Written } from "./results";
import { measureServer } from "./server";
import { type Loaded, measureWeb } from "./web";

const say = (line: string) => console.log(line);
const number = (value: number, digits = 1) => value.toFixed(digits);
const verdict = (met: boolean) => (met ? "yes" : "NO");

function serverTable(results: Result[]) {
  say(
    "\n| over HTTP, signed in, one connection | median ms | least ms | p90 ms | limit ms | met | SQL alone ms | ratio |",
  );
  say("|---|---:|---:|---:|---:|---|---:|---:|");
  for (const { what, median, least, p90, limit, sql } of results) {
    const beside = sql === null ? "– | –" : `${number(sql)} | ${number(median / sql)}`;
    say(
      `| ${what} | ${number(median)} | ${number(least)} | ${number(p90)} | ${limit} | ${verdict(median <= limit)} | ${beside} |`,
    );
  }
}

function webTable(loaded: Loaded[]) {
  say(
    "\n| 400 kbit/s, 400 ms, empty cache | usable after s | JS + CSS kB until then | in all | limit kB | met | files | elsewhere |",
  );
  say("|---|---:|---:|---:|---:|---|---:|---:|");
  for (const { what, usable, needed, all, limit, files, foreign } of loaded) {
    // What a page needs before anybody can begin: all of it, but for the charts, and what is folded away, that follow.
    const counted = what.includes("before") ? needed : all;
    const met = limit === null ? "" : verdict(counted <= limit && foreign === 0);
    say(
      `| ${what} | ${number(usable)} | ${number(needed)} | ${number(all)} | ${limit ?? "–"} | ${met} | ${files} | ${foreign} |`,
    );
  }
}

function writtenTable(files: Written[]) {
  say("\n| file, over HTTP | s | limit s | MB | more memory at most, MB | limit MB | met |");
  say("|---|---:|---:|---:|---:|---:|---|");
  for (const { what, seconds, limit, megabytes, memory, memoryLimit } of files) {
    const met = verdict(seconds <= limit && memory <= memoryLimit);
    say(
      `| ${what} | ${number(seconds)} | ${limit} | ${number(megabytes)} | ${number(memory, 0)} | ${memoryLimit} | ${met} |`,
    );
  }
}

function sheetTable(touched: Touched[]) {
  say(
    "\n| sheet of 300 people, processor slowed down six times | median ms | p95 ms | limit ms | longest task ms | met |",
  );
  say("|---|---:|---:|---:|---:|---|");
  for (const { what, median, p95, longest, limit } of touched)
    say(
      `| ${what} | ${median} | ${p95} | ${limit} | ${number(longest, 0)} | ${verdict(p95 <= limit)} |`,
    );
}

async function largeProgramme(dataFolder: string) {
  const postgres = await startEmbedded({ dataFolder });
  const url = `${postgres.url}/postgres`;
  await migrate(url);
  const db = openDb(url);
  const began = Date.now();
  await loadLargeProgramme(db);
  const attendances = await db.attendance.count();
  say(
    `${size.activities} activities, ${attendances} attendances: loaded in ${number((Date.now() - began) / 1000)} s.`,
  );
  await proven(db, "after loading");
  await db.$disconnect();
  await postgres.stop();
}

async function proven(db: ReturnType<typeof openDb>, when: string) {
  const differences = await verifyTotals(db, programmeId);
  if (differences.length > 0)
    throw new Error(
      `${when} ${differences.length} sums differ, the first: ${JSON.stringify(differences[0])}`,
    );
  say(`Every sum equals the facts ${when}.`);
}

async function server(dataFolder: string) {
  await largeProgramme(dataFolder);
  const suivi = await startSuivi({ SUIVI_DATA: dataFolder });
  const url = `${runningOn(dataFolder)}/postgres`;
  const db = openDb(url);
  serverTable(await measureServer({ address: suivi.address, url, db }));
  await proven(db, "after the saving");
  await db.$disconnect();
  suivi.process.kill("SIGINT");
  await suivi.ended;
}

async function results(dataFolder: string) {
  const postgres = await startEmbedded({ dataFolder });
  const loadedUrl = `${postgres.url}/postgres`;
  await migrate(loadedUrl);
  const [db, client] = [openDb(loadedUrl), await connect(loadedUrl)];
  const began = Date.now();
  const measurements = await loadLargeResults(client, await addSignIns(db));
  say(`\n${measurements} measurements: loaded in ${number((Date.now() - began) / 1000)} s.`);
  await client.end();
  await db.$disconnect();
  await postgres.stop();
  const suivi = await startSuivi({ SUIVI_DATA: dataFolder });
  const measured = await measureResults(suivi, `${runningOn(dataFolder)}/postgres`);
  serverTable(measured.results);
  writtenTable(measured.written);
  suivi.process.kill("SIGINT");
  await suivi.ended;
}

async function people(dataFolder: string) {
  const postgres = await startEmbedded({ dataFolder });
  const loadedUrl = `${postgres.url}/postgres`;
  await migrate(loadedUrl);
  const db = openDb(loadedUrl);
  const known = await loadKnownPeople(db);
  await db.$disconnect();
  await postgres.stop();
  const suivi = await startSuivi({ SUIVI_DATA: dataFolder });
  serverTable(await measurePeople(suivi.address, known));
  sheetTable(await measureSheet(suivi.address, known));
  suivi.process.kill("SIGINT");
  await suivi.ended;
}

async function web(dataFolder: string) {
  const suivi = await startSuivi({ SUIVI_DATA: dataFolder, SUIVI_DEMO: "1" });
  webTable(await measureWeb(suivi.address));
  suivi.process.kill("SIGINT");
  await suivi.ended;
}

const [only] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "suivi-bench-"));
say(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model ?? ""}.`);
try {
  for (const [name, part] of Object.entries({ server, results, people, web }))
    if (!only || only === name) await part(join(scratch, name));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
