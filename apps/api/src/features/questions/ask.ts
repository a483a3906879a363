import { mayOn, reachOf, type Role, type Standing } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { type QuestionContent, questionsADay } from "@suivi/domain/questions/schema";
import { type Behind, questionRecord, type QuestionState } from "../../records/question";
import { standingIn, withinLink } from "../../viewer";
import { type ChangeInput, commit, type Writer } from "../../write/commit";
import { askedSince, recordsBehind } from "./store";

const day = 24 * 3_600_000;

/** A question as it is of what its asker sees: to outsiders there is one basis. */
export const asSeenBy = <A extends { filter: object }>(asked: A, reach: string): A =>
  reach === "approved" ? { ...asked, filter: { ...asked.filter, basis: "approved" } } : asked;

/**
 * Asks about a figure. Throws not_allowed for one beyond the asker's link, and too_many_tries after so many in a day.
 */
export function askQuestion(
  ctx: Writer,
  { content, ...change }: ChangeInput & { content: QuestionContent },
) {
  const { viewer } = ctx;
  withinLink(viewer, content.filter);
  if (viewer.link && "indicatorId" in content.figure) throw new DomainError("not_allowed");
  const standing = standingIn(viewer, change.programmeId);
  const reach = reachOf(standing, "question.ask");
  const asked = asSeenBy(content, reach);
  return commit<QuestionState>(ctx, questionRecord, {
    ...change,
    action: "question.ask",
    did: "added",
    sent: { ...change, content },
    may: () => false,
    edit: () => asked,
    settle: async (_, settled, { tx }) => {
      const since = new Date(Date.now() - day);
      if ((await askedSince(tx, viewer.id, since)) >= questionsADay)
        throw new DomainError("too_many_tries");
      const about = await recordsBehind(tx, change.programmeId, settled, reach);
      const role: Role = standing.membership?.role ?? "administrator";
      const asker = { id: viewer.id, name: viewer.name, role };
      return { content: settled, about, asker, answer: null };
    },
  });
}

/** Whether a question reaches somebody: the lead always, a coordinator where records behind its figure are theirs. */
export const reaches = (standing: Standing, about: Behind): boolean =>
  reachOf(standing, "question.answer") === "all" ||
  about.some((behind) => mayOn(standing, "question.answer", behind));

/** Answers a question, or corrects the answer. Throws not_allowed for one that does not reach this person. */
export const answerQuestion = (ctx: Writer, { text, ...change }: ChangeInput & { text: string }) =>
  commit<QuestionState>(ctx, questionRecord, {
    ...change,
    action: "question.answer",
    did: "answered",
    sent: { ...change, text },
    may: ({ about }) => reaches(standingIn(ctx.viewer, change.programmeId), about),
    settle: (current) => ({ ...current!, answer: { text, by: ctx.viewer.name } }),
  });
