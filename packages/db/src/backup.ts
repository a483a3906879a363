import { createWriteStream, renameSync, rmSync } from "node:fs";
import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { connect } from "./connect";
import { keptTables } from "./tables";

/** The first line of a backup. */
export type BackupHead = { suivi: "backup"; at: string; version: string; migrations: string[] };
/** The last: without it the file was cut off. */
export type BackupEnd = { rows: Record<string, number> };

/**
 * Writes every row of Suivi, as of one moment, to a gzip file of lines: a head, then for each table its name and its
 * rows as JSON, then the number of rows. The database goes on being written meanwhile. Returns the rows by table.
 */
export async function backupTo(path: string, url: string, version: string) {
  const client = await connect(url);
  const unfinished = `${path}.unfinished`;
  try {
    await client.query("begin isolation level repeatable read read only");
    const end: BackupEnd = { rows: {} };
    const file = createWriteStream(unfinished, { flags: "wx", mode: 0o600 });
    await once(file, "open");
    await pipeline(Readable.from(lines(client, version, end)), createGzip(), file);
    renameSync(unfinished, path);
    return end.rows;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function* lines(client: pg.Client, version: string, end: BackupEnd) {
  const { rows } = await client.query<{ migration_name: string }>(
    "select migration_name from _prisma_migrations where finished_at is not null order by 1",
  );
  const head: BackupHead = {
    suivi: "backup",
    at: new Date().toISOString(),
    version,
    migrations: rows.map(({ migration_name }) => migration_name),
  };
  yield `${JSON.stringify(head)}\n`;
  const there = await client.query<{ tablename: string; large: boolean }>(
    `select tablename, exists (select from information_schema.columns c
       where c.table_schema = 'public' and c.table_name = tablename and c.data_type = 'bytea') as large
     from pg_tables where schemaname = 'public'`,
  );
  for (const name of keptTables()) {
    const table = there.rows.find(({ tablename }) => tablename === name);
    if (!table) continue;
    yield `${JSON.stringify({ table: name })}\n`;
    end.rows[name] = 0;
    // The database writes the JSON and reads it back: no number or date passes through another's hands.
    await client.query(
      `declare rows no scroll cursor for select to_json(t)::text as line from "${name}" t`,
    );
    for (;;) {
      // Files one by one: a hundred of them would not fit in memory.
      const page = await client.query<{ line: string }>(`fetch ${table.large ? 1 : 500} from rows`);
      if (page.rows.length === 0) break;
      end.rows[name] += page.rows.length;
      yield `${page.rows.map(({ line }) => line).join("\n")}\n`;
    }
    await client.query("close rows");
  }
  yield `${JSON.stringify(end)}\n`;
}
