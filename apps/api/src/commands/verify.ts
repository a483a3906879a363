import { verifyTotals } from "../figures/verify";
import type { Command } from "./command";
import { programmeNamed } from "./named";

const shown = 20;

export const verify: Command = {
  name: "verify",
  does: "Computes every figure anew from what was logged and compares it with the sums that are kept.",
  usage: "[--programme CODE]",
  help: ["--programme CODE this one only"],
  options: { programme: { type: "string" } },
  async run(given) {
    const { db } = await given.open();
    const code = given.option("programme");
    const only = code ? await programmeNamed(db, code) : null;
    const programmes = await db.programme.findMany({
      where: only === null ? {} : { id: only },
      orderBy: { code: "asc" },
    });
    const checked = [];
    for (const { id, code: of } of programmes)
      checked.push({ programme: of, differences: await verifyTotals(db, id) });
    return {
      lines: checked.flatMap(({ programme, differences }) => [
        differences.length === 0
          ? `${programme}: every sum equals the facts.`
          : `${programme}: ${differences.length} sums differ from the facts.`,
        ...differences
          .slice(0, shown)
          .map(
            ({ table, key, kept, computed }) =>
              `  ${table} ${key.replaceAll("\t", " ")}: kept ${JSON.stringify(kept)}, computed ${JSON.stringify(computed)}`,
          ),
      ]),
      data: checked,
      failed: checked.some(({ differences }) => differences.length > 0),
    };
  },
};
