import type { Db } from "@suivi/db";
import { DomainError } from "@suivi/domain/errors";
import type { TemplateContent } from "@suivi/domain/reports/template";
import type { Tx } from "../../../write/commit";

/** The record of a programme's template, also where it was taken out; null: none was ever sent. */
export async function templateOf(db: Tx, programmeId: string) {
  const row = await db.reportTemplate.findUnique({ where: { programmeId } });
  return row && { ...row, content: row.content as TemplateContent };
}

/** Keeps the file of a template; the same one is kept once. */
export const keepTemplateFile = (
  tx: Tx,
  file: { programmeId: string; sha256: string; bytes: Uint8Array<ArrayBuffer> },
) => tx.templateFile.createMany({ data: [file], skipDuplicates: true });

/** The template as it stood at a version. Throws not_found. */
export async function templateAt(db: Db, programmeId: string, version: number) {
  const entry = await db.journalEntry.findFirst({
    where: { programmeId, kind: "report_template", version },
    select: { after: true },
  });
  if (!entry) throw new DomainError("not_found");
  return (entry.after as { content: TemplateContent }).content;
}
