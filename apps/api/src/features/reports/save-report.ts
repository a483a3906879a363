import { statedSpan } from "@suivi/domain/programmes/schema";
import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import type { Problem } from "@suivi/domain/problems/problem";
import { periodOf } from "@suivi/domain/reports/period";
import { type ReportContent, reportContent, reportProblems } from "@suivi/domain/reports/schema";
import * as z from "zod/mini";
import { editionRecord, type EditionState } from "../../records/edition";
import { reportRecord, type ReportState } from "../../records/report";
import { changeInput, commit, type Tx, type Writer } from "../../write/commit";
import { isOwnReport, partnerStands, programmeOf } from "./store";

export const saveReportInput = z.extend(changeInput, { content: reportContent });
export const removeReportInput = z.extend(changeInput, { removed: z.boolean() });
export const makeEditionInput = z.extend(changeInput, {
  content: z.extend(reportContent, { reportId: z.nullable(id) }),
});

/** Throws invalid for what this programme has not: a partner, a country, a result, a year of its own. */
async function check(tx: Tx, programmeId: string, content: ReportContent): Promise<void> {
  const { content: programme } = await programmeOf(tx, programmeId);
  const problems: Problem[] = reportProblems(content);
  const { partner, country, result, year } = content;
  if (country !== null && !programme.countries.includes(country))
    problems.push({ path: "country", code: "country_not_in_programme" });
  if (partner !== null && !(await partnerStands(tx, programmeId, partner)))
    problems.push({ path: "partner", code: "unknown_organisation" });
  if (result !== null && !programme.outcomes.some((one) => one.id === result))
    problems.push({ path: "result", code: "unknown_result" });
  const span = statedSpan(programme);
  if (year !== null && problems.length === 0 && !(span && periodOf(content, span)))
    problems.push({ path: "year", code: "not_a_choice" });
  if (problems.length > 0) throw new DomainError("invalid", { problems });
}

/** Keeps a report under its name, for everybody in the programme who makes reports. */
export const saveReport = (ctx: Writer, input: z.infer<typeof saveReportInput>) =>
  commit<ReportState>(ctx, reportRecord, {
    ...input,
    action: "report.revise",
    did: input.baseVersion === 0 ? "added" : "revised",
    sent: input,
    edit: () => input.content,
    settle: async (current, content, { tx }) => {
      await check(tx, input.programmeId, content);
      return { content, removed: current?.removed ?? false };
    },
  });

/** Takes a report off the list, or puts it back; its editions stay. */
export const removeReport = (ctx: Writer, input: z.infer<typeof removeReportInput>) =>
  commit<ReportState>(ctx, reportRecord, {
    ...input,
    action: "report.revise",
    did: input.removed ? "removed" : "restored",
    sent: input,
    settle: (current, content) => {
      if (!current) throw new DomainError("not_found");
      return { content, removed: input.removed };
    },
  });

/** Asks for an edition: it waits to be made, and is never changed once it is. */
export const askForEdition = (ctx: Writer, input: z.infer<typeof makeEditionInput>) =>
  commit<EditionState>(ctx, editionRecord, {
    ...input,
    action: "report.revise",
    did: "made",
    sent: input,
    edit: () => input.content,
    settle: async (current, content, { tx }) => {
      if (current) throw new DomainError("not_allowed");
      await check(tx, input.programmeId, content);
      if (content.reportId && !(await isOwnReport(tx, input.programmeId, content.reportId)))
        throw new DomainError("not_found");
      return { content };
    },
  });
