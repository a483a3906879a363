import type { Basis } from "@suivi/domain/review/status";
import type { Language } from "@suivi/domain/text";
import type { FileReader } from "../../files/reader";
import type { Tx } from "../../write/commit";
import type { Row } from "./iptt-categories";
import { tidyRows } from "./iptt-tidy";
import { readIptt } from "./read-iptt";

type Reader = Omit<FileReader, "language"> & { db: Tx; code: string };
type Asked = {
  language: Language;
  basis: Basis;
  country?: string | undefined;
  partner?: string | undefined;
};

/**
 * The rows of the tracking table for other programs, of these indicators in their order: names in words as in the file,
 * beside each the key that stays the same. Throws invalid for what is not in the programme.
 */
export async function resultRows(
  { db, code, ...reader }: Reader,
  { language, ...asked }: Asked,
  indicatorIds: readonly string[],
): Promise<Record<string, unknown>[]> {
  const report = await readIptt(db, { ...reader, language }, { programme: code, ...asked });
  const byIndicator = new Map<unknown, Row[]>();
  for await (const rows of tidyRows(db, report, new Set(indicatorIds)))
    if (rows[0]) byIndicator.set(rows[0]["indicatorId"], rows);
  return indicatorIds.flatMap((id) => byIndicator.get(id) ?? []).map(forPrograms);
}

function forPrograms(row: Row) {
  const { indicatorId, periodKey, countryCode, categoryKey, standingKey, frequencyKey, shown } =
    row;
  return {
    ...row,
    id: [indicatorId, periodKey, countryCode ?? "", categoryKey ?? ""].join("|"),
    country: countryCode ?? null,
    standing: standingKey ?? null,
    frequency: frequencyKey ?? null,
    hidden: (shown ?? null) !== null,
  };
}
