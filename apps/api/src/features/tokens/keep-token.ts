import { type TokenContent, tokenProblems } from "@suivi/domain/access/token";
import { DomainError } from "@suivi/domain/errors";
import { tokenRecord, type TokenState } from "../../records/token";
import { hashOf } from "../../secrets";
import { type ChangeInput, commit, type Writer } from "../../write/commit";

type NewToken = ChangeInput & { content: TokenContent; token: string };

/**
 * A new token of this person. Made where it is shown, so that the same change sent twice is answered the same. Throws
 * invalid, and not_allowed for one that is there: what opens a door is not made to open another.
 */
export const makeToken = (ctx: Writer, { token, content, ...change }: NewToken) =>
  commit<TokenState>(ctx, tokenRecord(hashOf(token)), {
    ...change,
    action: "token.make",
    did: "added",
    sent: { ...change, content },
    may: () => false,
    edit: () => content,
    settle: (_, settled) => {
      const problems = tokenProblems(settled, new Date().toISOString().slice(0, 10));
      if (problems.length > 0) throw new DomainError("invalid", { problems });
      return { content: settled, ownerId: ctx.viewer.id, revoked: false };
    },
  });

/** Takes a token of one's own back, for good. */
export const revokeToken = (ctx: Writer, change: ChangeInput) =>
  commit<TokenState>(ctx, tokenRecord(), {
    ...change,
    action: "token.make",
    did: "revoked",
    sent: change,
    may: ({ ownerId }) => ownerId === ctx.viewer.id,
    settle: (current) => ({ ...current!, revoked: true }),
  });
