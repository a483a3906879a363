import type { Standing } from "@suivi/domain/access/policy";
import {
  answerText,
  figureKey,
  questionContent,
  questionFigure,
} from "@suivi/domain/questions/schema";
import * as z from "zod/mini";
import { inProgramme, router } from "../../trpc";
import { answer } from "../../write/answer";
import { changeInput } from "../../write/commit";
import { answerQuestion, askQuestion, asSeenBy, reaches } from "./ask";
import { questionRows } from "./store";

type Row = Awaited<ReturnType<typeof questionRows>>[number];

/** Outsiders read what they asked themselves, others what reaches them; who asked and answered by name inside alone. */
function readBy(rows: Row[], standing: Standing, outside: boolean) {
  return rows
    .filter(({ about }) => outside || reaches(standing, about))
    .map(({ about: _, askerId: __, ...row }) => ({
      ...row,
      answeredBy: outside ? null : row.answeredBy,
      mayAnswer: !outside,
    }));
}

export const questionsRouter = router({
  /** Questions on one figure. */
  at: inProgramme("question.read")
    .input(questionFigure)
    .query(async ({ ctx, input }) => {
      const { db, programmeId, standing, reach, viewer } = ctx;
      const outside = reach === "approved";
      const { figure, filter } = asSeenBy(input, reach);
      const chosen = { figureKey: figureKey({ figure, filter }) };
      const own = outside ? { askerId: viewer.id } : {};
      return readBy(await questionRows(db, programmeId, { ...chosen, ...own }), standing, outside);
    }),
  /** All of them, those still open first. */
  list: inProgramme("question.read").query(async ({ ctx }) => {
    const { db, programmeId, standing, reach, viewer } = ctx;
    const outside = reach === "approved";
    const own = outside ? { askerId: viewer.id } : {};
    return readBy(await questionRows(db, programmeId, own), standing, outside);
  }),
  ask: inProgramme("question.ask")
    .input(z.extend(changeInput, { content: questionContent }))
    .mutation(async ({ ctx, input }) => answer(await askQuestion(ctx, input))),
  answer: inProgramme("question.answer")
    .input(z.extend(changeInput, { text: answerText }))
    .mutation(async ({ ctx, input }) => answer(await answerQuestion(ctx, input))),
});
