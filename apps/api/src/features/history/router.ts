import { asSeen, sightOf } from "@suivi/domain/access/visible";
import { mayOn, reachOf, type Standing } from "@suivi/domain/access/policy";
import type { ActivityContent } from "@suivi/domain/activities/schema";
import { mayReadRound } from "@suivi/domain/capacity/access";
import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import { changesBetween, type Json } from "@suivi/domain/merge";
import { statementAsSeen, substantiationAsSeen } from "@suivi/domain/outcome-statements/visible";
import * as z from "zod/mini";
import type { AssessmentState } from "../../records/assessment";
import type { StatementState } from "../../records/statement";
import { inProgramme, router } from "../../trpc";
import { entriesOf, namesUnder, partnerOfPerson, stateThenAndNow } from "./store";

const uuids = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
const idsIn = (changes: unknown): string[] => [
  ...new Set(JSON.stringify(changes).match(uuids) ?? []),
];

/** Old states leave by the same door as present ones: without what this reader may not see. */
function seen(kind: string, standing: Standing, state: Json): Json {
  if (state === null) return {};
  const { content, ...rest } = state as { content: Json };
  if (kind === "statement") return seenStatement(standing, state as never);
  if (kind !== "activity") return { ...rest, ...(content as object) };
  const activity = content as ActivityContent;
  const sight = sightOf(standing, {
    partnerId: activity.partnerId,
    country: activity.place.country,
  });
  return { ...rest, ...asSeen(activity, sight) } as Json;
}

/** Sources of a statement, and who substantiated it, are people: for those who read names. */
function seenStatement(
  standing: Standing,
  { content, substantiation, ...rest }: StatementState,
): Json {
  const { partnerId, country } = content;
  const names = mayOn(standing, "person.read", { partnerId, country: country ?? "" });
  return {
    ...rest,
    ...statementAsSeen(content, names),
    substantiation: substantiationAsSeen(substantiation, names),
  } as Json;
}

export const historyRouter = router({
  of: inProgramme("history.read")
    .input(
      z.object({
        kind: z.enum([
          "activity",
          "organisation",
          "programme",
          "indicator",
          "measurement",
          "membership",
          "budget",
          "transaction",
          "person",
          "tool",
          "assessment",
          "statement",
          "report",
          "report_template",
          "share",
          "question",
        ]),
        id,
      }),
    )
    .query(async ({ ctx: { db, programmeId, standing }, input: { kind, id: recordId } }) => {
      if (kind === "membership" && reachOf(standing, "membership.read") === "no")
        throw new DomainError("not_allowed");
      const leads = { share: "share.revise", question: "question.answer" } as const;
      if ((kind === "share" || kind === "question") && reachOf(standing, leads[kind]) !== "all")
        throw new DomainError("not_allowed");
      const money = kind === "budget" || kind === "transaction";
      if (money && reachOf(standing, "money.list") !== "all") throw new DomainError("not_allowed");
      const partnerId = kind === "person" ? await partnerOfPerson(db, programmeId, recordId) : null;
      if (partnerId && !mayOn(standing, "person.read", { partnerId, country: "" }))
        throw new DomainError("not_allowed");
      const rows = await entriesOf(db, programmeId, kind, recordId);
      if (rows.length === 0) throw new DomainError("not_found");
      if (
        kind === "assessment" &&
        !mayReadRound(standing, (rows[0]!.after as AssessmentState).content)
      )
        throw new DomainError("not_allowed");
      const entries = rows.map(
        ({ number, version, action, byName, at, reason, before, after }) => ({
          number: Number(number),
          version,
          action,
          by: byName,
          at: at.toISOString(),
          reason,
          changes: changesBetween(
            seen(kind, standing, before as Json),
            seen(kind, standing, after as Json),
          ),
        }),
      );
      return {
        entries,
        /** What the ids in the entries are called. */
        names: await namesUnder(db, programmeId, standing, idsIn(entries)),
      };
    }),
  /** What an activity says now that it did not say at a version: what a reviewer looks at after a correction. */
  since: inProgramme("history.read")
    .input(z.object({ id, version: z.int().check(z.minimum(1), z.maximum(1_000_000_000)) }))
    .query(async ({ ctx: { db, programmeId, standing }, input }) => {
      const [then, now] = await stateThenAndNow(db, programmeId, input.id, input.version);
      if (!then || !now) throw new DomainError("not_found");
      const content = ({ after }: { after: unknown }) =>
        seen("activity", standing, { content: (after as { content: Json }).content });
      const changes = changesBetween(content(then), content(now));
      return { changes, names: await namesUnder(db, programmeId, standing, idsIn(changes)) };
    }),
});
