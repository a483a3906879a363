import { thenAndNow } from "@suivi/domain/reports/edition";
import { inOneMoment } from "../../files/reader";
import { sightOf } from "./edition-files";
import { editionRow } from "./editions/store";
import { gatherIn, type Maker, patience } from "./gather-edition";
import { whatChanged } from "./what-changed";
import { writeEdition } from "./write-edition";

/**
 * An edition beside the same report on today's data, and why they differ. Nothing of it is kept. Throws not_found for an
 * edition that this person may not see, or that is not made.
 */
export async function compareEdition(
  maker: Maker,
  { programmeId, id }: { programmeId: string; id: string },
  now = new Date(),
) {
  const sight = sightOf(maker.viewer, programmeId);
  const edition = await editionRow(maker.db, sight, id);
  const { content, figures, journalNumber, madeAt } = edition;
  if (journalNumber === null || madeAt === null) return null;
  return inOneMoment(
    maker.db,
    async (tx) => {
      const gathered = await gatherIn(tx, maker, { programmeId, content }, now);
      const today = writeEdition(gathered, null);
      const then = { figures, journalNumber, day: madeAt.toISOString().slice(0, 10) };
      const { ledger, records } = await whatChanged(
        tx,
        gathered,
        then,
        today.figures,
        maker.neighbours,
      );
      return {
        number: edition.number,
        journalThen: journalNumber,
        journalNow: gathered.report.journalNumber,
        dataAt: now.toISOString(),
        figures: thenAndNow(figures, today.figures),
        ledger,
        // A record that is not approved any more does not exist for readers outside.
        records: sight.outside ? [] : records,
      };
    },
    patience,
  );
}
