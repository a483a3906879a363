import type { Db } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { QuestionContent, QuestionFigure } from "@suivi/domain/questions/schema";
import { countedBy } from "../../lines/figure-conditions";
import type { Behind } from "../../records/question";
import type { Tx } from "../../write/commit";

/** Whose records a figure counts: each partner with each country, once. */
export const recordsBehind = (
  tx: Tx,
  programmeId: string,
  asked: QuestionFigure,
  reach: string,
): Promise<Behind> =>
  tx.$queryRaw<Behind>`
    select distinct f."partnerId", f.country from "ActivityFacts" f
    where f."programmeId" = ${programmeId}::uuid and ${countedBy(asked, reach)}
    order by 1, 2`;

/** How many questions somebody has asked since a moment. */
export const askedSince = (tx: Tx, askerId: string, since: Date): Promise<number> =>
  tx.question.count({ where: { askerId, at: { gt: since } } });

type Chosen = { figureKey?: string; askerId?: string };

/** Questions of a programme, the latest first: those still open before the rest. */
export async function questionRows(
  db: Db,
  programmeId: ReadableProgrammeId,
  { figureKey, askerId }: Chosen,
) {
  const rows = await db.question.findMany({
    where: {
      programmeId,
      ...(figureKey === undefined ? {} : { figureKey }),
      ...(askerId === undefined ? {} : { askerId }),
    },
    orderBy: [{ answeredAt: { sort: "desc", nulls: "first" } }, { at: "desc" }],
    take: 500,
  });
  return rows.map(({ id, version, content, about, askerId: by, askerName, at, ...row }) => ({
    id,
    version,
    content: content as QuestionContent,
    about: about as Behind,
    askerId: by,
    asker: askerName,
    at: at.toISOString(),
    answer: row.answer,
    answeredBy: row.answeredBy,
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }));
}
