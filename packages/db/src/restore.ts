import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import type { BackupEnd, BackupHead } from "./backup";
import { alone, apply, migrate, migrations } from "./migrate";
import { ourTables } from "./tables";

/** A backup can't be restored, in one line. Nothing has changed. */
export class NotRestored extends Error {}

/**
 * Puts a backup in the place of all that Suivi has in a database: in one transaction the tables are made as they were
 * for the version that wrote it, filled, and only then brought to this version. Returns the rows by table. Throws
 * NotRestored, the database being as before.
 */
export async function restoreFrom(path: string, url: string) {
  const rows = await alone(url, async (client) => {
    await refuseWhileOthersWork(client);
    await client.query("begin");
    const restored = await inTransaction(client, linesOf(path));
    await client.query("commit");
    return restored;
  });
  await migrate(url);
  return rows;
}

async function refuseWhileOthersWork(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  if (rows[0]!.others > 0)
    throw new NotRestored(
      "Suivi runs on this database. Stop it first: it would go on with what it knows.",
    );
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const unzipped = source.pipe(createGunzip());
  source.once("error", (error) => unzipped.destroy(error));
  try {
    yield* createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === "ENOENT") throw new NotRestored(`There is no file ${path}.`);
    throw new NotRestored(`${path} can't be read as a backup (${message}).`);
  }
}

async function inTransaction(client: pg.Client, lines: AsyncGenerator<string>) {
  const { value } = await lines.next();
  const head = parsed<Partial<BackupHead>>(value ?? "");
  if (head?.suivi !== "backup" || !head.migrations)
    throw new NotRestored("This file is no backup of Suivi.");
  const known = migrations();
  const made = head.migrations.map((name) => known.find((one) => one.name === name));
  if (made.some((one) => !one))
    throw new NotRestored(`Suivi ${head.version} made this backup, which is newer than this one.`);

  const there = [...ourTables(), "_prisma_migrations"].map((name) => `"${name}"`).join(", ");
  await client.query(`drop table if exists ${there} cascade`);
  for (const migration of made) await apply(client, migration!);
  await inAnyOrder(client, true);
  const rows = await fill(client, lines);
  await client.query("set constraints all immediate");
  await inAnyOrder(client, false);
  await countOn(client);
  return rows;
}

const parsed = <T>(line: string): T | null => {
  try {
    return JSON.parse(line) as T;
  } catch {
    return null;
  }
};

/** Lets rows point to rows that come after them, until the end of the transaction. */
async function inAnyOrder(client: pg.Client, anyOrder: boolean): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  const when = anyOrder ? "deferrable initially deferred" : "not deferrable";
  for (const { table, name } of rows)
    await client.query(`alter table ${table} alter constraint ${name} ${when}`);
}

const largestBatch = 4_000_000;

async function fill(client: pg.Client, lines: AsyncGenerator<string>): Promise<BackupEnd["rows"]> {
  const counted: BackupEnd["rows"] = {};
  let [table, batch, size] = ["", [] as string[], 0];
  const write = async () => {
    if (batch.length === 0) return;
    await client.query(
      `insert into "${table}" select * from json_populate_recordset(null::"${table}", $1::json)`,
      [`[${batch.join(",")}]`],
    );
    [batch, size] = [[], 0];
  };
  for await (const line of lines) {
    if (line.startsWith('{"table":')) {
      await write();
      table = (JSON.parse(line) as { table: string }).table;
      if (!ourTables().includes(table)) throw new NotRestored("This file is no backup of Suivi.");
      counted[table] = 0;
    } else if (line.startsWith('{"rows":')) {
      await write();
      const { rows } = JSON.parse(line) as BackupEnd;
      if (Object.keys(rows).every((name) => counted[name] === rows[name])) return counted;
    } else {
      counted[table] = (counted[table] ?? 0) + 1;
      batch.push(line);
      size += line.length;
      if (size > largestBatch || batch.length === 1000) await write();
    }
  }
  throw new NotRestored("The backup is cut off: its end is missing.");
}

/** Numbers that the database counts itself go on after the last one restored. */
async function countOn(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and column_default like 'nextval%' and table_name = any($1)`,
    [ourTables()],
  );
  for (const { table, column } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence('"${table}"', '${column}'), coalesce(max("${column}"), 0) + 1, false) from "${table}"`,
    );
}
