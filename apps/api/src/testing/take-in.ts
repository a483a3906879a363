import { newId } from "@suivi/domain/ids";
import { aProgramme } from "./build";
import type { Given } from "./given";
import type { Name } from "./world";

type Line = { kind: string; fate: string; name: string; why: { en: string } | null };
export type Taken = {
  choices: { identifier: string }[];
  chosen: string | null;
  lines: Line[];
  made: number;
  applied: boolean;
};

/** Sends a file to a programme's address, as the page does. */
export async function send(
  given: Given,
  xml: string | Uint8Array,
  query = "",
  by: Name = "admin",
  code = "NEW",
) {
  const server = await given.server();
  const answer = await server.inject({
    method: "POST",
    url: `/exports/iati/${code}/take-in${query}`,
    headers: {
      "x-suivi": "1",
      "content-type": "application/xml",
      cookie: await given.cookie(by),
    },
    payload: typeof xml === "string" ? xml : Buffer.from(xml),
  });
  await server.close();
  return { status: answer.statusCode, ...(answer.json() as Taken & { refusal?: object }) };
}

/** An empty programme; its id. */
export async function empty(given: Given): Promise<string> {
  const admin = await given.as("admin");
  const id = newId();
  const content = aProgramme({ title: { fr: "Nouveau" }, countries: ["ML"], periodStated: [] });
  await admin.programmes.add({ changeId: newId(), id, code: "NEW", content });
  return id;
}
export const revisionOf = async (given: Given, id: string) =>
  (await given.db.programme.findUniqueOrThrow({ where: { id } })).revision;

/** What the table and the money of a programme say, without ids. */
export async function figures(given: Given, programmeId: string) {
  const admin = await given.as("admin");
  const table = await admin.results.iptt({ programmeId, basis: "approved" });
  if (table.unchanged) throw new Error("Nothing was known before.");
  const { byCurrency } = await admin.money.overview({ programmeId });
  return {
    lines: table.lines.map(({ content, periods, cells }) => ({
      title: content.title,
      baseline: content.baseline,
      cells: periods.flatMap(({ start, end, key }) => {
        const { value, target, fraction } = cells[key]!;
        return value === null && target === null ? [] : [{ start, end, value, target, fraction }];
      }),
    })),
    money: byCurrency.map(({ currency, total, years }) => ({ currency, total, years })),
  };
}
