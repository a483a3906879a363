import { type ShareContent, shareProblems } from "@suivi/domain/access/share";
import { DomainError } from "@suivi/domain/errors";
import type { Problem } from "@suivi/domain/problems/problem";
import { notToBeShared } from "@suivi/domain/reports/edition";
import { formatsOf } from "@suivi/domain/reports/schema";
import { shareRecord, type ShareState } from "../../records/share";
import { hashOf } from "../../secrets";
import { type ChangeInput, commit, type Tx, type Writer } from "../../write/commit";
import { editionToShare, knownTo } from "./store";

type NewLink = ChangeInput & { content: ShareContent; secret: string };

/** Why this edition may not be passed on by a link, or not in these files. */
async function editionProblems(
  tx: Tx,
  programmeId: string,
  { id, formats }: NonNullable<ShareContent["edition"]>,
): Promise<Problem[]> {
  const found = await editionToShare(tx, programmeId, id);
  if (!found) return [{ path: "edition", code: "unknown_edition" }];
  const reason = notToBeShared(found);
  if (reason) return [{ path: "edition", code: reason }];
  return formats.every((format) => formatsOf(found.kind).includes(format))
    ? []
    : [{ path: "edition.formats", code: "not_a_choice" }];
}

async function problemsOf(tx: Tx, programmeId: string, content: ShareContent): Promise<Problem[]> {
  const { country, partner, edition } = content;
  const known = await knownTo(tx, programmeId, partner);
  const problems = shareProblems(content, new Date().toISOString().slice(0, 10));
  if (country && !known.countries.includes(country))
    problems.push({ path: "country", code: "country_not_in_programme" });
  if (!known.partner) problems.push({ path: "partner", code: "unknown_organisation" });
  if (edition) problems.push(...(await editionProblems(tx, programmeId, edition)));
  return problems;
}

/**
 * A new link. What it carries is made where it is shown, and a hash of it is kept. Throws invalid, and not_allowed for
 * one that is there: whoever has a link always sees the same.
 */
export const makeLink = (ctx: Writer, { secret, content, ...change }: NewLink) =>
  commit<ShareState>(ctx, shareRecord(hashOf(secret)), {
    ...change,
    action: "share.revise",
    did: "added",
    sent: { ...change, content },
    may: () => false,
    edit: () => content,
    settle: async (_, settled, { tx }) => {
      const problems = await problemsOf(tx, change.programmeId, settled);
      if (problems.length > 0) throw new DomainError("invalid", { problems });
      return { content: settled, revoked: false };
    },
  });

/** Takes a link back, for good. */
export const revokeLink = (ctx: Writer, change: ChangeInput) =>
  commit<ShareState>(ctx, shareRecord(), {
    ...change,
    action: "share.revise",
    did: "revoked",
    sent: change,
    settle: (current) => ({ ...current!, revoked: true }),
  });
