import { accessToken, tokenContent } from "@suivi/domain/access/token";
import * as z from "zod/mini";
import { inProgramme, ownProcedure, router } from "../../trpc";
import { answer } from "../../write/answer";
import { changeInput } from "../../write/commit";
import { makeToken, revokeToken } from "./keep-token";
import { tokensOf } from "./store";

/** One's own keys to the read API. */
export const tokensRouter = router({
  list: ownProcedure.query(({ ctx }) => tokensOf(ctx.db, ctx.viewer.id)),
  make: inProgramme("token.make")
    .input(z.extend(changeInput, { content: tokenContent, token: accessToken }))
    .mutation(async ({ ctx, input }) => answer(await makeToken(ctx, input))),
  revoke: inProgramme("token.make")
    .input(changeInput)
    .mutation(async ({ ctx, input }) => answer(await revokeToken(ctx, input))),
});
