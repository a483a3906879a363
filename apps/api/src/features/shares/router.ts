import { shareContent, shareSecret } from "@suivi/domain/access/share";
import { DomainError } from "@suivi/domain/errors";
import * as z from "zod/mini";
import { hashOf } from "../../secrets";
import { inProgramme, publicProcedure, router } from "../../trpc";
import { answer } from "../../write/answer";
import { changeInput } from "../../write/commit";
import { makeLink, revokeLink } from "./keep-link";
import { linksOf, namesFor, noteOpening, visitorBy } from "./store";

export const sharesRouter = router({
  list: inProgramme("share.revise").query(({ ctx }) => linksOf(ctx.db, ctx.programmeId)),
  make: inProgramme("share.revise")
    .input(z.extend(changeInput, { content: shareContent, secret: shareSecret }))
    .mutation(async ({ ctx, input }) => answer(await makeLink(ctx, input))),
  revoke: inProgramme("share.revise")
    .input(changeInput)
    .mutation(async ({ ctx, input }) => answer(await revokeLink(ctx, input))),
  /** What a link shows, for whoever has it; that it was opened is noted. */
  open: publicProcedure
    .input(z.object({ secret: shareSecret }))
    .mutation(async ({ ctx, input }) => {
      const visitor = await visitorBy(ctx.db, hashOf(input.secret));
      const [membership] = visitor?.memberships ?? [];
      if (!visitor?.link || !membership) throw new DomainError("not_found");
      const { id, content } = visitor.link;
      // A file notes its own opening, when it is made.
      if (content.thing === "dashboard") await noteOpening(ctx.db, id);
      const named = await namesFor(ctx.db, membership.programmeId, content.partner);
      return { content, ...named, standing: { administrator: false, membership } };
    }),
});
