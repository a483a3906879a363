import { membershipContent } from "@suivi/domain/access/membership";
import * as z from "zod/mini";
import { inProgramme, router } from "../../trpc";
import { answer } from "../../write/answer";
import { changeInput } from "../../write/commit";
import { addMember, endMember, givePassword, inCareOf, reviseMember } from "./members";
import { newPerson, password } from "./new-person";
import { membersOf, rightsOf } from "./store";

const withContent = z.extend(changeInput, { content: membershipContent });

/** The people with accounts of a programme, for its lead and for administrators. */
export const membersRouter = router({
  list: inProgramme("membership.read").query(async ({ ctx }) => {
    const members = await membersOf(ctx.db, ctx.programmeId);
    const rights = await rightsOf(
      ctx.db,
      members.map(({ user }) => user.id),
    );
    const inCare = new Set(rights.filter((one) => inCareOf(ctx.viewer, one)).map(({ id }) => id));
    return members.map((member) => ({
      ...member,
      self: member.user.id === ctx.viewer.id,
      mayGivePassword: member.id !== null && inCare.has(member.user.id),
    }));
  }),
  add: inProgramme("membership.revise")
    .input(z.extend(withContent, newPerson.shape))
    .mutation(async ({ ctx, input }) => {
      const committed = await addMember(ctx, input);
      /** False: the address has an account already, whose password stays. */
      return { ...answer(committed), accountMade: committed.state.accountMade ?? false };
    }),
  revise: inProgramme("membership.revise")
    .input(withContent)
    .mutation(async ({ ctx, input }) => answer(await reviseMember(ctx, input))),
  end: inProgramme("membership.revise")
    .input(changeInput)
    .mutation(async ({ ctx, input }) => answer(await endMember(ctx, input))),
  givePassword: inProgramme("membership.revise")
    .input(z.extend(changeInput, { password }))
    .mutation(async ({ ctx, input }) => answer(await givePassword(ctx, input))),
});
