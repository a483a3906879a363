import { shareContent, shareSecret } from "@suivi/domain/access/share";
import { DomainError } from "@suivi/domain/errors";
import * as z from "zod/mini";
import { hashOf } from "../../secrets";
import { inProgramme, publicProcedure, router } from "../../trpc";
import { answer } from "../../write/answer";
import { changeInput } from "../../write/commit";
import { makeLink, revokeLink } from "./keep-link";
import { linksOf, linkBy, namesFor, noteOpening, visitorOf } from "./store";

export const sharesRouter = router({
  list: inProgramme("share.revise").query(({ ctx }) => linksOf(ctx.db, ctx.programmeId)),
  make: inProgramme("share.revise")
    .input(z.extend(changeInput, { content: shareContent, secret: shareSecret }))
    .mutation(async ({ ctx, input }) => answer(await makeLink(ctx, input))),
  revoke: inProgramme("share.revise")
    .input(changeInput)
    .mutation(async ({ ctx, input }) => answer(await revokeLink(ctx, input))),
  /** What a link shows, for whoever has it, or since when it shows nothing; that it was opened is noted. */
  open: publicProcedure
    .input(z.object({ secret: shareSecret }))
    .mutation(async ({ ctx, input }) => {
      const link = await linkBy(ctx.db, hashOf(input.secret));
      if (!link) throw new DomainError("not_found");
      const { id, state, content, programmeId } = link;
      if (state !== "works") return { state, until: content.until };
      await noteOpening(ctx.db, id);
      const [membership] = visitorOf(link).memberships;
      return {
        state,
        content,
        ...(await namesFor(ctx.db, programmeId, content.partner)),
        standing: { administrator: false, membership: membership! },
      };
    }),
});
