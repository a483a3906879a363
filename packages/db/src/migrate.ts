import { readdirSync, readFileSync } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { connect } from "./connect";

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

/** Does a piece of work while no other copy of the program does one on this database; they wait for each other. */
export async function alone<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    await client.query("select pg_advisory_lock(72707369)");
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Applies one migration and notes it, in the transaction that is open. */
export async function apply(client: pg.Client, { name, sql }: { name: string; sql: string }) {
  await client.query(bookkeeping);
  await client.query(sql);
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)`,
    [randomUUID(), createHash("sha256").update(sql).digest("hex"), name],
  );
}

/** Brings a database to this version's tables, each migration in one transaction; returns what was applied. */
export const migrate = (url: string): Promise<string[]> =>
  alone(url, async (client) => {
    const applied: string[] = [];
    await client.query(bookkeeping);
    const { rows } = await client.query(
      "select migration_name from _prisma_migrations where finished_at is not null",
    );
    const known = new Set(rows.map(({ migration_name }) => String(migration_name)));
    for (const migration of migrations()) {
      if (known.has(migration.name)) continue;
      await client.query("begin");
      await apply(client, migration);
      await client.query("commit");
      applied.push(migration.name);
    }
    return applied;
  });
