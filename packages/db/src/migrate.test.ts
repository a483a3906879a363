import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { describe, expect, inject, test } from "vitest";
import { Prisma } from "./client";
import { migrate, migrations } from "./migrate";
import { newTestDb } from "./testing";

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An empty database for the time of some work. */
async function inEmptyDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const name = `empty_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const server = `${inject("postgres")}/postgres`;
  await onDatabase(server, (client) => client.query(`create database ${name}`));
  try {
    return await work(`${inject("postgres")}/${name}`);
  } finally {
    await onDatabase(server, (client) => client.query(`drop database ${name} with (force)`));
  }
}

/** All that a database is made of: columns, keys and indexes, but not the migrations' own table. */
const shapeOf = (url: string) =>
  onDatabase(url, async (client) => {
    const own = "not in ('_prisma_migrations')";
    const columns = await client.query(
      `select table_name, column_name, data_type, udt_name, is_nullable, column_default, datetime_precision
       from information_schema.columns where table_schema = 'public' and table_name ${own} order by 1, 2`,
    );
    const indexes = await client.query(
      // Without what the schema's language has no word for.
      `select tablename, regexp_replace(indexdef, ' NULLS LAST| INCLUDE [(].*[)]| WHERE [(].*[)]', '', 'g') as indexdef from pg_indexes where schemaname = 'public' and tablename ${own} order by 1, 2`,
    );
    const keys = await client.query(
      `select conrelid::regclass::text as "table", conname, pg_get_constraintdef(oid) as definition
       from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text ${own} order by 1, 2`,
    );
    return { columns: columns.rows, indexes: indexes.rows, keys: keys.rows };
  });

describe("the migrations", () => {
  test("add up to the schema", async () => {
    const diff = [here("../scripts/diff.mjs"), "-", here("../../../prisma")];
    const sql = execFileSync(process.execPath, diff, { encoding: "utf8" });
    const written = await inEmptyDatabase(async (url) => {
      await onDatabase(url, (client) => client.query(sql));
      return shapeOf(url);
    });
    const migrated = await inEmptyDatabase(async (url) => {
      await migrate(url);
      return shapeOf(url);
    });
    expect(migrated.columns.length).toBeGreaterThan(50);
    expect(migrated).toEqual(written);
  });

  test("are applied once, in order, however many copies of the program start together", async () => {
    await inEmptyDatabase(async (url) => {
      const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
      expect(applied.flat()).toEqual(migrations().map(({ name }) => name));
      expect(await migrate(url)).toEqual([]);
    });
  });

  test("make every table that the program's own client reads", async () => {
    const { db, drop } = await newTestDb(inject("postgres"));
    const models = Object.values(Prisma.ModelName);
    expect(models.length).toBeGreaterThan(10);
    for (const name of models) {
      const model = name.charAt(0).toLowerCase() + name.slice(1);
      const table = (db as unknown as Record<string, { count(): Promise<number> }>)[model]!;
      expect({ name, rows: await table.count() }).toEqual({ name, rows: 0 });
    }
    await drop();
  });
});
