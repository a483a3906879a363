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

/** What files of others are put together from. */
export const activity = (
  inner: string,
  id = "ML-MAT-0123-X",
) => `<iati-activity default-currency="EUR" xml:lang="fr">
  <iati-identifier>${id}</iati-identifier>
  <reporting-org ref="ML-MAT-0123" type="24"><narrative>Réseau</narrative></reporting-org>
  <title><narrative>Paix</narrative></title><description><narrative>But</narrative></description>
  <participating-org role="2" ref="ML-MAT-0123"><narrative>Réseau</narrative></participating-org>
  <activity-status code="2"/><activity-date type="1" iso-date="2021-01-01"/><activity-date type="3" iso-date="2024-12-31"/>
  <recipient-country code="ML"/><sector code="15210"/>${inner}</iati-activity>`;
export const file = (...activities: string[]) =>
  `<iati-activities version="2.03">${activities.join("")}</iati-activities>`;
export const period = (year: number, target: string, actual: string) =>
  `<period><period-start iso-date="${year}-01-01"/><period-end iso-date="${year}-12-31"/>${target}${actual}</period>`;
export const indicator = (title: string, inner: string, more = 'measure="1"') =>
  `<indicator ${more}><title><narrative>${title}</narrative></title>${inner}</indicator>`;
export const result = (title: string, inner: string) =>
  `<result type="2"><title><narrative>${title}</narrative></title>${inner}</result>`;
export const whys = ({ lines }: Taken, kind: string) =>
  lines
    .filter((line) => line.kind === kind)
    .map(({ fate, why }) => `${fate} ${why?.en ?? ""}`.trim());

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
