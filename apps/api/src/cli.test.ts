import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { migrations } from "@suivi/db/migrate";
import { newTestDb } from "@suivi/db/testing";
import { newId } from "@suivi/domain/ids";
import { afterAll, expect, inject, test as base } from "vitest";
import { run, startSuivi } from "./testing/suivi";
import { world } from "./testing/world";

// Its owner's alone: as root, PostgreSQL's own user can't get to the data folders in it, and lives elsewhere.
const scratch = mkdtempSync(join(tmpdir(), "suivi-cli-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const file = () => join(scratch, `${newId()}.backup.gz`);

/** A database with two programmes in it, and the command line on it. */
async function installation() {
  const { db, url, drop } = await newTestDb(inject("postgres"));
  const env = { DATABASE_URL: url, SUIVI_DATA: scratch };
  const suivi = async (...args: string[]) => {
    await db.$disconnect();
    return run("cli", args, env).ended;
  };
  /** Everything in the tables, so that two databases can be compared. */
  const everything = async () => {
    const tables = await db.$queryRaw<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public'
        and tablename not in ('Session', 'Verification', 'SignInTry', '_prisma_migrations') order by 1`;
    return Promise.all(
      tables.map(({ name }) =>
        db.$queryRawUnsafe(`select '${name}' as name, count(*)::int as rows,
          md5(string_agg(t::text, '|' order by t::text)) as content from "${name}" t`),
      ),
    );
  };
  return { db, url, drop, suivi, env, everything };
}
const test = base.extend<{ here: Awaited<ReturnType<typeof installation>> }>({
  here: async ({}, use) => {
    const it = await installation();
    await use(it);
    await it.drop();
  },
});

test("each command says how it is used, and an unknown one that it is none", async ({ here }) => {
  const { out, status } = await here.suivi();
  expect(status).toBe(0);
  const names = [...out.matchAll(/^ {2}(\w+( \w+)?) {2,}/gm)].map(([, name]) => name!);
  expect(names).toEqual(expect.arrayContaining(["user add", "verify", "backup", "restore"]));
  for (const name of [names[0]!, names.at(-1)!]) {
    const help = await here.suivi(...name.split(" "), "--help");
    expect(help).toMatchObject({ status: 0, err: "" });
    expect(help.out).toContain(`npm run suivi -- ${name}`);
    expect(help.out).toContain("--json");
  }
  const unknown = await here.suivi("dance");
  expect(unknown).toMatchObject({ status: 1, out: "" });
  expect(unknown.err).toBe('There is no command "dance"; see npm run suivi -- --help.\n');
});

test("a coordinator added from the command line signs in, and the history says so", async ({
  here,
}) => {
  await world(here.db);
  const args = ["user", "add", "--name", "Oumou Sy", "--email", "Oumou@example.org", "--role"];
  const place = ["coordinator", "--programme", "jf", "--partner", "add", "--json"];
  const answer = await here.suivi(...args, ...place);
  expect(answer.status).toBe(0);
  const { password } = JSON.parse(answer.out) as { password: string };

  const suivi = await startSuivi(here.env);
  const signedIn = await suivi.post("/auth/sign-in", { email: "oumou@example.org", password });
  expect(signedIn.status).toBe(200);
  suivi.process.kill("SIGTERM");
  await suivi.ended;
  const entry = await here.db.journalEntry.findFirstOrThrow({ where: { kind: "membership" } });
  expect(entry).toMatchObject({ action: "added", byName: "npm run suivi" });
  expect(JSON.stringify(entry.after)).not.toContain(password);

  const again = await here.suivi(...args, "funder", "--programme", "other");
  expect(again.out).toMatch(/The account was there before; its password stays/);
  const twice = await here.suivi(...args, "funder", "--programme", "other");
  expect(twice).toMatchObject({ status: 1, out: "" });
  expect(twice.err.trim().split("\n")).toHaveLength(1);
});

test("a password may come from standard input, and a forgotten one is replaced", async ({
  here,
}) => {
  const person = ["--name", "Awa", "--email", "awa@example.org", "--role", "administrator"];
  const add = ["user", "add", ...person, "--password-stdin"];
  expect((await run("cli", add, here.env, "too short\n").ended).err).toMatch(/at least 12/);
  const made = await run("cli", add, here.env, "une longue phrase\n").ended;
  expect(made).toMatchObject({ status: 0, out: "awa@example.org: administrator.\n" });
  const replaced = await here.suivi("user", "password", "--email", "awa@example.org");
  const [, password] = /shown once: (\S+)/.exec(replaced.out) ?? [];

  const suivi = await startSuivi(here.env);
  const signIn = (secret: string) =>
    suivi.post("/auth/sign-in", { email: "awa@example.org", password: secret });
  expect((await signIn("une longue phrase")).status).toBe(400);
  expect((await signIn(password!)).status).toBe(200);
  suivi.process.kill("SIGTERM");
  await suivi.ended;
});

test("verify finds the sum that is wrong, and says which", async ({ here }) => {
  await world(here.db);
  expect(await here.suivi("verify")).toMatchObject({
    status: 0,
    out: "JF: every sum equals the facts.\nOTHER: every sum equals the facts.\n",
  });
  await here.db
    .$executeRaw`update "Total" set people = people + 1 where ctid in (select ctid from "Total" limit 1)`;
  const { status, out } = await here.suivi("verify", "--json");
  expect(status).toBe(1);
  const [, other] = JSON.parse(out) as { differences: { table: string }[] }[];
  expect(other!.differences.map(({ table }) => table)).toEqual(["Total"]);
});

test("a backup restored elsewhere is the same to the last character, evidence included", async ({
  here,
}) => {
  const { programmeId, add } = await world(here.db);
  const content = new Uint8Array(100_000).map((_, index) => index % 256);
  const photo = { id: newId(), name: "Fiche d’émargement ✍️.jpg", type: "image/jpeg", content };
  const kept = { bytes: content.length, sha256: "", byId: "", at: new Date() };
  await here.db.uploadedFile.create({
    data: { ...photo, ...kept, programmeId, partnerId: add },
  });
  const path = file();
  const saved = await here.suivi("backup", path, "--json");
  expect(saved.status).toBe(0);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect((await here.suivi("backup", path)).err).toMatch(/is there already/);

  const there = await installation();
  const restored = await there.suivi("restore", path);
  expect(restored).toMatchObject({ status: 0, err: "" });
  expect(await there.everything()).toEqual(await here.everything());
  // The journal goes on counting where it was.
  const last = await there.db.journalEntry.findFirstOrThrow({ orderBy: { number: "desc" } });
  const { number, ...entry } = last;
  const next = await there.db.journalEntry.create({
    data: {
      ...entry,
      before: {},
      after: {},
      id: undefined,
      changeId: newId(),
      version: 99,
    } as never,
  });
  expect(next.number).toBe(number + 1n);
  expect((await there.suivi("restore", path)).err).toMatch(/--replace/);
  await there.drop();
});

test("a backup that is cut off, foreign or newer changes nothing", async ({ here }) => {
  await world(here.db);
  const path = file();
  await here.suivi("backup", path);
  const before = await here.everything();
  const lines = gunzipSync(readFileSync(path)).toString().split("\n");
  const head = JSON.parse(lines[0]!) as { migrations: string[] };
  const spoilt = {
    "cut off": gzipSync(lines.slice(0, -3).join("\n")),
    "can't be read": readFileSync(path).subarray(0, 500),
    "no backup": gzipSync("id;name\n"),
    newer: gzipSync(
      [JSON.stringify({ ...head, migrations: ["29990101_later"] }), ...lines.slice(1)].join("\n"),
    ),
  };
  for (const [why, bytes] of Object.entries(spoilt)) {
    const other = file();
    writeFileSync(other, bytes);
    const { status, err } = await here.suivi("restore", other, "--replace");
    expect({ status, lines: err.trim().split("\n").length }).toEqual({ status: 1, lines: 1 });
    expect(err).toContain(why);
  }
  expect((await here.suivi("restore", file(), "--replace")).err).toMatch(/There is no file/);
  expect(await here.everything()).toEqual(before);
});

test("a backup of an older version is restored and brought up to date", async ({ here }) => {
  const [first] = migrations();
  const path = file();
  const head = { suivi: "backup", at: "", version: "0.1.0", migrations: [first!.name] };
  const user = { id: "1", name: "Awa", email: "awa@example.org", emailVerified: false };
  const times = { createdAt: "2026-01-01T00:00:00", updatedAt: "2026-01-01T00:00:00" };
  const row = { ...user, administrator: true, ...times };
  const lines = [head, { table: "User" }, row, { rows: { User: 1 } }];
  writeFileSync(path, gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join("")));
  expect(await here.suivi("restore", path)).toMatchObject({ status: 0, err: "" });
  const applied = await here.db.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations order by 1`;
  expect(applied.map(({ name }) => name)).toEqual(migrations().map(({ name }) => name));
  expect(await here.db.user.findMany({ select: { email: true } })).toEqual([{ email: user.email }]);
});

test("commands work beside a Suivi that runs on the data folder; restoring under it is refused", async () => {
  const dataFolder = mkdtempSync(join(scratch, "data-"));
  const env = { SUIVI_DATA: dataFolder };
  const suivi = await startSuivi(env);
  const person = ["--name", "Awa", "--email", "awa@example.org", "--role", "administrator"];
  const { out } = await run("cli", ["user", "add", ...person, "--json"], env).ended;
  const { password } = JSON.parse(out) as { password: string };
  const signedIn = await suivi.post("/auth/sign-in", { email: "awa@example.org", password });
  expect(signedIn.status).toBe(200);
  const path = file();
  expect((await run("cli", ["backup", path], env).ended).status).toBe(0);
  const refused = await run("cli", ["restore", path, "--replace"], env).ended;
  expect(refused).toMatchObject({ status: 1, out: "" });
  expect(refused.err).toMatch(/^Suivi runs on .* Stop it first\.\n$/);
  suivi.process.kill("SIGINT");
  await suivi.ended;
  expect((await run("cli", ["restore", path, "--replace"], env).ended).status).toBe(0);
  rmSync(dirname(realpathSync(join(dataFolder, "postgres"))), { recursive: true });
});
