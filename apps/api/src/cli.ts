import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { openDb } from "@suivi/db";
import { DomainError } from "@suivi/domain/errors";
import { problemsOf } from "@suivi/domain/problems/problem";
import { sayProblem, sayRefusal } from "@suivi/domain/problems/sentences";
import * as z from "zod/mini";
import { type Command, type Given, Refused } from "./commands/command";
import { openBeside } from "./database";
import { readSettings } from "./env";
import { atEnd, end, endWithSignals, fail } from "./lifetime";

/** Each loaded when it is asked for: most need little of the program. */
const commands: Record<string, () => Promise<Command>> = {
  "user add": () => import("./commands/user-add").then(({ userAdd }) => userAdd),
  "user password": () =>
    import("./commands/user-password").then(({ userPassword }) => userPassword),
  verify: () => import("./commands/verify").then(({ verify }) => verify),
  backup: () => import("./commands/backup").then(({ backup }) => backup),
  restore: () => import("./commands/restore").then(({ restore }) => restore),
  retention: () => import("./commands/retention").then(({ retention }) => retention),
  report: () => import("./commands/report").then(({ report }) => report),
  "iati check": () => import("./commands/iati-check").then(({ iatiCheck }) => iatiCheck),
  "iati publish": () => import("./commands/iati-publish").then(({ iatiPublish }) => iatiPublish),
  "iati take-in": () => import("./commands/iati-take-in").then(({ iatiTakeIn }) => iatiTakeIn),
};

const start = "npm run suivi --";

function helpOf({ name, does, usage, help }: Command): string {
  const common = ["--json          the answer as JSON, for a program", "--help          this page"];
  return [`${start} ${name} ${usage}`, "", does, "", ...[...help, ...common].map(indent)].join(
    "\n",
  );
}

const indent = (line: string) => `  ${line}`;

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ name, does }) => indent(`${name.padEnd(16)}${does}`));
  return [`${start} <command>`, "", ...lines, "", `More on one: ${start} <command> --help`].join(
    "\n",
  );
}

async function run(args: string[]): Promise<void> {
  const asked = Object.keys(commands).find((name) => `${args.join(" ")} `.startsWith(`${name} `));
  const command = await commands[asked ?? ""]?.();
  if (!command) {
    const words = args.filter((word) => !word.startsWith("-")).join(" ");
    if (words) throw new Refused(`There is no command "${words}"; see ${start} --help.`);
    console.log(await overview());
    return end(args.length === 0 || args.includes("--help") ? 0 : 1);
  }
  const { values, positionals } = parseArgs({
    args: args.slice(command.name.split(" ").length),
    options: { ...command.options, json: { type: "boolean" }, help: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(helpOf(command));
    return end(0);
  }
  const options: Record<string, unknown> = values;
  const settings = readSettings();
  const given: Given = {
    words: positionals,
    option: (name) => options[name] as string | undefined,
    has: (flag) => options[flag] === true,
    settings,
    async open() {
      const url = await openBeside(settings);
      const db = openDb(url, 4);
      atEnd(() => db.$disconnect());
      return { db, url };
    },
    input: async () => (await text(process.stdin)).split(/\r?\n/)[0] ?? "",
  };
  const { lines, data, failed = false } = await command.run(given);
  await print(values.json ? JSON.stringify(data) : lines.join("\n"));
  return end(failed ? 1 : 0);
}

/** Waits until a pipe has taken it all: it takes 64 kB at a time, and what it has not is lost at the end. */
const print = (answer: string) =>
  new Promise<void>((done) => process.stdout.write(`${answer}\n`, () => done()));

/** Why a command failed, in one line. */
function sentenceFor(error: unknown): string {
  const problems =
    error instanceof z.core.$ZodError
      ? problemsOf(error)
      : error instanceof DomainError
        ? (error.details.problems ?? [])
        : [];
  if (problems.length === 0)
    return error instanceof DomainError
      ? sayRefusal({ code: error.code }, "en")
      : (error as Error).message.split("\n")[0]!;
  return problems.map((one) => `${one.path}: ${sayProblem(one, "en")}`).join(" ");
}

endWithSignals(1);
run(process.argv.slice(2)).catch((error: unknown) => fail(sentenceFor(error)));
