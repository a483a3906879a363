import type { Db } from "@suivi/db";
import { DomainError } from "@suivi/domain/errors";
import type { TemplateContent, UsedTemplate } from "@suivi/domain/reports/template";

/** The template that Word reports of a programme are made with now; null: with ours. */
export async function templateInUse(db: Db, programmeId: string): Promise<UsedTemplate | null> {
  const row = await db.reportTemplate.findFirst({ where: { programmeId, removed: false } });
  if (!row) return null;
  const { name, sha256 } = row.content as TemplateContent;
  return { name, version: row.version, sha256 };
}

/** The file of a template that was sent once, whatever came after it. Throws not_found. */
export async function templateFile(
  db: Db,
  programmeId: string,
  sha256: string,
): Promise<Uint8Array> {
  const where = { programmeId_sha256: { programmeId, sha256 } };
  const file = await db.templateFile.findUnique({ where });
  if (!file) throw new DomainError("not_found");
  return file.bytes;
}

/** What a file of this format is put into: the programme's template, of Word alone. */
export async function templateFor(
  db: Db,
  programmeId: string,
  format: string,
): Promise<Uint8Array | null> {
  const used = format === "docx" ? await templateInUse(db, programmeId) : null;
  return used && templateFile(db, programmeId, used.sha256);
}
