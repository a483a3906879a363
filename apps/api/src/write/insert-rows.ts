import { Prisma } from "@suivi/db";
import type { Tx } from "./commit";

/**
 * Adds rows to a table in one statement, whatever their number; each gives the same columns. The client's own
 * createMany says the same in several times the time, which a save on a phone waits for.
 */
export async function insertRows(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const name = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(
    Object.keys(rows[0]!)
      .map((column) => `"${column}"`)
      .join(", "),
  );
  await tx.$executeRaw`
    insert into ${name} (${columns})
    select ${columns} from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)`;
}
