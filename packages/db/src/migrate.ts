import { readdirSync, readFileSync } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import pg from "pg";

const folder = new URL("../../../prisma/migrations/", import.meta.url);

/** The migrations that come with this version, in order. */
export function migrations(): { name: string; sql: string }[] {
  return readdirSync(fileURLToPath(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(`${name}/migration.sql`, folder), "utf8") }));
}

// Prisma's own bookkeeping, so that `prisma migrate deploy` and Suivi agree on what was applied.
const bookkeeping = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/**
 * Brings a database to this version's tables and returns the names of what was applied. Each migration is one
 * transaction; copies of the program that start together wait for each other.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const applied: string[] = [];
  try {
    await client.query("select pg_advisory_lock(72707369)");
    await client.query(bookkeeping);
    const { rows } = await client.query(
      "select migration_name from _prisma_migrations where finished_at is not null",
    );
    const known = new Set(rows.map(({ migration_name }) => String(migration_name)));
    for (const { name, sql } of migrations()) {
      if (known.has(name)) continue;
      await client.query("begin");
      await client.query(sql);
      await client.query(
        `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)`,
        [randomUUID(), createHash("sha256").update(sql).digest("hex"), name],
      );
      await client.query("commit");
      applied.push(name);
    }
  } finally {
    await client.end();
  }
  return applied;
}
