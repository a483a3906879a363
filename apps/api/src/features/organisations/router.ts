import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import { organisationContent } from "@suivi/domain/organisations/schema";
import { wordsSought } from "@suivi/domain/text";
import * as z from "zod/mini";
import { organisationRecord, type OrganisationState } from "../../records/organisation";
import { inProgramme, router } from "../../trpc";
import { answer } from "../../write/answer";
import { changeInput, commit } from "../../write/commit";
import { mergeInto, partFrom } from "./merge-organisations";
import { listOrganisations, organisationPage, whatItHolds } from "./store";

export const organisationsRouter = router({
  list: inProgramme("organisation.read")
    .input(z.object({ search: z.optional(wordsSought(200)) }))
    .query(({ ctx, input }) =>
      listOrganisations(ctx.db, ctx.programmeId, {
        search: input.search,
        onlyApproved: ctx.reach === "approved",
      }),
    ),
  get: inProgramme("organisation.read")
    .input(z.object({ id }))
    .query(({ ctx, input }) =>
      organisationPage(ctx.db, ctx.programmeId, input.id, {
        onlyApproved: ctx.reach === "approved",
      }),
    ),
  save: inProgramme("organisation.revise")
    .input(z.extend(changeInput, { content: organisationContent }))
    .mutation(async ({ ctx, input }) =>
      answer(
        await commit<OrganisationState>(ctx, organisationRecord, {
          ...input,
          action: "organisation.revise",
          did: input.baseVersion === 0 ? "added" : "revised",
          sent: input,
          edit: () => input.content,
          settle: (current, content) => {
            if (current?.mergedIntoId)
              throw new DomainError("invalid", {
                problems: [{ path: "name", code: "merged_meanwhile" }],
              });
            return { content, mergedIntoId: null };
          },
        }),
      ),
    ),
  /** What would go over with this organisation, so that a merge is decided knowingly. */
  holds: inProgramme("organisation.merge")
    .input(z.object({ id }))
    .query(({ ctx, input }) => whatItHolds(ctx.db, ctx.programmeId, input.id)),
  /** The organisation `id` turns out to be `intoId`: its names, people and activities go there, its history stays. */
  merge: inProgramme("organisation.merge")
    .input(z.extend(changeInput, { intoId: id }))
    .mutation(async ({ ctx, input }) =>
      answer(
        await commit<OrganisationState>(ctx, organisationRecord, {
          ...input,
          action: "organisation.merge",
          did: "merged",
          sent: input,
          settle: (current, content, at) =>
            mergeInto(
              { ...at, programmeId: input.programmeId, viewer: ctx.viewer },
              input,
              current,
              content,
            ),
        }),
      ),
    ),
  /** The undo of a merge: two organisations again. */
  part: inProgramme("organisation.merge")
    .input(changeInput)
    .mutation(async ({ ctx, input }) =>
      answer(
        await commit<OrganisationState>(ctx, organisationRecord, {
          ...input,
          action: "organisation.merge",
          did: "parted",
          sent: input,
          settle: (current, content, at) =>
            partFrom(
              { ...at, programmeId: input.programmeId, viewer: ctx.viewer },
              input,
              current,
              content,
            ),
        }),
      ),
    ),
});
