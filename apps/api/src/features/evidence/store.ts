import type { Db } from "@suivi/db";

export const fileHead = (db: Db, id: string) =>
  db.uploadedFile.findUnique({ where: { id }, omit: { content: true } });

export const fileWhole = (db: Db, id: string) => db.uploadedFile.findUnique({ where: { id } });

type NewFile = {
  id: string;
  programmeId: string;
  partnerId: string;
  name: string;
  type: string;
  sha256: string;
  content: Uint8Array<ArrayBuffer>;
  byId: string;
};

/** Keeps a file; the same one sent twice is kept once. */
export const keepFile = (db: Db, file: NewFile) =>
  db.uploadedFile.createMany({
    data: [{ ...file, bytes: file.content.byteLength, at: new Date() }],
    skipDuplicates: true,
  });
