import type { Db } from "@suivi/db";
import type { ParseArgsConfig } from "node:util";
import type { Settings } from "../env";

/** What a command is given: its words and options, the settings, and the database once it asks for it. */
export type Given = {
  words: string[];
  option(name: string): string | undefined;
  has(flag: string): boolean;
  settings: Settings;
  /** Beside a Suivi that runs, its database; else one started for the time it takes. */
  open(): Promise<{ db: Db; url: string }>;
  input(): Promise<string>;
};

/** What a command answers: lines for a person, the same as data with --json; `failed` makes the exit status 1. */
export type Answer = { lines: string[]; data: unknown; failed?: boolean };

export type Command = {
  /** As it is typed: "user add". */
  name: string;
  /** One line for the list of commands. */
  does: string;
  /** What follows the name, and a line for each option. */
  usage: string;
  help: string[];
  options: NonNullable<ParseArgsConfig["options"]>;
  run(given: Given): Promise<Answer>;
};

/** A command that can't be done, in one line for whoever typed it. */
export class Refused extends Error {}

/** The option that must be there. Throws Refused. */
export function needed({ option }: Given, name: string): string {
  const value = option(name);
  if (!value) throw new Refused(`--${name} is missing; see --help.`);
  return value;
}
