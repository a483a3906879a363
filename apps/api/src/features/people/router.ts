import { mayOn, type ReadableProgrammeId, type Standing } from "@suivi/domain/access/policy";
import { personContent } from "@suivi/domain/activities/schema";
import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import { personCorrection } from "@suivi/domain/people/correction";
import { wordsSought } from "@suivi/domain/text";
import * as z from "zod/mini";
import { type Context, inProgramme, router } from "../../trpc";
import { answer } from "../../write/answer";
import { changeInput } from "../../write/commit";
import { erasePerson, mergePeople, partPeople, revisePerson, tellApart } from "./decide";
import { getPerson } from "./get-person";
import { partnersWithPeople, peopleNamed } from "./store";
import { doubtfulPairs, suspects } from "./suspects";

const typedPerson = z.pick(personContent, {
  name: true,
  sex: true,
  organisation: true,
  phone: true,
  birthYear: true,
});

type Reader = { db: Context["db"]; standing: Standing; programmeId: ReadableProgrammeId };
/** The partners whose people this reader may know by name. */
const readablePartners = async ({ db, standing, programmeId }: Reader) =>
  (await partnersWithPeople(db, programmeId)).filter((partnerId) =>
    mayOn(standing, "person.read", { partnerId, country: "" }),
  );

export const peopleRouter = router({
  /** Who is known already of those being typed: for a person to decide, never decided here. */
  suspects: inProgramme("person.read")
    .input(z.object({ partnerId: id, people: z.array(typedPerson).check(z.maxLength(500)) }))
    .query(({ ctx, input }) => {
      if (!mayOn(ctx.standing, "person.read", { partnerId: input.partnerId, country: "" }))
        throw new DomainError("not_allowed");
      return suspects(ctx, input.partnerId, input.people);
    }),
  list: inProgramme("person.read")
    .input(z.object({ words: wordsSought(200) }))
    .query(async ({ ctx, input }) =>
      peopleNamed(ctx.db, ctx.programmeId, await readablePartners(ctx), input.words),
    ),
  doubtful: inProgramme("person.read").query(async ({ ctx }) =>
    doubtfulPairs(ctx, await readablePartners(ctx)),
  ),
  get: inProgramme("person.read")
    .input(z.object({ id }))
    .query(({ ctx, input }) => getPerson(ctx, input.id)),
  revise: inProgramme("person.revise")
    .input(z.extend(changeInput, { content: personCorrection }))
    .mutation(async ({ ctx, input }) => answer(await revisePerson(ctx, input))),
  merge: inProgramme("person.revise")
    .input(z.extend(changeInput, { intoId: id }))
    .mutation(async ({ ctx, input }) => answer(await mergePeople(ctx, input))),
  part: inProgramme("person.revise")
    .input(changeInput)
    .mutation(async ({ ctx, input }) => answer(await partPeople(ctx, input))),
  tellApart: inProgramme("person.revise")
    .input(z.extend(changeInput, { otherId: id }))
    .mutation(async ({ ctx, input }) => answer(await tellApart(ctx, input))),
  erase: inProgramme("person.revise")
    .input(changeInput)
    .mutation(async ({ ctx, input }) => answer(await erasePerson(ctx, input))),
});
