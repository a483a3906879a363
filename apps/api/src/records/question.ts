import type { Role } from "@suivi/domain/access/policy";
import { namingStanding } from "@suivi/domain/organisations/standing";
import { figureKey, type QuestionContent } from "@suivi/domain/questions/schema";
import type { RecordKind } from "../write/commit";
import { standingOf } from "../write/standing";

/** Whose records are behind a figure. */
export type Behind = { partnerId: string; country: string }[];
export type QuestionState = {
  content: QuestionContent;
  about: Behind;
  asker: { id: string; name: string; role: Role };
  /** Null: nobody has answered yet. */
  answer: { text: string; by: string } | null;
};

/** A question on a figure, as the write path reads and keeps it. */
export const questionRecord: RecordKind<QuestionState> = {
  kind: "question",
  async load(tx, programmeId, id) {
    const row = await tx.question.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const { version, askerId, askerName, askerRole, answer, answeredBy } = row;
    const state = {
      content: row.content as QuestionContent,
      // Whose records they are now, whoever was merged into whom since.
      about: namingStanding(row.about as Behind, await standingOf(tx, programmeId)),
      asker: { id: askerId, name: askerName, role: askerRole as Role },
      answer: answer === null ? null : { text: answer, by: answeredBy ?? "" },
    };
    return { version, state };
  },
  async store(tx, { programmeId, id, version, before, after }) {
    const { content, about, asker, answer } = after;
    const now = new Date();
    if (before) {
      const answered = { answer: answer?.text ?? null, answeredBy: answer?.by ?? null };
      await tx.question.update({ where: { id }, data: { version, ...answered, answeredAt: now } });
    } else
      await tx.question.create({
        data: {
          id,
          programmeId,
          version,
          content,
          figureKey: figureKey(content),
          about,
          askerId: asker.id,
          askerName: asker.name,
          askerRole: asker.role,
          at: now,
        },
      });
  },
};
