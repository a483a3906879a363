import { DomainError } from "@suivi/domain/errors";
import { newId } from "@suivi/domain/ids";
import { type Language, language } from "@suivi/domain/text";
import * as z from "zod/mini";
import { membersRouter } from "./members-router";
import { newPerson } from "./new-person";
import { hashPassword } from "./passwords";
import { ownProcedure, publicProcedure, router } from "../../trpc";
import { anybody, makeFirstAdministrator, programmesOf, setLanguage } from "./store";

export const accessRouter = router({
  me: publicProcedure.query(async ({ ctx: { db, viewer } }) =>
    viewer === null
      ? null
      : {
          user: {
            id: viewer.id,
            name: viewer.name,
            email: viewer.email,
            language: viewer.language as Language | null,
          },
          administrator: viewer.administrator,
          programmes: await programmesOf(db, viewer),
        },
  ),
  firstStart: publicProcedure.query(async ({ ctx }) => ({ needed: !(await anybody(ctx.db)) })),
  makeFirstAdministrator: publicProcedure.input(newPerson).mutation(async ({ ctx, input }) => {
    if (await anybody(ctx.db)) throw new DomainError("not_allowed");
    const { password, ...person } = input;
    const hash = await hashPassword(password);
    await makeFirstAdministrator(ctx.db, { ...person, id: newId(), hash });
    return { done: true };
  }),
  setLanguage: ownProcedure.input(z.object({ language })).mutation(async ({ ctx, input }) => {
    await setLanguage(ctx.db, ctx.viewer.id, input.language);
    return { language: input.language };
  }),
  members: membersRouter,
});
