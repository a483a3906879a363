import {
  type Action,
  type FreeAction,
  type ReadableProgrammeId,
  reachOf,
} from "@suivi/domain/access/policy";
import type { Db } from "@suivi/db";
import { DomainError, type RefusalCode } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import { type Problem, problemsOf } from "@suivi/domain/problems/problem";
import { initTRPC, TRPCError } from "@trpc/server";
import * as z from "zod/mini";
import type { Passwords } from "./features/access/passwords";
import { standingIn, type Viewer } from "./viewer";

/** `visitor`: somebody without an account who came by a link; a procedure of a programme answers them as such. */
export type Context = {
  db: Db;
  viewer: Viewer | null;
  passwords: Passwords;
  visitor?: Viewer | null;
};
/** Each procedure names its line of the policy; a test walks them all. */
type Meta = { action: Action | FreeAction };

const trpcCodes: Record<RefusalCode, TRPCError["code"]> = {
  not_signed_in: "UNAUTHORIZED",
  not_found: "NOT_FOUND",
  not_allowed: "FORBIDDEN",
  conflict: "CONFLICT",
  invalid: "BAD_REQUEST",
  change_id_reused: "CONFLICT",
  too_many_tries: "TOO_MANY_REQUESTS",
};

/** A refusal as the browser reads it: the code picks the sentence, `problems` stand by their fields. */
export type Refusal = {
  code: RefusalCode | "broken";
  problems?: Problem[];
} & DomainError["details"];

// What stands in a record's content is a field of its form: "title.fr", as the rules of the field say it too.
const byField = (problem: Problem) => ({
  ...problem,
  path: problem.path.replace(/^content\./, ""),
});

export function refusalOf(error: TRPCError): Refusal {
  if (error.cause instanceof DomainError) return { code: error.cause.code, ...error.cause.details };
  if (error.cause instanceof z.core.$ZodError)
    return { code: "invalid", problems: problemsOf(error.cause).map(byField) };
  if (error.code === "NOT_FOUND") return { code: "not_found" };
  return { code: error.code === "INTERNAL_SERVER_ERROR" ? "broken" : "invalid" };
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      message: error.code,
      data: { ...shape.data, refusal: refusalOf(error) },
    }),
  });

const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof DomainError) {
    const { cause } = result.error;
    throw new TRPCError({ code: trpcCodes[cause.code], message: cause.code, cause });
  }
  return result;
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** For anybody, signed in or not: the first start, who am I. */
export const publicProcedure = t.procedure.meta({ action: "account.public" }).use(refusals);

/** For one's own account. */
export const ownProcedure = t.procedure
  .meta({ action: "account.own" })
  .use(refusals)
  .use(({ ctx, next }) => {
    if (!ctx.viewer) throw new DomainError("not_signed_in");
    return next({ ctx: { ...ctx, viewer: ctx.viewer } });
  });

/** For administrators of the installation. */
export const installationProcedure = ownProcedure
  .meta({ action: "installation.manage" })
  .use(({ ctx, next }) => {
    if (!ctx.viewer.administrator) throw new DomainError("not_allowed");
    return next({ ctx });
  });

/** For those whose standing in the programme reaches the action; what they may touch is for the caller to narrow. */
export const inProgramme = (action: Action) =>
  publicProcedure
    .meta({ action })
    .use(({ ctx, next }) => {
      const viewer = ctx.visitor ?? ctx.viewer;
      if (!viewer) throw new DomainError("not_signed_in");
      return next({ ctx: { ...ctx, viewer } });
    })
    .input(z.object({ programmeId: id }))
    .use(({ ctx, input, next }) => {
      const standing = standingIn(ctx.viewer, input.programmeId);
      const reach = reachOf(standing, action);
      if (reach === "no") throw new DomainError("not_allowed");
      return next({
        ctx: { ...ctx, standing, reach, programmeId: input.programmeId as ReadableProgrammeId },
      });
    });
