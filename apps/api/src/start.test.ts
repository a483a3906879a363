import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandOf } from "@suivi/db/processes";
import { newTestDb } from "@suivi/db/testing";
import { newId } from "@suivi/domain/ids";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { aProgramme } from "./testing/build";
import { run, type Running, startSuivi } from "./testing/suivi";

const scratch = mkdtempSync(join(tmpdir(), "suivi-start-"));
const folder = () => mkdtempSync(join(scratch, "data-"));
// As root, PostgreSQL's own user must get to the folders in it.
beforeAll(() => chmodSync(scratch, 0o755));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const postgresOn = (dataFolder: string) =>
  Number(readFileSync(join(dataFolder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
const awa = { name: "Awa", email: "awa@example.org", password: "une longue phrase" };

async function signIn(suivi: Running, who: { email: string; password: string }): Promise<string> {
  const answer = await suivi.post("/auth/sign-in", who);
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

async function firstAdministrator(suivi: Running): Promise<string> {
  await suivi.post("/trpc/access.makeFirstAdministrator", awa);
  return signIn(suivi, awa);
}

function addProgramme(suivi: Running, cookie: string, code: string) {
  const change = { changeId: newId(), id: newId(), code, content: aProgramme() };
  return suivi.post("/trpc/programmes.add", change, cookie);
}

async function read<T>(suivi: Running, procedure: string, cookie = ""): Promise<T> {
  const answer = await fetch(`${suivi.address}/trpc/${procedure}`, { headers: { cookie } });
  return ((await answer.json()) as { result: { data: T } }).result.data;
}
type Me = { administrator: boolean; programmes: { code: string }[] };

describe("a start on an empty folder", () => {
  test("leads to the first administrator, keeps its secrets, and Ctrl-C leaves nothing running", async () => {
    const dataFolder = folder();
    const suivi = await startSuivi({ SUIVI_DATA: dataFolder });
    expect(await (await fetch(`${suivi.address}/health`)).json()).toMatchObject({
      status: "ok",
      database: "ok",
    });
    expect(await read(suivi, "access.firstStart")).toEqual({ needed: true });
    const cookie = await firstAdministrator(suivi);
    expect((await read<Me>(suivi, "access.me", cookie)).administrator).toBe(true);
    expect(await read(suivi, "access.firstStart")).toEqual({ needed: false });
    const second = await suivi.post("/trpc/access.makeFirstAdministrator", {
      ...awa,
      email: "other@example.org",
    });
    expect(second.status).toBe(403);
    for (const secret of ["secret", "postgres-password", "postgres.log", "suivi.pid"])
      expect(statSync(join(dataFolder, secret)).mode & 0o077).toBe(0);

    const postgres = postgresOn(dataFolder);
    expect(commandOf(postgres)).toContain("postgres");
    suivi.process.kill("SIGINT");
    expect((await suivi.ended).status).toBe(0);
    expect(commandOf(postgres)).toBeNull();
  });

  test("Ctrl-C in the middle of it leaves nothing running either", async () => {
    const dataFolder = folder();
    const { child, ended } = run("main", [], { SUIVI_DATA: dataFolder });
    while (!existsSync(join(dataFolder, "postgres/postmaster.pid"))) await sleep(5);
    const postgres = postgresOn(dataFolder);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ status: 0, out: "", err: "" });
    expect(commandOf(postgres)).toBeNull();
  });
  test("ends with its database when nobody is left to read what it prints", async () => {
    const dataFolder = folder();
    const { child, ended } = run("main", [], { SUIVI_DATA: dataFolder });
    while (!existsSync(join(dataFolder, "postgres/postmaster.pid"))) await sleep(5);
    const postgres = postgresOn(dataFolder);
    child.stdout.destroy();
    child.stderr.destroy();
    expect((await ended).status).toBe(1);
    expect(commandOf(postgres)).toBeNull();
  });
});

test("what was confirmed is there after kill -9, of Suivi and of its database", async () => {
  const dataFolder = folder();
  const first = await startSuivi({ SUIVI_DATA: dataFolder });
  const cookie = await firstAdministrator(first);
  expect((await addProgramme(first, cookie, "ONE")).status).toBe(200);
  first.process.kill("SIGKILL");
  await first.ended;
  const leftOver = postgresOn(dataFolder);

  const second = await startSuivi({ SUIVI_DATA: dataFolder });
  expect(postgresOn(dataFolder)).not.toBe(leftOver);
  expect(commandOf(leftOver)).toBeNull();
  expect((await addProgramme(second, cookie, "TWO")).status).toBe(200);
  second.process.kill("SIGKILL");
  process.kill(postgresOn(dataFolder), "SIGKILL");
  await second.ended;

  const third = await startSuivi({ SUIVI_DATA: dataFolder });
  const { programmes } = await read<Me>(third, "access.me", cookie);
  expect(programmes.map(({ code }) => code)).toEqual(["ONE", "TWO"]);
  third.process.kill("SIGINT");
  await third.ended;
});

test("two copies start together on one PostgreSQL of one's own", async () => {
  const { url, drop } = await newTestDb(inject("postgres"));
  const env = { DATABASE_URL: url, SUIVI_DEMO: "1" };
  const copies = await Promise.all(
    [folder(), folder()].map((SUIVI_DATA) => startSuivi({ SUIVI_DATA, ...env })),
  );
  // Whichever loaded the demonstration, both print its sign-ins, and who signs in on one is known to the other.
  const [one, other] = copies as [Running, Running];
  const lines = one.said.out.match(/\S+@suivi\.example/g) ?? [];
  const [, password = ""] = /password (\S+)\)/.exec(other.said.out) ?? [];
  expect(lines).toHaveLength(5);
  for (const email of lines) {
    const cookie = await signIn(one, { email, password });
    const { programmes } = await read<Me>(other, "access.me", cookie);
    expect(programmes.map(({ code }) => code)).toContain("DEMO");
  }
  for (const { process: copy } of copies) copy.kill("SIGTERM");
  for (const { ended } of copies) expect((await ended).status).toBe(0);
  await drop();
});

describe("a start that can't be says why in one line", () => {
  const refusal = async (env: Record<string, string>) => {
    const { status, out, err } = await run("main", [], { SUIVI_DATA: folder(), ...env }).ended;
    expect({ status, out, lines: err.trim().split("\n").length }).toEqual({
      status: 1,
      out: "",
      lines: 1,
    });
    return err;
  };

  test("a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => other.once("listening", done));
    const { port } = other.address() as { port: number };
    const line = await refusal({ PORT: String(port) });
    expect(line).toMatch(new RegExp(`^Port ${port} is taken.* PORT=${port + 1}`));
    other.close();
  });

  test("a data folder that can't be written to", async () => {
    const file = join(folder(), "file");
    writeFileSync(file, "");
    const line = await refusal({ SUIVI_DATA: join(file, "data") });
    expect(line).toMatch(/^The data folder .* can't be written to/);
  });

  test("a data folder on which another one works", async () => {
    const SUIVI_DATA = folder();
    const suivi = await startSuivi({ SUIVI_DATA });
    expect(await refusal({ SUIVI_DATA })).toMatch(/^Suivi already runs on .* \(process \d+\)/);
    expect((await fetch(`${suivi.address}/health`)).status).toBe(200);
    suivi.process.kill("SIGINT");
    await suivi.ended;
  });

  test.each([
    ["PORT", "many", /^PORT is "many"/],
    ["HOST", "203.0.113.9", /^HOST is 203.0.113.9, which is not an address of this machine/],
    ["SUIVI_DEMO", "no", /^SUIVI_DEMO is "no"; it is 0 or 1/],
    ["SUIVI_SECRET", "short", /^SUIVI_SECRET is too short/],
    ["DATABASE_URL", "mysql://root@localhost/suivi", /^DATABASE_URL is not an address/],
    ["DATABASE_URL", "postgresql://a:b@localhost:54x/c", /^DATABASE_URL is not an address/],
    ["DATABASE_URL", "postgresql://a:b@127.0.0.1:1/c", /127.0.0.1:1\/c\): nothing answers there/],
    ["DATABASE_URL", "postgresql://a:b@no.such.invalid/c", /no.such.invalid\/c\): .* host/],
  ])("a wrong setting: %s=%s", async (name, value, sentence) => {
    expect(await refusal({ [name]: value })).toMatch(sentence);
  });

  test("a password or a database that PostgreSQL does not know", async () => {
    const url = new URL(inject("postgres"));
    url.pathname = "/nowhere";
    expect(await refusal({ DATABASE_URL: url.href })).toMatch(/there is no such database; make/);
    url.password = "mistaken";
    const line = await refusal({ DATABASE_URL: url.href });
    expect(line).toMatch(/the password is wrong/);
    expect(line).not.toContain("mistaken");
  });
});
