import { randomUUID } from "node:crypto";
import { type Db, openDb } from "./client";
import { connect } from "./connect";
import { migrate } from "./migrate";

async function onServer(serverUrl: string, sql: string) {
  const client = await connect(`${serverUrl}/postgres`);
  await client.query(sql);
  await client.end();
}

/** A migrated, empty database that tests copy. */
export async function buildTemplate(serverUrl: string): Promise<void> {
  await onServer(serverUrl, "create database suivi_template");
  await migrate(`${serverUrl}/suivi_template`);
}

/** A fresh database of its own, copied from the template in some 30 ms; `drop` when done. */
export async function newTestDb(
  serverUrl: string,
): Promise<{ db: Db; url: string; drop(): Promise<void> }> {
  const name = `suivi_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  await onServer(serverUrl, `create database ${name} template suivi_template`);
  const url = `${serverUrl}/${name}`;
  const db = openDb(url, 4);
  const drop = async () => {
    await db.$disconnect();
    await onServer(serverUrl, `drop database if exists ${name} with (force)`);
  };
  return { db, url, drop };
}
