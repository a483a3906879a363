import { cleanUp } from "../features/people/retention";
import type { Command } from "./command";
import { programmeNamed } from "./named";

export const retention: Command = {
  name: "retention",
  does: "Erases the names of people on sheets in programmes whose date for keeping them is past; head counts stay.",
  usage: "[--programme CODE] [--look]",
  help: [
    "--programme CODE this one only",
    "--look          say how many it would be, and erase nobody",
  ],
  options: { programme: { type: "string" }, look: { type: "boolean" } },
  async run(given) {
    const { db } = await given.open();
    const code = given.option("programme");
    const only = code ? await programmeNamed(db, code) : null;
    const look = given.has("look");
    const cleaned = await cleanUp(db, new Date().toISOString().slice(0, 10), { look, only });
    const lines = cleaned.map(
      ({ programme, until, people }) =>
        `${programme}: names were to be kept until ${until}; ${people} people ${look ? "would be" : "were"} erased.`,
    );
    return {
      lines: lines.length > 0 ? lines : ["No programme has a date for keeping names that is past."],
      data: cleaned,
    };
  },
};
