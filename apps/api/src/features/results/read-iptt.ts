import { createHash } from "node:crypto";
import { DomainError } from "@suivi/domain/errors";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { standardDimensions } from "@suivi/domain/results/framework";
import { groupsOf, type IpttGroup, type Iptt } from "@suivi/domain/results/tracking-table";
import type { LocalText } from "@suivi/domain/text";
import type { FileReader } from "../../files/reader";
import type { Tx } from "../../write/commit";
import { lastEntry } from "../../write/journal";
import { iptt } from "./iptt";
import { type IpttFileInput, tableOptions } from "./iptt-file-input";
import { namesByEveryId } from "../../records/organisation";
import { frameworkOf } from "./store";

/** All that a file of the table says, of one moment, before it is put in words. */
export type IpttReport = FileReader & {
  code: string;
  content: ProgrammeContent;
  input: IpttFileInput;
  table: Iptt;
  groups: IpttGroup[];
  dimensions: typeof standardDimensions;
  partners: Map<string, { name: LocalText; acronym: string | null }>;
  today: string;
  journalNumber: number;
  dataAt: string;
  dataHash: string;
};

const refuse = (
  path: string,
  code:
    | "country_not_in_programme"
    | "unknown_organisation"
    | "unknown_result"
    | "unknown_dimension",
) => {
  throw new DomainError("invalid", { problems: [{ path, code }] });
};

/** The table that the screen shows of these options, to this reader. Throws invalid for what is not in the programme. */
export async function readIptt(
  tx: Tx,
  reader: FileReader,
  asked: IpttFileInput,
  now = new Date(),
): Promise<IpttReport> {
  const { programme, all } = asked;
  const input: IpttFileInput = all ? { programme, all, basis: asked.basis } : asked;
  const { programmeId, reach, language } = reader;
  const { code, content } = await frameworkOf(tx, programmeId);
  const partners = await namesByEveryId(tx, programmeId);
  const { basis, country, partner, result } = input;
  if (country && !content.countries.includes(country))
    refuse("country", "country_not_in_programme");
  if (partner && !partners.has(partner)) refuse("partner", "unknown_organisation");
  if (result && !content.outcomes.some(({ id }) => id === result))
    refuse("result", "unknown_result");
  if (input.level && !content.levels.some(({ id }) => id === input.level))
    refuse("level", "unknown_result");
  const dimensions = [...standardDimensions, ...content.dimensions];
  const { detail } = input;
  if (detail && detail !== "all" && !dimensions.some(({ id }) => id === detail))
    refuse("detail", "unknown_dimension");
  const options = tableOptions(input);
  const scope = { basis, country, partner, frequency: options.frequency };
  const table = (await iptt({ db: tx, programmeId, reach }, scope)) as Iptt;
  // The same data have the same hash, whatever else changes in the programme.
  const { revision: _, ...said } = table;
  const today = now.toISOString().slice(0, 10);
  return {
    ...reader,
    code,
    content,
    input: { ...input, basis: table.basis },
    table,
    groups: groupsOf(table, options, language, today),
    dimensions,
    partners,
    today,
    journalNumber: await lastEntry(tx, programmeId),
    dataAt: now.toISOString(),
    dataHash: createHash("sha256")
      .update(JSON.stringify([programmeId, scope, options, said]))
      .digest("hex"),
  };
}
