import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { takeIn } from "../features/iati/take-in";
import { type Command, needed, Refused } from "./command";
import { fromHere } from "./from-here";
import { programmeNamed } from "./named";

export const iatiTakeIn: Command = {
  name: "iati take-in",
  does: "Sets a programme up from an IATI file: organisations, budgets, transactions, results; twice changes nothing.",
  usage: "FILE --programme CODE [--activity IDENTIFIER] [--preview]",
  help: [
    "--programme CODE      the programme, which is there already",
    "--activity IDENTIFIER which activity, where the file holds several",
    "--preview             say what would be made, and make nothing",
  ],
  options: {
    programme: { type: "string" },
    activity: { type: "string" },
    preview: { type: "boolean" },
  },
  async run(given) {
    const [file, ...more] = given.words;
    if (!file || more.length > 0) throw new Refused("Which FILE? One at a time; see --help.");
    if (!existsSync(file)) throw new Refused(`${file}: there is no such file.`);
    const code = needed(given, "programme").toUpperCase();
    const { db } = await given.open();
    await programmeNamed(db, code);
    const activity = given.option("activity");
    const asked = { activity, apply: given.has("preview") ? undefined : ("1" as const) };
    const { choices, chosen, lines, made, applied } = await takeIn(
      { db, viewer: fromHere },
      code,
      asked,
      await readFile(file),
    );
    if (chosen === null)
      return {
        lines: [
          `${file} holds ${choices.length} activities; say which with --activity:`,
          ...choices.map(({ identifier, title }) => `  ${identifier}  ${title}`),
        ],
        data: { file, choices },
        failed: true,
      };
    const did = applied ? "made or changed" : "would be made or changed";
    return {
      lines: [
        `${file}, ${chosen}: ${made} records ${did} in ${code}.`,
        ...lines.map(
          ({ kind, fate, name, why }) => `  ${kind} ${fate}: ${name}${why ? ` (${why.en})` : ""}`,
        ),
      ],
      data: { file, programme: code, activity: chosen, applied, made, lines },
    };
  },
};
