import { editionAfter } from "@suivi/domain/capacity/edition";
import { toolProblems } from "@suivi/domain/capacity/rules";
import { toolContent } from "@suivi/domain/capacity/schema";
import { DomainError } from "@suivi/domain/errors";
import * as z from "zod/mini";
import { toolRecord, type ToolState } from "../../records/tool";
import { changeInput, commit, type Writer } from "../../write/commit";
import { editionUsed } from "./store";

export const saveToolInput = z.extend(changeInput, {
  content: toolContent,
  /** Words changed so that scores mean something else: a new edition, whose rounds are not compared with older ones. */
  newMeaning: z.boolean(),
});

/** Adds a tool or revises it; the edition is the server's to tell. */
export function saveTool(ctx: Writer, input: z.infer<typeof saveToolInput>) {
  const { content, newMeaning, ...change } = input;
  return commit<ToolState>(ctx, toolRecord, {
    ...change,
    action: "tool.revise",
    did: change.baseVersion === 0 ? "added" : "revised",
    sent: input,
    edit: (base) => ({ ...content, edition: base?.content.edition ?? 1 }),
    settle: async (current, settled, { tx }) => {
      const problems = toolProblems(settled);
      if (problems.length > 0) throw new DomainError("invalid", { problems });
      if (!current) return { content: settled, removed: false };
      const before = current.content;
      const used = await editionUsed(tx, change.id, before.edition);
      const edition = editionAfter(before, settled, { used, newMeaning });
      return { ...current, content: { ...settled, edition } };
    },
  });
}

export const removeToolInput = z.extend(changeInput, { removed: z.boolean() });

/** Takes a tool out of use, or back into it; the rounds made with it stay. */
export function removeTool(ctx: Writer, input: z.infer<typeof removeToolInput>) {
  const { removed, ...change } = input;
  return commit<ToolState>(ctx, toolRecord, {
    ...change,
    action: "tool.revise",
    did: removed ? "removed" : "restored",
    sent: input,
    settle: (current, content) => {
      if (!current) throw new DomainError("not_found");
      return { content, removed };
    },
  });
}
