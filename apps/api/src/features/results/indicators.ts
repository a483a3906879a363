import { DomainError } from "@suivi/domain/errors";
import { indicatorRow, type Reader, takenOutRows } from "./store";

/** An indicator for its form, taken out or not. Throws not_found. */
export async function indicatorPage({ db, programmeId }: Reader, id: string) {
  const row = await indicatorRow(db, programmeId, id);
  if (!row) throw new DomainError("not_found");
  const { version, content, removed } = row;
  return { id, version, content, removed };
}

/** Indicators that were taken out of the framework and can be put back. */
export const takenOut = ({ db, programmeId }: Reader) => takenOutRows(db, programmeId);
